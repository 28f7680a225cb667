"""Forms that are long: several lines, a customer who may be known, and leaving half way."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture

pytestmark = pytest.mark.browser


def test_an_order_of_three_lines_is_taken_by_keyboard(visited: Page) -> None:
    keys = visited.keyboard
    begin_order(visited)
    first = line(visited, 1)
    first.get_by_role("combobox").press_sequentially("0/32")
    choose_offered(first)
    first.get_by_label("Tonnia").fill("150")
    for number, material, tonnes in ((2, "sora", "20"), (3, "hake", "8,5")):
        visited.get_by_role("button", name="Lisää rivi").press("Enter")
        expect(line(visited, number).get_by_role("combobox")).to_be_focused()
        keys.type(material)
        choose_offered(line(visited, number))
        line(visited, number).get_by_label("Tonnia").fill(tonnes)
    expect(line(visited, 2).get_by_text("€/t")).to_be_visible()
    check_accessible(visited)
    picture(visited, "04-uusi-tilaus-kolme-rivia")

    visited.get_by_role("button", name="Poista rivi 2").press("Enter")
    expect(visited.get_by_role("button", name="Lisää rivi")).to_be_focused()
    expect(line(visited, 2).get_by_label("Tonnia")).to_have_value("8,5")
    keys.press("Control+Enter")

    expect(visited.get_by_role("heading", level=1)).to_contain_text("T-20")
    rows = visited.get_by_role("table", name="Tilausrivit").locator("tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_contain_text("8,50")
    check_accessible(visited)
    picture(visited, "04-tilaus-kaksi-rivia")


def test_leaving_a_form_half_way_asks(visited: Page) -> None:
    begin_order(visited)
    expect(visited.get_by_text("tallentamatta")).not_to_be_visible()
    line(visited, 1).get_by_role("combobox").press_sequentially("0/32")
    visited.keyboard.press("Enter")
    visited.get_by_label("Viite").fill("TM-0417 / 3")
    expect(visited.get_by_text("2 muutosta on tallentamatta")).to_be_visible()

    visited.get_by_role("link", name="Asiakkaat").first.press("Enter")
    asked = visited.get_by_role("alertdialog", name="2 muutosta on tallentamatta")
    expect(asked).to_contain_text("Materiaali ja Viite")
    check_accessible(visited)
    picture(visited, "04-kesken")
    asked.get_by_role("button", name="Tallenna ja jatka").press("Enter")
    expect(visited.get_by_role("alert")).to_contain_text("Tonnia puuttuu")

    line(visited, 1).get_by_label("Tonnia").fill("12")
    visited.get_by_role("link", name="Työmaat").first.press("Enter")
    asked = visited.get_by_role("alertdialog", name=re.compile("3 muutosta"))
    asked.get_by_role("button", name="Jää tänne").press("Enter")
    expect(visited.get_by_label("Viite")).to_have_value("TM-0417 / 3")
    visited.get_by_role("link", name="Työmaat").first.press("Enter")
    asked.get_by_role("button", name="Tallenna ja jatka").press("Enter")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Työmaat")
    expect(visited.get_by_text(re.compile("Tilaus T-20"))).to_be_visible()


def test_what_is_discarded_is_gone(visited: Page) -> None:
    enter(visited, "Tilauspöytä", "customers")
    visited.get_by_role("link", name="Uusi asiakas").press("Enter")
    visited.get_by_label("Virallinen nimi").fill("Kesken Jäänyt Oy")
    expect(visited.get_by_text("1 muutos on tallentamatta")).to_be_visible()
    visited.go_back()
    asked = visited.get_by_role("alertdialog", name="1 muutos on tallentamatta")
    asked.get_by_role("button", name="Hylkää").press("Enter")

    expect(visited.get_by_label("Virallinen nimi")).not_to_be_visible()


def test_a_customer_that_may_be_known_is_asked_about(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    begin_customer(visited, "Mallirakennus Oy", "0000027-0")
    asked = visited.get_by_role("alertdialog", name="Onko asiakas jo rekisterissä?")
    expect(asked).to_contain_text("Y-tunnus täsmää")
    check_accessible(visited)
    picture(visited, "03-kaksoiskappale")
    asked.get_by_role("button", name="Takaisin lomakkeelle").press("Enter")
    expect(asked).not_to_be_visible()
    expect(visited.get_by_label("Virallinen nimi")).to_have_value("Mallirakennus Oy")
    expect(visited.get_by_role("alert")).not_to_be_visible()

    visited.keyboard.press("Control+Enter")
    asked.get_by_role("button", name="Luo silti uusi").press("Enter")
    asked.get_by_role("button", name="Luo silti uusi").press("Enter")
    expect(asked.get_by_role("alert")).to_contain_text("Miksi uusi tarvitaan puuttuu")
    check_accessible(visited)
    picture(visited, "03-kaksoiskappale-syy")
    asked.get_by_role("button", name="Takaisin lomakkeelle").press("Enter")
    expect(asked).not_to_be_visible()

    visited.keyboard.press("Control+Enter")
    expect(asked).to_be_visible()
    visited.keyboard.press("Enter")  # use the one that is known
    expect(visited.get_by_role("heading", level=1)).to_have_text("Mallirakennus Oy")
    expect(visited.get_by_role("main")).to_contain_text("10001")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_forms_fit_a_phone(visited: Page, scheme: str) -> None:
    visited.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visited.set_viewport_size({"width": 390, "height": 844})
    begin_order(visited)
    visited.get_by_role("button", name="Lisää rivi").press("Enter")
    visited.keyboard.press("Escape")
    check_accessible(visited)
    assert visited.evaluate("document.documentElement.scrollWidth") <= 390
    picture(visited, f"04-uusi-tilaus-{scheme}-puhelin")
    begin_customer(visited, "Mallirakennus Oy", "0000027-0")
    expect(visited.get_by_role("alertdialog")).to_be_visible()
    check_accessible(visited)
    assert visited.evaluate("document.documentElement.scrollWidth") <= 390
    picture(visited, f"03-kaksoiskappale-{scheme}-puhelin")


def begin_order(page: Page) -> None:
    enter(page, "Tilauspöytä")
    page.keyboard.press("Control+k")
    page.keyboard.type("mallir")
    expect(page.get_by_role("option").first).to_contain_text("Mallirakennus")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mallirakennus Oy")
    page.keyboard.press("n")
    expect(page.get_by_role("combobox", name=re.compile("Työmaa"))).to_be_focused()
    page.keyboard.press("Escape")


def begin_customer(page: Page, name: str, business_id: str) -> None:
    go(page, "customers/new")
    page.get_by_label("Virallinen nimi").fill(name)
    page.get_by_label("Y-tunnus").first.fill(business_id)
    choose(page.get_by_role("main"), "Lähde", "Asiakas puhelimessa")
    page.keyboard.press("Control+Enter")


def choose_offered(row: Locator) -> None:
    """Take the first material that is offered, when it is."""
    material = row.get_by_role("combobox")
    expect(material).to_have_attribute("aria-activedescendant", re.compile("."))
    material.press("Enter")
    expect(material).to_have_attribute("aria-expanded", "false")


def line(page: Page, number: int) -> Locator:
    return page.get_by_role("group", name=f"Rivi {number}")
