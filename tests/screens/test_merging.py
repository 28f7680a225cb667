"""Two customers that are one: merged after a look at what would happen, and parted again."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import check_accessible, choose, enter, pick, picture
from tests.screens.served import Demo
from tests.screens.test_customer_standing import begin

pytestmark = pytest.mark.browser

MERGE = "Yhdistä toinen asiakas tähän"
OTHER = "Asiakas, joka on sama"


def test_two_that_are_one_are_merged_and_parted_again(visited: Page, demo: Demo) -> None:
    kept = demo.take_up(firm("Kahdesti Kirjattu Oy", "0000900-5"), note="Soita ensin")
    demo.take_up(firm("Kahteen Kertaan Oy", "0000901-3"), phones=["040 000 0061"])
    enter(visited, "Tilauspöytä", f"customers/{kept['id']}")

    dialog = begin(visited, "Muut toiminnot", MERGE)
    pick(visited, OTHER, "kahteen", "Kahteen Kertaan Oy")
    dialog.get_by_role("radio", name="Kahteen Kertaan Oy").check()
    expect(dialog.get_by_role("row", name=re.compile("^Puhelinnumerot 1 0"))).to_be_visible()
    say_why(dialog, "Sama yritys, nimi vaihtui")
    check_accessible(visited)
    picture(visited, "03-yhdista")
    dialog.get_by_role("button", name="Yhdistä", exact=True).press("Enter")

    heading = visited.get_by_role("heading", level=1)
    expect(visited.get_by_text("Asiakkaat on yhdistetty")).to_be_visible()
    expect(heading).to_have_text("Kahteen Kertaan Oy")
    expect(visited.get_by_text("Sama yritys, nimi vaihtui")).to_be_visible()
    picture(visited, "03-yhdistetty")
    visited.get_by_role("button", name="Kumoa yhdistäminen").press("Enter")
    visited.get_by_role("alertdialog").get_by_role("button", name="Kumoa").press("Enter")
    expect(heading).to_have_text("Kahdesti Kirjattu Oy")
    expect(visited.get_by_role("button", name="Kumoa yhdistäminen")).not_to_be_attached()


def test_a_person_and_a_firm_are_never_one(visited: Page, demo: Demo) -> None:
    person = demo.take_up(form="person", given_name="Sointu", family_name="Eriläinen")
    kept = demo.take_up(firm("Aivan Toinen Oy", "0000906-4"))
    visited.emulate_media(color_scheme="dark")
    visited.set_viewport_size({"width": 390, "height": 844})
    enter(visited, "Tilauspöytä", f"customers/{kept['id']}")

    visited.get_by_role("button", name="Muut toiminnot").press("Enter")
    picture(visited, "03-valikko-tumma-puhelin")
    visited.get_by_role("menuitem", name=MERGE).press("Enter")
    pick(visited, OTHER, "eriläi", person["name"])

    dialog = visited.get_by_role("dialog")
    expect(dialog.get_by_role("alert")).to_contain_text("oikeudellinen muoto on eri")
    expect(dialog.get_by_role("button", name="Yhdistä", exact=True)).not_to_be_attached()
    pick(visited, OTHER, "harjoi", "Harjoitus")
    expect(dialog.get_by_role("radio").first).to_be_attached()
    check_accessible(visited)
    assert visited.evaluate("document.documentElement.scrollWidth") <= 390
    picture(visited, "03-yhdista-tumma-puhelin")


def test_those_found_as_likely_duplicates_are_merged(visited: Page, demo: Demo) -> None:
    demo.take_up(firm("Tuplasora Oy", "0000902-1"))
    demo.take_up(firm("Tupla-Sora Ky", "0000904-8"))
    enter(visited, "Tilauspöytä", "customers/new")
    visited.get_by_label("Virallinen nimi").fill("Tuplasora")
    visited.get_by_label("Y-tunnus", exact=False).first.fill("0000905-6")
    choose(visited.get_by_role("main"), "Lähde", "Asiakas puhelimessa")
    visited.keyboard.press("Control+Enter")

    found = visited.get_by_role("alertdialog")
    found.get_by_role("button", name="Yhdistä löydetyt").press("Enter")
    dialog = visited.get_by_role("dialog", name="Yhdistä asiakkaat")
    say_why(dialog, "Sama yritys")
    dialog.get_by_role("button", name="Yhdistä", exact=True).press("Enter")

    expect(visited.get_by_role("button", name="Kumoa yhdistäminen")).to_be_visible()


def firm(name: str, business_id: str) -> dict[str, Any]:
    return {"form": "organisation", "kind": "company", "name": name, "business_id": business_id}


def say_why(dialog: Locator, reason: str) -> None:
    dialog.get_by_label("Miksi nämä ovat sama").fill(reason)
    choose(dialog, "Lähde", "Asiakas puhelimessa")
