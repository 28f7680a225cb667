"""A question is written without signing in, and answered from the inbox."""

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, picture

pytestmark = pytest.mark.browser


# clause: C13
def test_anybody_writes_and_the_desk_answers(visited: Page) -> None:
    door = visited.url
    visited.goto(f"{door.rstrip('/')}/contact")
    visited.get_by_role("textbox", name="Viesti").fill("Saako teiltä mursketta peräkärryyn?")
    visited.get_by_role("textbox", name="Sähköposti, johon vastaamme").fill(
        "paavo.pihla@naapuri.example"
    )
    check_accessible(visited)
    picture(visited, "20-yhteydenotto")
    visited.get_by_role("button", name="Lähetä viesti").press("Enter")
    sent = visited.get_by_role("heading", name="Viesti tuli perille")
    expect(sent).to_be_visible(timeout=20_000)

    visited.goto(door)
    enter(visited, "Tilauspöytä")
    visited.get_by_role("link", name="Viestit", exact=True).click()
    expect(visited.get_by_text("Saako teiltä mursketta").first).to_be_visible()
    check_accessible(visited)
    picture(visited, "21-viestit")
    row = visited.get_by_role("row", name="Saako teiltä mursketta")
    row.get_by_role("link").first.click()

    visited.get_by_role("button", name="Ota hoitaaksesi").or_(
        visited.get_by_text("Sinun hoidettavanasi")
    ).first.wait_for()
    visited.get_by_role("button", name="Valmis vastaus").press("Enter")
    visited.get_by_role("option", name="Vaaka on auki").click()
    check_accessible(visited)
    visited.get_by_role("button", name="Lähetä vastaus").press("Enter")
    expect(visited.get_by_text("Vastattu").first).to_be_visible()
    picture(visited, "22-viesti")

    crumbs = visited.get_by_role("navigation", name="Murupolku")
    crumbs.get_by_role("link", name="Viestit").click()
    visited.get_by_role("link", name="Tarkistettavat").click()
    visited.get_by_role("row", name="Soran toimitus").get_by_role("link").first.click()
    expect(visited.get_by_text("••••••-••••")).to_be_visible()
    picture(visited, "23-viesti-tarkistettava")
    visited.get_by_role("button", name="Poista teksti").press("Enter")
    expect(visited.get_by_text("Teksti on poistettu.")).to_be_visible()
