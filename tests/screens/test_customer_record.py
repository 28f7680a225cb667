"""A customer's record is kept right: details, addresses, billing, prices; by two at once."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture, settle
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

OWN_PRICE = re.compile(r"Murske 0.32.*TM-0417.*11,75")


def test_the_details_are_changed_by_keyboard(visited: Page) -> None:
    open_customer(visited, "harjoi")

    visited.keyboard.press("e")
    dialog = visited.get_by_role("dialog", name="Muokkaa perustietoja")
    dialog.get_by_label("Muistiinpano").fill("Soita ennen toimitusta")
    say_source(dialog)
    check_accessible(visited)
    picture(visited, "03-perustiedot")
    dialog.get_by_role("button", name="Tallenna muutokset").press("Enter")
    expect(dialog).not_to_be_visible()
    expect(visited.get_by_text("Soita ennen toimitusta")).to_be_visible()


def test_an_address_is_corrected_with_its_source(visited: Page) -> None:
    open_customer(visited, "harjoi")

    visited.get_by_role("button", name="Korjaa osoite").first.press("Enter")
    dialog = visited.get_by_role("dialog", name="Korjaa osoite")
    dialog.get_by_label("Katuosoite").fill("Uusitie 7")
    say_source(dialog)
    check_accessible(visited)
    picture(visited, "03-osoite")
    dialog.get_by_role("button", name="Tallenna osoite").press("Enter")
    source = visited.get_by_role("button", name=re.compile("Uusitie 7.*lähde"))
    expect(source).to_be_visible()


def test_the_billing_is_changed(visited: Page) -> None:
    open_customer(visited, "harjoi")

    visited.get_by_role("button", name="Muuta laskutusta").press("Enter")
    dialog = visited.get_by_role("dialog", name="Muuta laskutusta")
    dialog.get_by_label("Maksuehto").fill("30")
    say_source(dialog)
    check_accessible(visited)
    picture(visited, "03-laskutus")
    dialog.get_by_role("button", name="Tallenna laskutus").press("Enter")
    expect(visited.get_by_text("30 pv netto")).to_be_visible()
    check_accessible(visited)
    picture(visited, "03-asiakas-muutettu")

    tabs = visited.locator(".beam")
    expect(tabs.get_by_role("link", name=re.compile(r"^Työmaat ?\d"))).to_be_visible()
    expect(tabs.get_by_role("link", name=re.compile(r"^Tilaukset ?\d"))).to_be_visible()
    for word in ("Vaakalaput", "Laskut"):
        tabs.get_by_role("link", name=word, exact=True).press("Enter")
        expect(visited.get_by_role("table", name=word)).to_be_visible()
        check_accessible(visited)


def test_what_is_not_known_yet_is_added_with_its_source(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    create(visited, "Uusi Kivi Oy", "0000042-2")

    for key, label, value, save in (
        ("Lisää puhelinnumero", "Puhelin", "040 000 0055", "Tallenna numero"),
        ("Lisää sähköposti", "Sähköposti", "kivi@uusi.example", "Tallenna sähköposti"),
    ):
        visited.get_by_role("button", name=key).press("Enter")
        dialog = visited.get_by_role("dialog", name=key)
        dialog.get_by_label(label, exact=True).fill(value)
        say_source(dialog)
        check_accessible(visited)
        picture(visited, f"03-{label.lower()}")
        dialog.get_by_role("button", name=save).press("Enter")
        expect(dialog).not_to_be_visible()

    visited.get_by_role("button", name="Lisää osoite").press("Enter")
    dialog = visited.get_by_role("dialog", name="Lisää osoite")
    dialog.get_by_label("Katuosoite").fill("Kivitie 1")
    dialog.get_by_label("Postinumero").fill("00009")
    dialog.get_by_label("Postitoimipaikka").fill("Mallila")
    say_source(dialog)
    dialog.get_by_role("button", name="Tallenna osoite").press("Enter")
    expect(visited.get_by_text("Kivitie 1, 00009 Mallila")).to_be_visible()
    expect(visited.get_by_text("kivi@uusi.example")).to_be_visible()


def test_a_site_is_placed_on_the_globe(visited: Page) -> None:
    open_customer(visited, "harjoi")

    sites = visited.get_by_role("region", name="Työmaat")
    sites.get_by_role("button", name="Lisää").press("Enter")
    dialog = visited.get_by_role("dialog")
    dialog.get_by_label("Koodi", exact=True).fill("HB-77")
    dialog.get_by_label("Sijainti").fill("61.4978 23.761")
    dialog.get_by_label("Ajo-ohje").fill("Portti aukeaa soittamalla")
    say_source(dialog)
    check_accessible(visited)
    picture(visited, "03-uusi-tyomaa")
    dialog.get_by_role("button", name="Tallenna työmaa").press("Enter")

    placed = re.compile("HB-77.*61.49780, 23.76100 · Portti aukeaa")
    expect(sites.get_by_role("row", name=placed)).to_be_visible()


def test_two_who_change_one_customer_lose_nothing(
    visited: Page, browser: Browser, demo: Demo
) -> None:
    other = browser.new_page(locale="fi-FI")
    other.goto(demo.url)
    for page in (visited, other):
        open_customer(page, "olematon")
        page.get_by_role("button", name="Muuta laskutusta").press("Enter")
    theirs, mine = (billing_of(page) for page in (other, visited))

    theirs.get_by_label("Maksuehto").fill("21")
    theirs.get_by_label("Viite tilaajalta").fill("TM-9")
    save_billing(theirs)
    expect(other.get_by_text("21 pv netto")).to_be_visible()
    mine.get_by_label("Maksuehto").fill("7")
    save_billing(mine)

    asked = visited.get_by_role("alertdialog")
    expect(asked).to_contain_text("Yksi kenttä on ristiriidassa")
    expect(asked.get_by_role("radio", name="7 pv netto", exact=True)).to_be_checked()
    expect(asked.get_by_role("radio", name=re.compile("21 pv netto"))).to_be_visible()
    check_accessible(visited)
    picture(visited, "03-ristiriita")
    visited.keyboard.press("ArrowRight")
    expect(asked.get_by_role("radio", name=re.compile("21 pv netto"))).to_be_checked()
    visited.keyboard.press("ArrowLeft")
    asked.get_by_role("button", name="Tallenna valinnat").press("Enter")

    expect(visited.get_by_text("7 pv netto", exact=True)).to_be_visible()
    expect(visited.get_by_text("TM-9")).to_be_visible()  # theirs, and no matter of mine
    other.close()


def test_a_customer_has_prices_of_its_own(visited: Page) -> None:
    enter(visited, "Laskutus")
    find(visited, "mallir")
    visited.get_by_role("link", name="Hinnat", exact=True).press("Enter")
    panel = visited.get_by_role("region", name="Asiakkaan omat hinnat")
    panel.get_by_role("button", name="Uusi hinta").press("Enter")
    dialog = visited.get_by_role("dialog", name="Uusi hinta")
    settle(visited)  # an empty choice does not open
    choose(dialog, "Materiaali", "Murske 0/32")
    choose(dialog, "Työmaa", "TM-0417")
    dialog.get_by_label("Hinta ilman alv:tä").fill("11,75")
    check_accessible(visited)
    picture(visited, "03-uusi-hinta")
    dialog.get_by_role("button", name="Tallenna hinta").press("Enter")

    expect(panel.get_by_role("row", name=OWN_PRICE)).to_be_visible()
    check_accessible(visited)
    picture(visited, "03-hinnat")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_all_fits_a_phone(visited: Page, scheme: str) -> None:
    visited.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visited.set_viewport_size({"width": 390, "height": 844})
    open_customer(visited, "kuvi")

    for key in ("Muokkaa", "Korjaa osoite", "Muuta laskutusta"):
        visited.get_by_role("button", name=key, exact=True).first.press("Enter")
        expect(visited.get_by_role("dialog")).to_be_visible()
        check_accessible(visited)
        assert visited.evaluate("document.documentElement.scrollWidth") <= 390
        picture(visited, f"03-{key.replace(' ', '-').lower()}-{scheme}-puhelin")
        visited.keyboard.press("Escape")
    go(visited, visited.url.split("/", 3)[3] + "/prices")
    expect(visited.get_by_role("region", name="Asiakkaan omat hinnat")).to_be_visible()
    check_accessible(visited)
    assert visited.evaluate("document.documentElement.scrollWidth") <= 390
    picture(visited, f"03-hinnat-{scheme}-puhelin")


def open_customer(page: Page, letters: str) -> None:
    enter(page, "Tilauspöytä")
    find(page, letters)


def find(page: Page, letters: str) -> None:
    """Find a customer as one does, by three letters and Enter."""
    page.keyboard.press("Control+k")
    page.keyboard.type(letters)
    expect(page.get_by_role("option").first).to_contain_text(re.compile(letters, re.IGNORECASE))
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Asiakkaan osiot")).to_be_visible()


def create(page: Page, name: str, business_id: str) -> None:
    go(page, "customers/new")
    page.get_by_label("Virallinen nimi").fill(name)
    page.get_by_label("Y-tunnus", exact=False).first.fill(business_id)
    say_source(page.get_by_role("main"))
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def say_source(within: Locator) -> None:
    choose(within, "Lähde", "Asiakas puhelimessa")


def billing_of(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Muuta laskutusta")


def save_billing(dialog: Locator) -> None:
    say_source(dialog)
    dialog.get_by_role("button", name="Tallenna laskutus").press("Enter")


def test_what_has_happened_stands_in_one_list(visited: Page) -> None:
    open_customer(visited, "harjoi")
    visited.get_by_role("link", name="Tapahtumat").press("Enter")

    panel = visited.get_by_role("region", name="Tapahtumat")
    expect(panel.get_by_role("listitem").first).to_be_visible()
    check_accessible(visited)
    picture(visited, "03-tapahtumat")
    panel.get_by_role("button", name="Kuormat").press("Enter")
    expect(panel).not_to_contain_text("lisättiin")
    expect(panel).to_contain_text("Tilaus")
    readers = visited.get_by_role("region", name="Kuka näkee tämän")
    expect(readers).to_contain_text(re.compile("Vaakamestari.*nimi ja tunnukset, ajoneuvot"))
