"""A keeper shows what was done: breaches, the record of processing, assessments, deal rooms."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import arrive, check_accessible, enter, go, picture

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 1000}


def looked_at(page: Page, name: str) -> None:
    """Look at a screen as it stands, at the desk and on a phone."""
    arrive(page)
    check_accessible(page)
    picture(page, f"16-{name}")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # two whole numbers
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    picture(page, f"16-{name}-puhelin")
    page.set_viewport_size(DESK)  # type: ignore[arg-type]  # as above


# clause: C14 who was touched by a breach is listed, corrected by hand, and the clock is seen
def test_a_breach_is_dealt_with(visited: Page) -> None:
    enter(visited, "Tietosuoja", "privacy/breaches")
    expect(visited.get_by_role("table")).to_contain_text("h jäljellä")
    looked_at(visited, "loukkaukset")
    visited.get_by_role("link", name=re.compile("^TL-")).first.press("Enter")
    clock = visited.get_by_role("group", name="72 tunnin määräaika")
    expect(clock).to_contain_text("h jäljellä")
    listed = visited.get_by_role("table", name="Rekisteröidyt")
    row = listed.get_by_role("row").filter(has_text="Testipuu Ky")
    row.get_by_role("button", name="Poista luettelosta: Testipuu Ky").press("Enter")
    dialog = visited.get_by_role("dialog", name="Poista luettelosta")
    dialog.get_by_label("Miksi loukkaus ei koske häntä").fill("Nimi oli jo toisella arkilla")
    check_accessible(visited)
    dialog.get_by_role("button", name="Poista luettelosta").press("Enter")
    expect(row).to_contain_text("Poistettu luettelosta")
    expect(row).to_contain_text("Riikka Rekisteri: Nimi oli jo toisella arkilla")
    visited.get_by_role("button", name="Lisää käsin").press("Enter")
    dialog = visited.get_by_role("dialog", name="Lisää käsin")
    dialog.get_by_label("Asiakasnumero").fill("0")
    dialog.get_by_label("Mistä tiedetään").fill("Soitti itse")
    dialog.get_by_role("button", name="Lisää luetteloon").press("Enter")
    expect(dialog.get_by_role("alert")).to_be_visible()
    visited.keyboard.press("Escape")
    looked_at(visited, "loukkaus")


# clause: C31 a room is opened further by another than who proposed it
def test_what_is_assessed_recorded_and_sold_is_shown(visited: Page) -> None:
    enter(visited, "Tietosuoja", "privacy/processing")
    expect(visited.get_by_role("table", name="Kuka näkee mitä")).to_contain_text("Kuljettaja")
    looked_at(visited, "kasittelyseloste")
    go(visited, "privacy/cookies")
    vendors = visited.get_by_role("table", name="Valinnaiset: toimittajat")
    expect(vendors).to_contain_text("malli_mittari")
    looked_at(visited, "evasteet")
    go(visited, "privacy/assessments")
    looked_at(visited, "arvioinnit")
    visited.get_by_role("link", name="Rekisterinumerot vaa'alla ja portilla").press("Enter")
    expect(visited.get_by_text("Mikä riski jää toimien jälkeen?")).to_be_visible()
    looked_at(visited, "arviointi")
    is_opened_further(visited)


def is_opened_further(page: Page) -> None:
    """Propose a stage, and be refused where another has to open it."""
    go(page, "privacy/deals")
    looked_at(page, "tietohuoneet")
    page.get_by_role("link", name=re.compile("Murskausliiketoiminnan")).press("Enter")
    expect(page.get_by_role("table", name="Mitä on haettu")).to_contain_text("Salanimin")
    page.get_by_role("button", name="Ehdota seuraavaa vaihetta").press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Kauppa toteutunut").fill("1.11.2026")
    dialog.get_by_role("button", name="Ehdota").press("Enter")
    page.get_by_role("button", name="Hyväksy ehdotettu vaihe").press("Enter")
    dialog = page.get_by_role("dialog", name="Hyväksy ehdotettu vaihe")
    dialog.get_by_label("Miksi hyväksyt yksin").fill("Loma")
    check_accessible(page)
    dialog.get_by_role("button", name="Hyväksy").press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("toinen")
    page.keyboard.press("Escape")
    looked_at(page, "tietohuone")
    is_entered_by_the_buyer(page)


def is_entered_by_the_buyer(page: Page) -> None:
    """Give the other side a code, and see by it what can be fetched, without an account."""
    page.get_by_role("button", name="Anna koodi").press("Enter")
    dialog = page.get_by_role("dialog", name="Anna koodi")
    dialog.get_by_role("button", name="Anna koodi").press("Enter")
    code = re.search(r"YK-[\w-]+", dialog.get_by_text("YK-").inner_text())
    assert code
    address = page.url
    page.goto(re.sub(r"/privacy/.*", "/deal-room", address))
    page.get_by_label("Tietohuoneen koodi").fill(code[0])
    page.get_by_role("button", name="Avaa").press("Enter")
    expect(page.get_by_role("button", name="Hae: Summat")).to_be_visible()
    check_accessible(page)
    picture(page, "16-tietohuone-ostaja")
