"""A no is heard: a label at the printer is called back, a campaign leaves without them."""

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, picture

pytestmark = pytest.mark.browser


# clause: C19 who says no is called back, and a no is written down with one press
def test_a_campaign_leaves_and_who_said_no_is_taken_off(visited_alone: Page) -> None:
    page = visited_alone
    enter(page, "Tietosuoja", "outreach/lists")
    recalls = page.get_by_role("table", name="Poistettava ulkona olevista luetteloista")
    _until_called_back(page)
    expect(recalls.get_by_role("row").filter(has_text="Paavo Pientalo")).to_be_visible()
    expect(recalls.get_by_text("Painotalo Malli Oy")).to_be_visible()
    check_accessible(page)
    picture(page, "14-tarrat-ja-luettelot")
    recalls.get_by_role("button", name="Poistettu").press("Enter")
    expect(recalls).to_have_count(0)

    page.get_by_role("link", name="Kampanjat").click()
    page.get_by_role("link", name="Talven murskeet").click()
    expect(page.get_by_role("heading", name="Kenelle tämä menisi nyt")).to_be_visible()
    check_accessible(page)
    picture(page, "14-kampanja")
    page.get_by_role("button", name="Lähetä").press("Enter")
    dialog = page.get_by_role("alertdialog", name="Lähetetäänkö kampanja?")
    dialog.get_by_role("button", name="Lähetä").press("Enter")
    expect(page.get_by_role("heading", name="Lähetys J-")).to_be_visible(timeout=60_000)
    picture(page, "14-kampanja-lahetetty")
    _note_refusal(page)


def _note_refusal(page: Page) -> None:
    """Have the order desk write down what a customer says on the phone."""
    enter(page, "Tilauspöytä", "customers")
    page.get_by_role("link", name="Ritva Rantala").first.click()
    panel = page.get_by_role("region", name="Suostumukset ja kiellot")
    post = panel.locator(".term").filter(has_text="Postimarkkinointi")
    expect(post).to_contain_text("Sallittu")
    check_accessible(page)
    picture(page, "14-suostumukset")

    panel.get_by_role("button", name="Kirjaa kielto").press("Enter")
    dialog = page.get_by_role("dialog", name="Kirjaa kielto")
    choose(dialog, "Lähde", "Asiakas puhelimessa")
    dialog.get_by_role("button", name="Kirjaa kielto").press("Enter")

    expect(post).to_contain_text("on kieltänyt")


def _until_called_back(page: Page) -> None:
    """Look until the demo's earlier jobs have been done."""
    name = "Poistettava ulkona olevista luetteloista"
    for _ in range(60):
        if page.get_by_role("table", name=name).count():
            return
        page.wait_for_timeout(1000)
        page.reload()
