"""Grants, agreements, emergencies and one's own keys, as people come across them."""

import re
from typing import Final

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.screens.authenticator import authenticator
from tests.screens.conftest import check_accessible, choose, enter, go, picture

pytestmark = pytest.mark.browser

PHONE: Final[ViewportSize] = {"width": 390, "height": 844}


def test_grants_are_looked_at(visited: Page) -> None:
    enter(visited, "Ylläpito", "admin/grants")
    row = visited.get_by_role("row", name=re.compile("Laskutus")).first

    row.get_by_role("button", name="Katselmoi").press("Enter")
    dialog = visited.get_by_role("dialog")
    choose(dialog, "Katselmoi", "Pidä voimassa")
    dialog.get_by_label("Peruste").fill("Tekee samaa työtä")
    check_accessible(visited)
    picture(visited, "14-katselmointi-dialogi")
    dialog.get_by_role("button", name="Katselmoi").last.press("Enter")

    expect(dialog).not_to_be_visible()
    check_accessible(visited)
    picture(visited, "14-katselmointi")
    visited.set_viewport_size(PHONE)
    check_accessible(visited)
    picture(visited, "14-katselmointi-puhelin")


def test_a_newer_agreement_is_published(visited: Page) -> None:
    enter(visited, "Ylläpito", "admin/ndas")
    visited.get_by_role("button", name="Julkaise uusi versio").press("Enter")
    dialog = visited.get_by_role("dialog")
    dialog.get_by_label("Voimaan").fill("31.12.2030")
    dialog.get_by_label("Sitoumuksen teksti").fill("# Vaitiolo\nVaikenen siitä, mitä näen.")
    check_accessible(visited)
    picture(visited, "14-uusi-sitoumus")
    dialog.get_by_role("button", name="Julkaise uusi versio").press("Enter")

    expect(dialog).not_to_be_visible()
    expect(visited.get_by_role("row", name=re.compile("31.12.2030"))).to_be_visible()
    check_accessible(visited)
    picture(visited, "14-salassapito")
    visited.set_viewport_size(PHONE)
    check_accessible(visited)
    picture(visited, "14-salassapito-puhelin")


def test_the_company_and_its_policies_are_kept(visited: Page) -> None:
    enter(visited, "Ylläpito")
    go(visited, "admin/company")
    visited.get_by_role("button", name=re.compile("tarkistetuksi: Etäyhteydet")).press("Enter")
    dialog = visited.get_by_role("dialog")
    dialog.get_by_label("Seuraava tarkistus").fill("31.12.2030")
    dialog.get_by_role("button", name="Merkitse tarkistetuksi").press("Enter")
    expect(dialog).not_to_be_visible()
    expect(visited.get_by_role("row", name=re.compile("31.12.2030"))).to_be_visible()

    visited.get_by_role("button", name="Muuta tietoja").press("Enter")
    choose(dialog, "Asiakasrekisterin vastuuhenkilö", "Riikka Rekisteri")
    dialog.get_by_label("Tietosuoja-asioiden puhelin").fill("+358 9 0000001")
    check_accessible(visited)
    picture(visited, "14-yritys-dialogi")
    dialog.get_by_role("button", name="Tallenna tiedot").press("Enter")

    expect(dialog).not_to_be_visible()
    expect(visited.get_by_text("Riikka Rekisteri")).to_be_visible()
    check_accessible(visited)
    picture(visited, "14-yritys")
    visited.set_viewport_size(PHONE)
    check_accessible(visited)
    picture(visited, "14-yritys-puhelin")


def test_a_record_is_opened_in_an_emergency_and_accounted_for(visited: Page) -> None:
    enter(visited, "Vaakamestari", "customers")
    visited.get_by_role("row").nth(1).get_by_role("link").first.press("Enter")
    visited.get_by_role("button", name="Muut toiminnot").press("Enter")
    visited.get_by_role("menuitem", name="Avaa hätätilanteessa").press("Enter")
    dialog = visited.get_by_role("alertdialog")
    dialog.get_by_label("Mitä on tapahtunut").fill("Kuljettaja sai sairauskohtauksen")
    check_accessible(visited)
    picture(visited, "14-hataavaus-dialogi")
    dialog.get_by_role("button", name="Avaa tiedot").press("Enter")

    expect(visited.get_by_role("heading", name="Yhteystiedot")).to_be_visible()
    check_accessible(visited)
    picture(visited, "14-hataavaus-tiedot")
    go(visited, "privacy/emergencies")
    visited.get_by_role("button", name="Kirjoita selvitys").first.press("Enter")
    report = visited.get_by_role("dialog")
    report.get_by_role("textbox", name="Selvitys").fill("Soitin työmaalle ja pyysin apua")
    report.get_by_role("button", name="Lähetä selvitys").press("Enter")
    expect(visited.get_by_text("Selvitys annettu").first).to_be_visible()
    check_accessible(visited)
    picture(visited, "14-hataavaukset")
    visited.set_viewport_size(PHONE)
    check_accessible(visited)
    picture(visited, "14-hataavaukset-puhelin")


def test_a_passkey_signs_in(visited: Page) -> None:
    visited.goto(visited.url.replace("127.0.0.1", "localhost"))  # passkeys want a name
    enter(visited, "Ylläpito", "me")
    with authenticator(visited):
        visited.get_by_label("Laitteen nimi").fill("Kannettava")
        visited.get_by_role("button", name="Lisää pääsyavain").press("Enter")
        expect(visited.get_by_text("ei vielä käytetty")).to_be_visible()
        check_accessible(visited)
        picture(visited, "14-paasyavaimet")
        visited.get_by_role("button", name="Tee uudet varakoodit").press("Enter")
        expect(visited.get_by_role("dialog").get_by_role("listitem")).to_have_count(10)
        check_accessible(visited)
        picture(visited, "14-varakoodit")
        visited.get_by_role("button", name="Koodit ovat tallessa").press("Enter")
        expect(visited.get_by_text("Jäljellä 10")).to_be_visible()

        visited.context.clear_cookies()
        go(visited, "me")
        visited.get_by_role("button", name="Kirjaudu pääsyavaimella").press("Enter")

        expect(visited.get_by_text("Kannettava")).to_be_visible()
        expect(visited.get_by_text("ei vielä käytetty")).not_to_be_visible()


def test_a_sample_of_views_is_there_to_be_reviewed(visited: Page) -> None:
    enter(visited, "Tietosuoja")
    visited.get_by_role("link", name="Katselujen tarkastus").press("Enter")

    expect(visited.get_by_role("heading", level=1)).to_have_text("Katselujen tarkastus")
    expect(visited.get_by_text("Mikään katselu ei odota tarkastusta.")).to_be_visible()
    check_accessible(visited)
    picture(visited, "14-katselujen-tarkastus")
