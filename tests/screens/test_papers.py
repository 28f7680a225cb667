"""A paper comes in, is locked away by its cabinet's label, lent, and its scan is kept."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, picture

pytestmark = pytest.mark.browser

PDF = b"%PDF-1.7\nMalli\n%%EOF\n"


# clause: C40 paper documents, received, locked away and lent, on screen
def test_a_paper_comes_in_and_is_locked_away_by_a_label(visited: Page) -> None:
    enter(visited, "Arkisto")
    visited.get_by_role("link", name="Paperiarkisto").click()
    expect(visited.get_by_text("Piti palauttaa").first).to_be_visible()
    picture(visited, "20-arkisto")
    check_accessible(visited)
    number = receive(visited)
    visited.get_by_role("button", name="Ota käsittelyyn").press("Enter")
    visited.get_by_role("button", name="Lukitse kaappiin").press("Enter")
    dialog = visited.get_by_role("dialog", name=f"Lukitse {number} kaappiin")
    check_accessible(visited)
    dialog.get_by_role("textbox", name=re.compile("Kaapin tarra")).press_sequentially("c+001\n")
    expect(dialog).not_to_be_visible()
    expect(visited.get_by_text("Lukittu", exact=True)).to_be_visible()

    visited.locator("input[type=file]").set_input_files(
        {"name": "malli.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    expect(visited.get_by_text("Ei virustarkastettu")).to_be_visible()
    check_accessible(visited)
    picture(visited, "21-asiakirja")
    correct(visited, number)


def correct(page: Page, number: str) -> None:
    """Say of which day the paper is after all, that it is about one more, and not any more."""
    page.get_by_role("button", name="Korjaa tiedot").press("Enter")
    dialog = page.get_by_role("dialog", name=f"Korjaa {number}")
    check_accessible(page)
    dialog.get_by_role("textbox", name=re.compile("Päiväys")).fill("2.6.2026")
    dialog.get_by_role("button", name="Korjaa tiedot").press("Enter")
    expect(dialog).not_to_be_visible()
    expect(page.get_by_text(re.compile(r"2\.6\.2026")).first).to_be_visible()

    page.get_by_role("button", name="Lisää, ketä koskee").press("Enter")
    dialog = page.get_by_role("dialog", name="Lisää, ketä koskee")
    dialog.get_by_role("combobox").press_sequentially("kuvit")
    expect(page.get_by_role("option").first).to_contain_text("Kuvit")
    page.keyboard.press("Enter")
    check_accessible(page)
    dialog.get_by_role("button", name="Lisää, ketä koskee").press("Enter")
    expect(dialog).not_to_be_visible()
    outs = page.get_by_role("button", name="Poista paperilta")
    expect(outs).to_have_count(2)

    outs.last.press("Enter")
    asked = page.get_by_role("alertdialog")
    check_accessible(page)
    picture(page, "21b-asiakirjalta-pois")
    asked.get_by_role("button", name="Poista paperilta").press("Enter")
    expect(outs).to_have_count(1)
    expect(page.get_by_text("Hävitetty").first).to_be_visible()


# clause: C34 a cabinet tells every key that is out
def test_a_key_goes_from_hand_to_hand(visited: Page) -> None:
    enter(visited, "Arkisto")
    visited.get_by_role("link", name="Kaapit ja avaimet").first.click()
    expect(visited.get_by_role("heading", name=re.compile("C-001"))).to_be_visible()
    check_accessible(visited)
    picture(visited, "22-kaapit")
    visited.get_by_role("button", name="Ota takaisin").first.press("Enter")
    expect(visited.get_by_role("button", name="Ota takaisin")).to_have_count(0)


def receive(page: Page) -> str:
    """Register a contract that has come in; give its number."""
    page.get_by_role("link", name=re.compile("Saapunut paperi")).click()
    page.get_by_role("combobox", name=re.compile("Ketä koskee")).press_sequentially("mallir")
    expect(page.get_by_role("option").first).to_contain_text("Mallirakennus")
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name=re.compile("Päiväys")).fill("1.6.2026")
    check_accessible(page)
    page.keyboard.press("Control+Enter")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("A-")
    return heading.inner_text()
