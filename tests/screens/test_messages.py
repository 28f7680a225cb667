"""A question is written without signing in, and answered from the inbox."""

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, go, picture

pytestmark = pytest.mark.browser

LONG_MS = 20_000


# clause: C13 questions and comments, without signing in
def test_anybody_writes_and_the_desk_answers(visited: Page) -> None:
    go(visited, "contact")
    visited.get_by_role("textbox", name="Viesti").fill("Saako mursketta peräkärryyn?")
    address = visited.get_by_role("textbox", name="Sähköposti, johon vastaamme")
    address.fill("paavo.pihla@naapuri.example")
    check_accessible(visited)
    picture(visited, "20-yhteydenotto")
    visited.get_by_role("button", name="Lähetä viesti").press("Enter")
    sent = visited.get_by_role("heading", name="Viesti tuli perille")
    expect(sent).to_be_visible(timeout=LONG_MS)

    go(visited, "")
    enter(visited, "Tilauspöytä")
    follow_the_bell(visited)
    row = visited.get_by_role("row", name="Saako mursketta")
    expect(row).to_be_visible(timeout=LONG_MS)
    check_accessible(visited)
    picture(visited, "21-viestit")
    row.get_by_role("link").first.click()
    visited.get_by_role("button", name="Valmis vastaus").press("Enter")
    visited.get_by_role("option", name="Vaaka on auki").click()
    check_accessible(visited)
    visited.get_by_role("button", name="Lähetä vastaus").press("Enter")
    expect(visited.get_by_text("Vastattu").first).to_be_visible(timeout=LONG_MS)
    picture(visited, "22-viesti")


def follow_the_bell(page: Page) -> None:
    """Go from what waits, wherever one is, to the messages without an answer."""
    page.get_by_role("button", name="Odottaa ihmistä").press("Enter")
    waiting = page.get_by_role("dialog", name="Odottaa ihmistä")
    expect(waiting.get_by_role("link", name="vastaamatta")).to_be_visible()
    check_accessible(page, floats=True)
    picture(page, "07-odottaa-ihmista")
    waiting.get_by_role("link", name="vastaamatta").press("Enter")
    expect(waiting).not_to_be_visible()
    line = page.get_by_role("navigation", name="Päävalikko").get_by_role("link", name="Viestit")
    expect(line).to_contain_text("odottaa")
    line.click()


# clause: C39 what came by e-mail is masked, looked at and struck out
def test_a_text_that_we_do_not_keep_is_taken_away(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    go(visited, "messages?view=look")
    row = visited.get_by_role("row", name="Soran toimitus")
    row.get_by_role("link").first.click(timeout=LONG_MS)
    expect(visited.get_by_text("••••••-••••")).to_be_visible(timeout=LONG_MS)
    check_accessible(visited)
    picture(visited, "23-viesti-tarkistettava")

    visited.get_by_role("button", name="Poista teksti").press("Enter")

    expect(visited.get_by_text("Teksti on poistettu.")).to_be_visible(timeout=LONG_MS)
