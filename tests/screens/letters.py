"""Steps with a letter that asks for erasure."""

from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose


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
