"""A stranger to the house: looks by a code, registers, corrects, objects, asks for erasure."""

import re
import time
from pathlib import Path

import pyotp
import pytest
from playwright.sync_api import Page, expect

from tests.screens.authenticator import authenticator
from tests.screens.conftest import check_accessible, enter_by_card, go, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

EMAIL = "saara.outo@asiakas.example"
PASSWORD = "kuormakirja tuulessa 41"  # noqa: S105 - a test's
OBJECTED = re.compile(r"^Kielletty \d")
LINK = r"/enter(#[\w-]+)"
LISTS = {"my/orders": "Tilaukset", "my/weigh-tickets": "Vaakalaput", "my/invoices": "Laskut"}
PERSON = {
    "form": "person",
    "given_name": "Saara",
    "family_name": "Outo",
    "phones": ["040 000 0988"],
    "emails": [EMAIL],
}


# clause: C46 C49 C50 whoever we know sees, corrects, objects and asks, without our help
def test_a_stranger_comes_in_by_mail_and_has_her_way(
    visited_alone: Page, own_demo: Demo, tmp_path: Path
) -> None:
    own_demo.take_up(PERSON)
    page = visited_alone
    go(page, "notice")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    ask_by_mail(page, "Kertakoodi", "Lähetä koodi")
    page.get_by_role("textbox", name="Koodi sähköpostista").fill(
        mailed(tmp_path, r"\d{4} \d{4}")
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hei, Saara Outo")
    check_accessible(page)
    page.get_by_role("link", name="Katso tietosi").press("Enter")
    object_to_marketing(page)

    page.context.clear_cookies()
    ask_by_mail(page, "Uusi tili", "Lähetä linkki")
    register(page, mailed(tmp_path, LINK))
    go(page, "my/data")
    correct_the_phone(page)
    ask_for_erasure(page)


# clause: C46 a passkey of one's own device opens an account, and lets in again
def test_a_customer_registers_by_a_passkey_and_signs_in_by_it(
    visited_alone: Page, own_demo: Demo, tmp_path: Path
) -> None:
    own_demo.take_up(PERSON)
    page = visited_alone
    page.goto(page.url.replace("127.0.0.1", "localhost"))  # passkeys want a name
    with authenticator(page):
        ask_by_mail(page, "Uusi tili", "Lähetä linkki")
        go(page, "enter" + mailed(tmp_path, LINK))
        opening = page.get_by_role("button", name="Avaa tili pääsyavaimella")
        expect(opening).to_be_enabled()
        check_accessible(page)
        opening.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Hei, Saara Outo")
        page.context.clear_cookies()
        go(page, "")
        page.get_by_role("button", name="Kirjaudu pääsyavaimella").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Hei, Saara Outo")


# clause: C23 an open invoice stays, and the person is told why and until when
def test_a_customer_sees_why_an_invoice_stays_and_until_when(visited: Page) -> None:
    enter_by_card(visited, "Paavo Pientalo")
    go(visited, "my/data")
    why = visited.get_by_role("region", name="Miksi tieto jää ja milloin se poistuu")
    row = why.get_by_role("row").filter(has_text="Ostajan tiedot laskuilla")
    expect(row.first).to_contain_text(re.compile(r"31\.12\.20\d\d"))
    row.first.get_by_role("button").press("Enter")
    expect(why).to_contain_text("Kirjanpitolaki")
    check_accessible(visited)
    check_foot(visited)
    picture(visited, "06-omat-tiedot")

    for path, title in LISTS.items():
        go(visited, path)
        expect(visited.get_by_role("table", name=title)).to_be_visible()
        check_accessible(visited)
    with visited.expect_response(re.compile("/my/invoices/.*/pdf$")) as paper:
        visited.get_by_role("button", name=re.compile("^Avaa: ")).first.press("Enter")
    assert paper.value.ok

    go(visited, "my/data")
    visited.set_viewport_size({"width": 390, "height": 844})
    visited.emulate_media(color_scheme="dark")
    expect(visited.get_by_role("button", name="FI, Kieli")).to_be_visible()
    expect(why).to_be_visible()
    check_accessible(visited)
    wide = visited.evaluate("document.documentElement.scrollWidth")
    picture(visited, "06-omat-tiedot-puhelin")
    assert wide <= 390


def ask_by_mail(page: Page, way: str, verb: str) -> None:
    go(page, "own")
    page.get_by_role("button", name=way).or_(page.get_by_role("radio", name=way)).press("Space")
    page.get_by_role("textbox", name="Sähköpostiosoite").fill(EMAIL)
    check_accessible(page)
    page.get_by_role("button", name=verb).press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Jos osoite on rekisterissämme")


def mailed(folder: Path, what: str) -> str:
    """Wait for a mail that says it, as whoever reads that mailbox would."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for each in (folder / "mail").glob("*.eml"):
            text = each.read_text("utf-8").replace("=\n", "").replace("=23", "#")
            if found := re.search(what, text):
                return found[found.lastindex or 0]
        time.sleep(0.2)
    raise TimeoutError


def object_to_marketing(page: Page) -> None:
    page.get_by_role("button", name="Kiellä: Kaikki markkinointi").press("Enter")
    choices = page.get_by_role("region", name="Kiellot")
    expect(choices.get_by_text(OBJECTED)).to_have_count(1)
    check_accessible(page)
    page.get_by_role("button", name="Peru kielto: Kaikki markkinointi").press("Enter")
    expect(choices.get_by_text(OBJECTED)).to_have_count(0)


def register(page: Page, fragment: str) -> None:
    go(page, f"enter{fragment}")
    page.locator("input[name=password]").fill(PASSWORD)
    check_accessible(page)
    page.keyboard.press("Enter")
    secret = page.locator(".secret-text").inner_text().replace(" ", "")
    page.locator("input[name=code]").fill(pyotp.TOTP(secret).now())
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hei, Saara Outo")


def correct_the_phone(page: Page) -> None:
    page.get_by_role("button", name=re.compile(r"^Korjaa: .*358400000988")).press("Enter")
    page.get_by_role("textbox", name="Oikea tieto").fill("040 000 0989")
    check_accessible(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("+358400000989")


def ask_for_erasure(page: Page) -> None:
    page.get_by_role("button", name="Pyydä poistoa").press("Enter")
    page.get_by_role("button", name="Lähetä poistopyyntö").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Pyynnöt")
    expect(page.get_by_role("main")).to_contain_text("Vastaamme viimeistään")
    check_accessible(page)
    picture(page, "06-pyynnot")


def check_foot(page: Page) -> None:
    foot = page.get_by_role("contentinfo")
    expect(foot).to_contain_text("Oy ·")
    expect(foot.get_by_role("link", name="Saavutettavuus")).to_be_visible()
    expect(foot).to_contain_text("Asiakaspalvelu")
