"""What befalls people of the register, who acts for them, and how they may be reached."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import become, check_accessible, choose, enter, go, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

HOME = {"street": "Salatie 4", "postal_code": "00009", "town": "Mallila"}


def test_what_befalls_a_person_stands_beside_the_name(visited: Page, demo: Demo) -> None:
    aino = {"form": "person", "given_name": "Aino", "family_name": "Entinen"}
    person = demo.take_up(aino | {"addresses": [HOME]})
    enter(visited, "Tilauspöytä", f"customers/{person['id']}")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Aino Entinen")

    rename(visited, "Nykyinen")
    expect(visited.get_by_text("ent. Aino Entinen")).to_be_visible()
    expect(visited.get_by_text("Aino Entinen, 1.6.2026 asti")).to_be_visible()
    note_death(begin(visited, "Muut toiminnot", "Merkitse kuolleeksi"))
    expect(visited.get_by_text("Kuollut 1.2.2026")).to_be_visible()
    protect(begin(visited, "Muut toiminnot", "Aseta turvakielto"))

    expect(visited.get_by_text("Turvakielto 31.12.2030 asti")).to_be_visible()
    expect(visited.get_by_text("Salatie 4")).not_to_be_visible()
    check_accessible(visited)
    picture(visited, "03-henkilo")

    become(visited, "Riikka Rekisteri")
    go(visited, f"customers/{person['id']}")
    expect(visited.get_by_text("Salatie 4")).to_be_visible()  # who has to know it
    dialog = begin(visited, "Muut toiminnot", "Poista turvakielto")
    dialog.get_by_role("button", name="Poista turvakielto").press("Enter")
    expect(visited.get_by_text("Turvakielto 31.12.2030 asti")).not_to_be_attached()


def test_somebody_acts_for_another_within_a_scope(visited: Page, demo: Demo) -> None:
    person = demo.take_up(form="person", given_name="Eevi", family_name="Edustettu")
    enter(visited, "Tilauspöytä", f"customers/{person['id']}")

    dialog = begin(visited, "Muut toiminnot", "Lisää edustaja")
    dialog.get_by_label("Etunimi").fill("Eero")
    dialog.get_by_label("Sukunimi").fill("Edunvalvoja")
    choose(dialog, "Millä oikeudella", "Edunvalvoja")
    dialog.get_by_label("Viimeinen päivä").fill("31.12.2030")
    dialog.get_by_label("Asiakirja").fill("Määräys 12.3.2026, nähty")
    save(dialog, "Tallenna edustaja")
    expect(dialog.get_by_role("alert")).to_contain_text("Missä asioissa")
    dialog.get_by_label("laskutus").check()
    check_accessible(visited)
    picture(visited, "03-edustaja")
    dialog.get_by_role("button", name="Tallenna edustaja").press("Enter")
    expect(visited.get_by_text(re.compile("laskutus.*31.12.2030.*Määräys"))).to_be_visible()

    visited.get_by_role("button", name="Päätä edustus: Eero Edunvalvoja").press("Enter")
    visited.get_by_role("alertdialog").get_by_role("button", name="Päätä").press("Enter")
    expect(visited.get_by_text(re.compile("laskutus.*päättynyt"))).to_be_visible()


def test_how_people_are_reached_has_its_limits(visited: Page, demo: Demo) -> None:
    phones = ["040 000 0071"]
    person = demo.take_up(form="person", given_name="Vilma", family_name="Vaiti", phones=phones)
    enter(visited, "Tilauspöytä", f"customers/{person['id']}")

    visited.get_by_role("button", name="Korjaa puhelinnumero").press("Enter")
    dialog = visited.get_by_role("dialog")
    dialog.get_by_label("Ei soittoja").check()
    save(dialog, "Tallenna numero")
    expect(dialog).not_to_be_visible()
    expect(visited.get_by_text("Ei soittoja")).to_be_visible()
    visited.get_by_role("region", name="Yhteyshenkilöt").get_by_role("button").press("Enter")
    dialog = visited.get_by_role("dialog")
    dialog.get_by_label("Etunimi").fill("Kalle")
    dialog.get_by_label("Sukunimi").fill("Kokeilu")
    save(dialog, "Tallenna yhteyshenkilö")
    of_contact = "Toiminnot: Kalle Kokeilu"
    protect(begin(visited, of_contact, "Aseta turvakielto"))
    row = visited.get_by_role("row", name=re.compile("Kalle Kokeilu"))
    expect(row).to_contain_text("Turvakielto 31.12.2030 asti")
    dialog = begin(visited, of_contact, "Päätä tehtävä")
    dialog.get_by_role("button", name="Päätä tehtävä").press("Enter")

    expect(row).to_contain_text("päättynyt")
    check_accessible(visited)
    picture(visited, "03-yhteyshenkilot")


def rename(page: Page, family_name: str) -> None:
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Muokkaa perustietoja")
    dialog.get_by_label("Sukunimi").fill(family_name)
    dialog.get_by_label("Nimi voimassa alkaen").fill("1.6.2026")
    save(dialog, "Tallenna muutokset")


def note_death(dialog: Locator) -> None:
    dialog.get_by_label("Kuolinpäivä").fill("1.2.2026")
    save(dialog, "Tallenna merkintä")


def protect(dialog: Locator) -> None:
    dialog.get_by_label("Turvakielto päättyy").fill("31.12.2030")
    dialog.get_by_label("Peruste").fill("DVV:n ilmoitus")
    save(dialog, "Tallenna turvakielto")


def begin(page: Page, menu: str, line: str) -> Locator:
    """Open what is seldom done from a menu, by keyboard."""
    page.get_by_role("button", name=menu).press("Enter")
    page.get_by_role("menuitem", name=line).press("Enter")
    return page.get_by_role("dialog").or_(page.get_by_role("alertdialog"))


def save(dialog: Locator, verb: str) -> None:
    choose(dialog, "Lähde", "Asiakas puhelimessa")
    dialog.get_by_role("button", name=verb).press("Enter")
