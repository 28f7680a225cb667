"""Steps with a letter that asks for erasure."""

import re

from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose

NOBODY = re.compile("^Ei rekisterissä")


def say_who(page: Page, letters: str, name: str) -> None:
    """Type a few letters of whoever asks, and choose the first by its number."""
    page.get_by_label("Kuka pyytää").press_sequentially(letters)
    first = page.get_by_role("radiogroup", name="Osumat").get_by_role("radio").first
    expect(first).to_have_accessible_name(re.compile(f"^{name}"))
    page.keyboard.press("1")
    expect(first).to_be_checked()


def identify(page: Page) -> None:
    page.get_by_role("button", name="Totea henkilöllisyys").press("Enter")
    dialog = page.get_by_role("dialog", name="Totea henkilöllisyys")
    choose(dialog, "Miten henkilö tunnistettiin", "Allekirjoitetusta kirjeestä")
    check_accessible(page)
    dialog.get_by_role("button", name="Totea henkilöllisyys").press("Enter")


def plan(page: Page) -> None:
    identify(page)
    page.get_by_role("button", name="Laske suunnitelma").press("Enter")
    expect(page.get_by_role("heading", name="Miksi tieto jää ja mihin asti")).to_be_visible()
