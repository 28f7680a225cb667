"""The whole job as people do it: an order, a truck, a ticket, an invoice, and an erasure."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import (
    become,
    check_accessible,
    choose,
    enter_by_card,
    go,
    pick,
    picture,
)
from tests.screens.letters import plan, say_who
from tests.screens.papers import opening_a_paper
from tests.screens.scale import SOON, drive, key, stands

pytestmark = pytest.mark.browser

NAME: Final = "Satu Tarina"
NIGHTS: Final = 30


@pytest.mark.long
def test_what_begins_as_an_order_ends_forgotten(visited_alone: Page) -> None:
    page = visited_alone
    enter_by_card(page, "Tilauspöytä")
    take_her_in(page)
    order = order_stone(page)
    plan_a_load(page, heading(page).split()[-1])
    weigh(page)
    become(page, "Tiina")
    page.goto(order)
    expect(page.get_by_role("main")).to_contain_text("3,66 t")
    invoice = post(page)
    request = ask_for_erasure(page)
    carry_out(page, request)
    pay(page, invoice)
    page.get_by_role("button", name="+7 pv").press("Enter")
    is_forgotten(page, request)


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def take_her_in(page: Page) -> None:
    go(page, "customers/new")
    main = page.get_by_role("main")
    main.get_by_text("Henkilö", exact=True).first.click()
    for label, said in {
        "Etunimi": "Satu",
        "Sukunimi": "Tarina",
        "Puhelin": "040 000 0077",
        "Katuosoite": "Mallikatu 7",
        "Postinumero": "00100",
        "Postitoimipaikka": "Mallila",
    }.items():
        page.get_by_label(label).first.fill(said)
    choose(main, "Lähde", "Asiakas puhelimessa")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(NAME)


def order_stone(page: Page) -> str:
    page.keyboard.press("n")
    expect(page.get_by_role("combobox", name=re.compile("Työmaa"))).to_be_focused()
    page.keyboard.press("Escape")
    pick(page, "Materiaali", "0/32", "0/32")
    page.get_by_label("Tonnia").fill("30")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("T-20")
    return page.url


def plan_a_load(page: Page, order: str) -> None:
    go(page, "transports/new")
    pick(page, "Tilausrivi", order, NAME)
    pick(page, "^Auto", "DEM", "DEM-508")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("K-20")


def weigh(page: Page) -> None:
    """Weigh the truck empty and full; what it takes away is on the ticket."""
    become(page, "Veikko")
    page.set_viewport_size({"width": 1280, "height": 800})
    drive(page, 15_460)
    go(page, "weigh")
    page.get_by_role("link", name="Vaaka 1").press("Enter")
    stands(page, "15\xa0460")
    key(page, "DEM-508 Murske 0.32").first.click()
    expect(page.get_by_role("region", name="Kuorman tiedot")).to_contain_text(NAME)
    key(page, "Tallenna 15.460").click()
    drive(page, 41_800)
    stands(page, "41\xa0800")
    key(page, "DEM-508").first.click()
    key(page, "Tallenna 26.340").click()
    ticket = page.get_by_role("region", name=re.compile("Vaakalappu V1-"))
    expect(ticket).to_contain_text("26\xa0340")
    with opening_a_paper(page):
        ticket.get_by_role("button", name="Avaa vaakalappu").click()
    drive(page, 0)
    go(page, "")
    page.set_viewport_size({"width": 1440, "height": 1000})


def post(page: Page) -> str:
    become(page, "Essi")
    go(page, "invoices?state=draft")
    row = page.get_by_role("row").filter(has_text=NAME)
    row.get_by_role("link").first.press("Enter")
    page.get_by_role("button", name=re.compile("Kirjaa .*€")).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"Lasku 20\d{6}"))
    for word, address in (("PDF", "pdf"), ("Finvoice", "finvoice")):
        with page.expect_response(re.compile(f"/invoices/.*/{address}$")) as answered:
            page.get_by_role("button", name=word).press("Enter")
        assert answered.value.status == 200
    return page.url


def ask_for_erasure(page: Page) -> str:
    become(page, "Riikka")
    go(page, "privacy/requests/new")
    say_who(page, "tarina", NAME)
    form = page.get_by_role("main")
    form.get_by_role("checkbox", name="Poisto", exact=True).check()
    choose(form, "Miten pyyntö saapui", "kirje")
    today = date.today()  # noqa: DTZ011 - what the person at the desk would type
    page.get_by_label("Saapui", exact=True).fill(f"{today.day}.{today.month}.{today.year}")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Poistopyyntö, {NAME}")
    plan(page)
    why = page.get_by_role("row").filter(has_text="Puhelinnumerot")
    expect(why).to_contain_text(re.compile("Avoin lasku 20"))
    return page.url


def carry_out(page: Page, request: str) -> None:
    become(page, "Kaisa")
    page.goto(request)
    page.get_by_role("button", name="Hyväksy suunnitelma").press("Enter")
    page.get_by_role("button", name="Suorita poisto").press("Enter")
    asked = page.get_by_role("alertdialog")
    asked.get_by_role("button", name="Suorita poisto").press("Enter")
    waiting = page.get_by_role("heading", name="Mikä odottaa ja miksi")
    expect(waiting).to_be_visible(timeout=4 * SOON)
    check_accessible(page)
    picture(page, "05-koko-tarina")


def pay(page: Page, invoice: str) -> None:
    become(page, "Essi")
    page.goto(invoice)
    page.get_by_role("button", name="Kirjaa suoritus").press("Enter")
    dialog = page.get_by_role("dialog", name="Kirjaa suoritus")
    dialog.get_by_role("button", name="Kirjaa suoritus").press("Enter")
    steps = page.get_by_role("list", name="Laskun vaiheet")
    expect(steps.locator("li").last).not_to_contain_text("ei vielä")


def is_forgotten(page: Page, request: str) -> None:
    """Want the night to have taken what the invoice held, and the name to be found nowhere."""
    become(page, "Riikka")
    page.goto(request)
    until(page, lambda: expect(page.get_by_text("Puhelinnumerot")).to_have_count(0))
    expect(page.get_by_text(re.compile("Avoin lasku"))).to_have_count(0)
    check_accessible(page)
    picture(page, "05-muistettu-unohtaa")
    become(page, "Tiina")
    page.keyboard.press("Control+k")
    page.keyboard.type("tarina")
    expect(page.get_by_text("Tarina")).to_have_count(0)


def until(page: Page, seen: Callable[[], None]) -> None:
    """Look again until the night's work is done."""
    for _ in range(NIGHTS):
        page.get_by_text("Ostajan tiedot laskuilla").first.wait_for()
        try:
            return seen()
        except AssertionError:
            page.reload()
    return seen()
