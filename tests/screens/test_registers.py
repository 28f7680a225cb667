"""What the business register tells is decided by a person: from the list and on the record."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import check_accessible, enter, picture

pytestmark = pytest.mark.browser

PATIENCE = 60
HEAD_AND_THREE = 4


def test_a_proposal_is_accepted_and_another_rejected(visited_alone: Page) -> None:
    page = visited_alone
    enter(page, "Tilauspöytä")
    page.get_by_role("link", name="Rekisteriehdotukset").click()
    table = _told(page)
    renamed = table.get_by_role("row").filter(has_text="& Kumpp.")
    expect(renamed.get_by_text("Asiakas on kertonut")).to_be_visible()
    owed = page.get_by_role("table", name="Kerro henkilölle tietojen lähde")
    expect(owed.get_by_role("row")).to_have_count(2)
    check_accessible(page)
    picture(page, "03-rekisteriehdotukset")

    renamed.get_by_role("button", name="Hylkää").press("Enter")
    expect(table.get_by_role("row")).to_have_count(3)
    owed.get_by_role("button", name="Merkitse kerrotuksi").press("Enter")
    dialog = page.get_by_role("dialog", name="Merkitse kerrotuksi")
    dialog.get_by_role("button", name="Merkitse kerrotuksi").press("Enter")
    expect(owed).to_have_count(0)
    table.get_by_role("row").filter(has_text="Konkurssi").get_by_role("link").click()

    page.get_by_role("button", name="Hyväksy").press("Enter")
    stops = page.get_by_role("table", name="Luottokiellossa")
    expect(stops.get_by_role("cell", name="Konkurssi")).to_be_visible()
    page.get_by_role("button", name="Kysy YTJ:stä nyt").press("Enter")
    expect(page.get_by_text("YTJ vastasi")).to_be_visible()
    check_accessible(page)
    picture(page, "03-rekisterit-kertovat")


def _told(page: Page) -> Locator:
    """Look until the demo's register has been asked: the demo's earlier jobs come first."""
    table = page.get_by_role("table", name="Rekisteriehdotukset")
    for _ in range(PATIENCE):
        page.wait_for_timeout(1000)
        if table.get_by_role("row").count() == HEAD_AND_THREE:
            break
        page.reload()
    expect(table.get_by_role("row")).to_have_count(HEAD_AND_THREE)
    return table
