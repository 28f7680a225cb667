"""A correction is carried out and told, a claim holds records, and somebody proves who."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

MAIJA = {
    "form": "person",
    "given_name": "Maija",
    "family_name": "Mallikas",
    "phones": ["040 000 0777"],
}


def case_of(demo: Demo, **said: Any) -> tuple[str, str]:
    """Register a request of Maija as a keeper does; give its id and its code."""
    party = demo.take_up(MAIJA)["party_id"]
    with httpx.Client(base_url=f"{demo.url}/api/v1", headers=demo.own_page) as keeper:
        session = keeper.post("/demo/sessions", json={"role": "register-keeper"}).json()
        headers = {"Authorization": f"Bearer {session['access_token']}"}
        headers["Purpose"] = "data-subject-request"
        day = keeper.get("/answer-day", headers=headers).json()["received_on"]
        body = {"channel": "letter", "received_on": day, "party_id": party} | said
        case = keeper.post("/data-subject-requests", json=body, headers=headers).json()["id"]
        code = keeper.get(f"/data-subject-requests/{case}/code", headers=headers)
        return case, code.json()["code"]


# clause: C50 a wrong value is put right, and both what it was and what it is are shown
def test_a_number_is_put_right_and_records_are_held(visited: Page, demo: Demo) -> None:
    items = [{"kind": "rectify"}, {"kind": "erase"}]
    case, _ = case_of(demo, items=items, identity="no_doubt")
    enter(visited, "Tietosuoja")
    go(visited, f"privacy/requests/{case}")
    clarify(visited)
    decide(visited)
    correct(visited)
    hold(visited)
    go(visited, "privacy/tellings")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Pyynnöt")
    check_accessible(visited)
    picture(visited, "13-kuittaukset")


def clarify(page: Page) -> None:
    page.get_by_role("button", name="Tarkenna, Oikaisu").press("Enter")
    dialog = page.get_by_role("dialog", name="Tarkenna")
    choose(dialog, "Mikä tieto", "Puhelin")
    dialog.get_by_label("Oikea tieto").fill("040 000 0778")
    dialog.get_by_label("Millä perusteella").fill("Vaihtui keväällä")
    check_accessible(page)
    dialog.get_by_role("button", name="Tarkenna").press("Enter")
    expect(dialog).to_be_hidden()


def decide(page: Page) -> None:
    page.get_by_role("button", name="Päätä kohta, Oikaisu").press("Enter")
    dialog = page.get_by_role("dialog", name="Päätä kohta")
    dialog.get_by_role("button", name=re.compile("Päätös")).press("Enter")
    page.get_by_role("option", name="Hyväksytty", exact=True).press("Enter")
    dialog.get_by_role("button", name="Päätä kohta").press("Enter")
    expect(dialog).to_be_hidden()


def correct(page: Page) -> None:
    page.get_by_role("button", name="Toteuta oikaisu, Oikaisu").press("Enter")
    dialog = page.get_by_role("dialog", name="Toteuta oikaisu")
    check_accessible(page)
    dialog.get_by_role("button", name="Toteuta oikaisu").press("Enter")
    expect(page.locator("del")).to_contain_text("+358400000777")
    expect(page.locator("ins")).to_contain_text("+358400000778")
    told = page.get_by_role("region", name="Vastaanottajat, joille kerrotaan")
    expect(told).to_contain_text("Kesken")
    told.get_by_role("button", name="Vahvista: ei vastaanottajia").press("Enter")
    expect(told).to_contain_text("Kaikki kuitattu")
    check_accessible(page)
    picture(page, "05-oikaisu-ja-vastaanottajat")


def hold(page: Page) -> None:
    page.get_by_role("button", name="Aseta säilytysmääräys").press("Enter")
    dialog = page.get_by_role("dialog", name="Aseta säilytysmääräys")
    dialog.get_by_label("Mikä vaade").fill("L 26/1234")
    dialog.get_by_label("Miksi tietoja tarvitaan").fill("Puhelut ovat näyttöä")
    dialog.get_by_label("Viimeinen päivä").fill("31.5.2027")
    dialog.get_by_role("checkbox", name="Puhelinnumerot").press("Space")
    check_accessible(page)
    picture(page, "05-sailytysmaarays")
    dialog.get_by_role("button", name="Aseta säilytysmääräys").press("Enter")
    expect(page.get_by_text("Säilytetään 31.5.2027 asti")).to_be_visible()


# clause: C51 strong identification counts as much as a signature
def test_somebody_proves_who_they_are(visited: Page, demo: Demo) -> None:
    _, code = case_of(demo, kind="access")
    visited.goto(f"{demo.url}/follow")
    visited.get_by_label("Koodi").fill(code)
    visited.keyboard.press("Enter")
    visited.get_by_role("button", name="Tunnistaudu vahvasti").press("Enter")
    visited.get_by_role("link", name="Maija Mallikas").press("Enter")

    expect(visited.get_by_role("status").first).to_contain_text("Sinut on tunnistettu")
    assert visited.url == f"{demo.url}/e-id"
    check_accessible(visited)
    picture(visited, "15-tunnistettu")
