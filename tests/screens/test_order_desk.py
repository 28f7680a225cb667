"""A morning at the order desk, by keyboard: sign in, find, correct, order."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

LANGUAGES = {"FI": "Suomi", "SV": "Svenska", "EN": "English"}


def test_signing_in_takes_a_password_and_a_code(visited: Page, demo: Demo) -> None:
    account = demo.accounts["order-desk"]
    go(visited, "")
    visited.get_by_label("Käyttäjätunnus").fill(account["username"])
    visited.get_by_label("Salasana", exact=True).fill(account["password"])
    visited.get_by_label("Koodi tunnistesovelluksesta").fill(demo.code("order-desk"))
    check_accessible(visited)
    picture(visited, "09-kirjautuminen")
    visited.keyboard.press("Enter")

    expect(visited.get_by_role("banner")).to_contain_text("Tiina T.")


def test_a_customer_is_found_in_three_keystrokes_and_corrected(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    keys = visited.keyboard

    keys.press("Control+k")
    keys.type("kuv")
    keys.press("Enter")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Kuvitelma Infra Oy")
    check_accessible(visited)
    picture(visited, "03-asiakas")

    visited.get_by_role("button", name="Korjaa puhelinnumero").first.press("Enter")
    dialog = visited.get_by_role("dialog", name="Korjaa puhelinnumero")
    dialog.get_by_label("Puhelin", exact=True).fill("040 000 0099")
    choose(dialog, "Lähde", "Asiakas puhelimessa")
    check_accessible(visited)
    dialog.get_by_role("button", name="Tallenna numero").press("Enter")
    source = visited.get_by_role("button", name=re.compile("358 40 000 0099, lähde"))
    source.press("Enter")
    expect(visited.get_by_role("dialog")).to_contain_text("+358400000013")
    check_accessible(visited, floats=True)
    picture(visited, "03-asiakas-lahde")


def test_an_order_of_150_tonnes_is_taken_by_keyboard_alone(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    keys = visited.keyboard

    keys.press("Control+k")
    keys.type("mallir")
    keys.press("Enter")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Mallirakennus Oy")
    keys.press("n")
    site = visited.get_by_role("combobox", name=re.compile("Työmaa"))
    site.press_sequentially("TM-0417")
    keys.press("Enter")
    product = visited.get_by_role("combobox", name=re.compile("Materiaali"))
    product.press_sequentially("0/32")
    keys.press("Enter")
    visited.get_by_label("Tonnia").fill("150")
    check_accessible(visited)
    picture(visited, "04-uusi-tilaus")
    keys.press("Control+Enter")

    expect(visited.get_by_role("heading", level=1)).to_contain_text("T-20")
    expect(visited.get_by_text("150,00").first).to_be_visible()
    check_accessible(visited)
    picture(visited, "04-tilaus")


@pytest.mark.parametrize(
    ("language", "customers"), [("FI", "Asiakkaat"), ("SV", "Kunder"), ("EN", "Customers")]
)
def test_every_screen_speaks_the_language_and_is_accessible(
    visited: Page, speak: Callable[[str], None], language: str, customers: str
) -> None:
    enter(visited, "Tilauspöytä")
    speak(LANGUAGES[language])
    expect(visited.get_by_role("navigation").first).to_contain_text(customers)

    for path in ("customers", "orders", "sites", "customers/new", "imports", "me"):
        go(visited, path)
        expect(visited.get_by_role("heading", level=1)).to_be_visible()
        check_accessible(visited)
        picture(visited, f"{path.replace('/', '-')}-{language}")
    expect(visited.get_by_role("navigation").first).to_contain_text(customers)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_works_on_a_phone(visited: Page, scheme: str) -> None:
    visited.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visited.set_viewport_size({"width": 390, "height": 844})
    enter(visited, "Tilauspöytä")

    for path in ("customers", "orders"):
        go(visited, path)
        expect(visited.get_by_role("heading", level=1)).to_be_visible()
        check_accessible(visited)
        assert visited.evaluate("document.documentElement.scrollWidth") <= 390
        picture(visited, f"{path}-{scheme}-puhelin")
