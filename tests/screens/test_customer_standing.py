"""A customer's standing: two that are one, a protected address, a death, who acts for whom."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, pick, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser


def test_two_that_are_one_are_merged_and_parted_again(visited: Page, demo: Demo) -> None:
    person = demo.take_up(form="person", given_name="Sointu", family_name="Eriläinen")
    kept = demo.take_up(firm("Kahdesti Kirjattu Oy", "0000900-5"), note="Soita ensin")
    demo.take_up(firm("Kahteen Kertaan Oy", "0000901-3"), phones=["040 000 0061"])
    enter(visited, "Tilauspöytä")
    go(visited, f"customers/{kept['id']}")
    dialog = begin(visited, "Yhdistä toinen asiakas tähän")

    pick(visited, "Asiakas, joka on sama", "eriläi", person["name"])
    expect(dialog.get_by_role("alert")).to_contain_text("oikeudellinen muoto on eri")
    expect(dialog.get_by_role("button", name="Yhdistä", exact=True)).not_to_be_attached()
    picture(visited, "03-yhdista-eri-muoto")
    pick(visited, "Asiakas, joka on sama", "kahteen", "Kahteen Kertaan Oy")
    dialog.get_by_role("radio", name="Kahteen Kertaan Oy").check()
    expect(dialog.get_by_role("row", name=re.compile("^Puhelinnumerot 1 0"))).to_be_visible()
    dialog.get_by_label("Miksi nämä ovat sama").fill("Sama yritys, nimi vaihtui")
    say_source(dialog)
    check_accessible(visited)
    picture(visited, "03-yhdista")
    dialog.get_by_role("button", name="Yhdistä", exact=True).press("Enter")

    expect(visited.get_by_text("Asiakkaat on yhdistetty")).to_be_visible()
    expect(visited.get_by_role("heading", level=1)).to_have_text("Kahteen Kertaan Oy")
    expect(visited.get_by_text("Sama yritys, nimi vaihtui")).to_be_visible()
    check_accessible(visited)
    picture(visited, "03-yhdistetty")
    visited.get_by_role("button", name="Kumoa yhdistäminen").press("Enter")
    picture(visited, "03-kumoa-yhdistaminen")
    visited.get_by_role("alertdialog").get_by_role("button", name="Kumoa").press("Enter")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Kahdesti Kirjattu Oy")
    expect(visited.get_by_role("button", name="Kumoa yhdistäminen")).not_to_be_attached()


def test_those_found_as_likely_duplicates_are_merged(visited: Page, demo: Demo) -> None:
    demo.take_up(firm("Tuplasora Oy", "0000902-1"))
    demo.take_up(firm("Tupla-Sora Ky", "0000904-8"))
    enter(visited, "Tilauspöytä")
    go(visited, "customers/new")
    visited.get_by_label("Virallinen nimi").fill("Tuplasora")
    visited.get_by_label("Y-tunnus", exact=False).first.fill("0000905-6")
    say_source(visited.get_by_role("main"))
    visited.keyboard.press("Control+Enter")

    found = visited.get_by_role("alertdialog")
    found.get_by_role("button", name="Yhdistä löydetyt").press("Enter")
    dialog = visited.get_by_role("dialog", name="Yhdistä asiakkaat")
    dialog.get_by_label("Miksi nämä ovat sama").fill("Sama yritys")
    say_source(dialog)
    check_accessible(visited)
    picture(visited, "03-yhdista-loydetyt")
    dialog.get_by_role("button", name="Yhdistä", exact=True).press("Enter")

    expect(visited.get_by_role("navigation", name="Asiakkaan osiot")).to_be_visible()
    expect(visited.get_by_role("button", name="Kumoa yhdistäminen")).to_be_visible()


def test_what_befalls_a_person_stands_beside_the_name(visited: Page, demo: Demo) -> None:
    person = demo.take_up(
        form="person",
        given_name="Aino",
        family_name="Entinen",
        addresses=[{"street": "Salatie 4", "postal_code": "00009", "town": "Mallila"}],
    )
    enter(visited, "Tilauspöytä")
    go(visited, f"customers/{person['id']}")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Aino Entinen")

    visited.keyboard.press("e")
    dialog = visited.get_by_role("dialog", name="Muokkaa perustietoja")
    dialog.get_by_label("Sukunimi").fill("Nykyinen")
    save(dialog, "Tallenna muutokset")
    expect(visited.get_by_text("ent. Aino Entinen")).to_be_visible()

    dialog = begin(visited, "Lisää edustaja")
    dialog.get_by_label("Etunimi").fill("Eero")
    dialog.get_by_label("Sukunimi").fill("Edunvalvoja")
    choose(dialog, "Millä oikeudella", "Edunvalvoja")
    dialog.get_by_label("Viimeinen päivä").fill("31.12.2030")
    dialog.get_by_label("Asiakirja").fill("Määräys 12.3.2026, nähty")
    say_source(dialog)
    dialog.get_by_role("button", name="Tallenna edustaja").press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("Missä asioissa")
    dialog.get_by_label("laskutus").check()
    check_accessible(visited)
    picture(visited, "03-edustaja")
    dialog.get_by_role("button", name="Tallenna edustaja").press("Enter")
    expect(dialog).not_to_be_visible()
    expect(visited.get_by_text(re.compile("laskutus.*31.12.2030.*Määräys"))).to_be_visible()

    dialog = begin(visited, "Merkitse kuolleeksi")
    dialog.get_by_label("Kuolinpäivä").fill("1.2.2026")
    picture(visited, "03-kuolema")
    save(dialog, "Tallenna merkintä")
    expect(visited.get_by_text("Kuollut 1.2.2026")).to_be_visible()

    dialog = begin(visited, "Aseta turvakielto")
    dialog.get_by_label("Turvakielto päättyy").fill("31.12.2030")
    dialog.get_by_label("Peruste").fill("DVV:n ilmoitus")
    check_accessible(visited)
    picture(visited, "03-turvakielto")
    save(dialog, "Tallenna turvakielto")
    expect(visited.get_by_text("Turvakielto 31.12.2030 asti")).to_be_visible()
    expect(visited.get_by_text("Salatie 4")).not_to_be_visible()
    check_accessible(visited)
    picture(visited, "03-henkilo")


def firm(name: str, business_id: str) -> dict[str, Any]:
    return {"form": "organisation", "kind": "company", "name": name, "business_id": business_id}


def begin(page: Page, line: str) -> Locator:
    """Open what is seldom done from the record's menu, by keyboard."""
    page.get_by_role("button", name="Muut toiminnot").press("Enter")
    page.get_by_role("menuitem", name=line).press("Enter")
    return page.get_by_role("dialog")


def save(dialog: Locator, verb: str) -> None:
    say_source(dialog)
    dialog.get_by_role("button", name=verb).press("Enter")
    expect(dialog).not_to_be_visible()


def say_source(within: Locator) -> None:
    choose(within, "Lähde", "Asiakas puhelimessa")
