"""The register keeper sees whom data may go to, closes a way out, and answers an authority."""

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, pick, picture

pytestmark = pytest.mark.browser


def test_a_recipient_is_taken_up_and_its_contract_changed(visited: Page) -> None:
    enter(visited, "Tietosuoja", "privacy/recipients")
    expect(visited.get_by_role("region", name="Yhteydet ulos")).to_contain_text("Käytössä")
    check_accessible(visited)
    picture(visited, "15-vastaanottajat")

    take_up(visited, "Mallin Perintä Oy", "Henkilötietojen käsittelijä")
    visited.get_by_role("button", name="Muuta sopimusta").press("Enter")
    dialog = visited.get_by_role("dialog", name="Muuta sopimusta")
    dialog.get_by_label("Sopimus päättyy").fill("31.12.2026")
    dialog.get_by_label("Missä sopimus on").fill("Kansio 3")
    check_accessible(visited)
    picture(visited, "15-muuta-sopimusta")
    dialog.get_by_role("button", name="Tallenna vastaanottaja").press("Enter")
    agreed = visited.get_by_role("region", name="Mitä on sovittu")
    expect(agreed).to_contain_text("31.12.2026")
    check_accessible(visited)
    picture(visited, "15-vastaanottaja")


def test_an_authority_gets_what_it_asked_for_and_the_ledger_says_so(visited: Page) -> None:
    enter(visited, "Tietosuoja", "privacy/recipients")
    take_up(visited, "Mallipoliisi", "Viranomainen")
    register_what_it_asks(visited)

    asked = visited.get_by_role("region", name="Viranomaisen pyynnöt")
    asked.get_by_role("button", name="Luovuta", exact=True).press("Enter")
    dialog = visited.get_by_role("dialog", name="Luovuta")
    dialog.get_by_role("button", name="Luovuta").press("Enter")
    expect(asked).to_contain_text("Luovutettu")
    ledger = visited.get_by_role("region", name="Mitä on luovutettu")
    expect(ledger).to_contain_text("Lakisääteinen velvoite")
    check_accessible(visited)
    picture(visited, "15-viranomainen")


def take_up(page: Page, name: str, role: str) -> None:
    """Take up a recipient, and open its page."""
    page.get_by_role("button", name="Uusi vastaanottaja").press("Enter")
    dialog = page.get_by_role("dialog", name="Uusi vastaanottaja")
    dialog.get_by_label("Nimi").fill(name)
    choose(dialog, "Asema", role)
    dialog.get_by_label("Sopimus alkaen").fill("1.1.2026")
    check_accessible(page)
    dialog.get_by_role("button", name="Tallenna vastaanottaja").press("Enter")
    page.get_by_role("link", name=name).first.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def register_what_it_asks(page: Page) -> None:
    """Take down what an authority asks for."""
    page.get_by_role("button", name="Kirjaa pyyntö").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kirjaa pyyntö")
    pick(page, "Asiakas", "mallir", "Mallirakennus Oy")
    page.get_by_label("Viranomaisen asianumero").fill("5500/R/1/26")
    page.get_by_label("Saapui").fill("5.1.2026")
    page.get_by_label("Laki, johon vedotaan").fill("Poliisilaki 872/2011 4:3")
    page.get_by_label("Vaakalaput").check()
    check_accessible(page)
    picture(page, "15-viranomaisen-pyynto")
    page.get_by_role("button", name="Tallenna pyyntö").press("Enter")
