"""An order is put away and taken out again."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, pick, picture

pytestmark = pytest.mark.browser


def test_an_order_is_archived_and_comes_back_for_a_reason(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    number = call_off_a_new_one(visited)

    visited.get_by_role("button", name="Arkistoi").press("Enter")
    dialog = visited.get_by_role("dialog", name=f"Arkistoidaanko tilaus {number}?")
    check_accessible(visited)
    dialog.get_by_role("textbox", name="Syy").fill("Asia on käsitelty")
    dialog.get_by_role("button", name="Arkistoi").press("Enter")

    expect(dialog).not_to_be_visible()
    expect(visited.get_by_text(re.compile("Asia on käsitelty"))).to_be_visible()
    check_accessible(visited)
    picture(visited, "04-tilaus-arkistossa")
    visited.get_by_role("link", name="Tilaukset").first.click()
    views = visited.get_by_role("navigation", name="Tilaukset tilan mukaan")
    views.get_by_role("link", name="Arkisto").click()
    expect(visited.get_by_role("link", name=number)).to_be_visible()
    check_accessible(visited)

    visited.get_by_role("link", name=number).click()
    visited.get_by_role("button", name="Palauta").press("Enter")
    dialog = visited.get_by_role("dialog", name=f"Palautetaanko tilaus {number}?")
    dialog.get_by_role("textbox", name="Syy").fill("Asiakas reklamoi")
    dialog.get_by_role("button", name="Palauta").press("Enter")
    expect(visited.get_by_text(re.compile("Asiakas reklamoi"))).to_be_visible()
    expect(visited.get_by_role("button", name="Arkistoi")).to_be_visible()


def call_off_a_new_one(page: Page) -> str:
    """Take an order and call it off; give its number."""
    page.keyboard.press("Control+k")
    page.keyboard.type("mallir")
    expect(page.get_by_role("option").first).to_contain_text("Mallirakennus")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mallirakennus Oy")
    page.keyboard.press("n")
    pick(page, "Työmaa", "TM-0417", "TM-0417")
    pick(page, "Materiaali", "0/32", "0/32")
    page.get_by_label("Tonnia").fill("20")
    page.keyboard.press("Control+Enter")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("T-20")
    page.get_by_role("button", name="Peru tilaus").first.press("Enter")
    page.get_by_role("alertdialog").get_by_role("button", name="Peru tilaus").press("Enter")
    expect(page.get_by_role("alertdialog")).not_to_be_visible()
    return heading.inner_text()
