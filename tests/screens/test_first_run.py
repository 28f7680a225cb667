"""The first day of a register of one's own: the code, the company, the first administrator."""

import re

import pyotp
import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, picture
from tests.screens.served import Own

pytestmark = pytest.mark.browser

SENTENCE = "kuusi mustaa kuorma-autoa"


@pytest.mark.browser_context_args(service_workers="allow")
def test_a_company_begins_its_own_register(page: Page, own: Own) -> None:
    page.goto(f"{own.url}/setup")
    for label, text in {
        "Käyttöönottokoodi": own.setup_code,
        "Yrityksen nimi": "Oma Sora Oy",
        "Y-tunnus": "0000027-0",
        "Katuosoite": "Omatie 1",
        "Postinumero": "00009",
        "Postitoimipaikka": "Omala",
        "Sähköposti": "toimisto@oma.example",
        "Puhelin": "040 000 0001",
        "Nimi": "Oona Omistaja",
        "Käyttäjätunnus": "oona@oma.example",
        "Salasana": SENTENCE,
    }.items():
        page.get_by_label(label, exact=True).first.fill(text)
    check_accessible(page)
    picture(page, "kayttoonotto")
    page.get_by_role("button", name="Avaa rekisteri").press("Enter")

    expect(page.get_by_role("heading", name="Kirjaudu")).to_be_visible()
    page.get_by_label("Käyttäjätunnus").fill("oona@oma.example")
    page.get_by_label("Salasana", exact=True).fill(SENTENCE)
    page.get_by_role("button", name="Kirjaudu", exact=True).press("Enter")
    secret = page.locator(".secret-text").inner_text().replace(" ", "")
    check_accessible(page)
    picture(page, "toinen-tunniste")
    page.get_by_label(re.compile("Koodi")).fill(pyotp.TOTP(secret).now())
    page.get_by_role("button", name="Ota käyttöön").press("Enter")

    expect(page.get_by_role("banner")).to_contain_text("Oona O.")
    page.get_by_label("Nimesi allekirjoituksena").fill("Oona Omistaja")
    check_accessible(page)
    picture(page, "salassapitositoumus")
    page.get_by_role("button", name="Allekirjoita").press("Enter")
    page.get_by_role("link", name="Tuotteet ja hinnat").press("Enter")
    expect(page.get_by_role("link", name="Murske 0/32")).to_be_visible()
    check_accessible(page)
    picture(page, "tuotteet-ja-hinnat")
    assert page.evaluate("navigator.serviceWorker.ready.then((it) => it.active !== null)")
