"""One register keeper drafts the notice's next version, another one publishes it."""

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import become, check_accessible, choose, enter, go, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser


# clause: C02 one keeper drafts a version, another publishes it, and everybody reads it
def test_one_keeper_drafts_and_another_publishes(visited: Page, demo: Demo) -> None:
    carried_by_another(demo)
    enter(visited, "Tietosuoja", "privacy/notices")
    expect(visited.get_by_role("main")).to_contain_text("on jäänyt jälkeen")
    before = newest(visited).get_by_role("cell").first.inner_text()
    major = int(before.partition(".")[0])

    discard_a_false_start(visited, before)
    draft(visited, "Olennainen", "Uusi käsittelijä")
    number = f"{major + 1}.0.0"
    expect(newest(visited)).to_contain_text(number)
    check_accessible(visited)
    picture(visited, "16-seloste-luonnos")
    alone_is_refused(visited)

    publish(visited, number)
    look_at_the_clauses(visited)

    visited.get_by_role("button", name="Versiot").press("Enter")
    newest(visited).get_by_role("link", name=f"Selosteen versio {number}").click()
    expect(visited.get_by_role("main")).to_contain_text(number)


def carried_by_another(demo: Demo) -> None:
    """Agree with one more processor, so that the notice falls behind."""
    with httpx.Client(base_url=f"{demo.url}/api/v1", headers=demo.own_page) as keeper:
        session = keeper.post("/demo/sessions", json={"role": "register-keeper"}).json()
        bearer = {"Authorization": f"Bearer {session['access_token']}"}
        said = {"name": "Kuvitteellinen Posti Oy", "role": "processor", "country": "FI"}
        made = keeper.post(
            "/recipients", json=said | {"contract_on": "2026-01-01"}, headers=bearer
        )
        assert made.status_code == httpx.codes.CREATED, made.text


def newest(page: Page) -> Locator:
    return page.get_by_role("table", name="Versiot").locator("tbody tr").first


def draft(page: Page, change: str, note: str) -> None:
    page.get_by_role("button", name="Uusi versio").press("Enter")
    dialog = page.get_by_role("dialog", name="Uusi versio")
    choose(dialog, "Muutos", change)
    dialog.get_by_label("Mitä uutta").fill(note)
    dialog.get_by_role("button", name="Laadi luonnos").press("Enter")
    expect(newest(page)).to_contain_text(note)


def alone_is_refused(page: Page) -> None:
    newest(page).get_by_role("link", name="Lue luonnos").press("Enter")
    page.get_by_role("button", name="Julkaise").press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Miksi julkaiset oman luonnoksesi").fill("Kiire")
    dialog.get_by_role("button", name="Julkaise").press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("toinen henkilö")
    check_accessible(page)
    picture(page, "16-seloste-yksin")
    dialog.get_by_role("button", name="Peruuta").press("Enter")
    expect(dialog).to_have_count(0)


def discard_a_false_start(page: Page, before: str) -> None:
    draft(page, "Sanamuoto", "Väärä alku")
    expect(page.get_by_role("main")).to_contain_text("odottaa julkaisua")
    expect(page.get_by_role("button", name="Uusi versio")).to_have_count(0)
    newest(page).get_by_role("button", name="Hylkää").press("Enter")
    check_accessible(page)
    page.get_by_role("alertdialog").get_by_role("button", name="Hylkää").press("Enter")
    expect(newest(page)).to_contain_text(before)


def publish(page: Page, number: str) -> None:
    become(page, "Kaisa Katselmus")
    go(page, "privacy/notices")
    newest(page).get_by_role("link", name="Lue luonnos").press("Enter")
    expect(page.locator("ins").first).to_contain_text("Kuvitteellinen Posti Oy")
    check_accessible(page)
    picture(page, "16-seloste-luettuna")
    page.get_by_role("button", name="Julkaise").press("Enter")
    dialog = page.get_by_role("dialog", name=f"Julkaise versio {number}")
    expect(dialog).not_to_contain_text("oman luonnoksesi")
    dialog.get_by_role("button", name="Julkaise").press("Enter")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Julkaise")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="Tietosuojaseloste").press("Enter")
    expect(page.get_by_role("main")).to_contain_text(f"Versio {number} on voimassa")
    expect(newest(page)).to_contain_text("Kaisa Katselmus")
    check_accessible(page)
    picture(page, "16-seloste")


def look_at_the_clauses(page: Page) -> None:
    page.get_by_role("button", name="Kohdat").press("Enter")
    table = page.get_by_role("table", name="Kohdat")
    expect(table).to_contain_text("Toteutuu")
    check_accessible(page)
    picture(page, "16-seloste-kohdat")
