"""A letter asks two things, each is answered, and its writer follows that by a code."""

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture
from tests.screens.letters import NOBODY
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

ASKING = "Maija Mallikas"
WHY = "Tietoja on kolmessa arkistossa."


# clause: C48 a signed paper counts as much as the portal, and anybody follows it by a code
def test_a_letter_of_two_items_is_answered_and_followed(visited: Page, demo: Demo) -> None:
    enter(visited, "Tietosuoja")
    register(visited)
    extend(visited)
    decide(visited)
    answer(visited, "Rajoitus")
    code = code_of(visited)

    visited.context.clear_cookies()
    visited.goto(f"{demo.url}/follow")
    follow(visited, code)


def register(page: Page) -> None:
    """Take the letter up by keyboard alone."""
    go(page, "privacy/requests/new")
    page.get_by_label("Kuka pyytää").press_sequentially(ASKING)
    page.get_by_role("radio", name=NOBODY).press("Space")
    form = page.get_by_role("main")
    form.get_by_role("checkbox", name="Tarkastus", exact=True).press("Space")
    form.get_by_role("checkbox", name="Rajoitus", exact=True).press("Space")
    today = date.today()  # noqa: DTZ011 - what the person at the desk would type
    page.get_by_label("Saapui", exact=True).fill(f"{today.day}.{today.month}.{today.year}")
    page.get_by_label("Arkistotunnus").fill("A-12-0418")
    form.get_by_role("checkbox", name=re.compile("^Vertasin allekirjoitusta")).press("Space")
    form.get_by_role("radio", name=re.compile("^Ei perusteltua")).press("Space")
    expect(form.get_by_text("Vastattava viimeistään")).to_be_visible()
    check_accessible(page)
    picture(page, "12-kirje-kaksi-kohtaa")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Pyyntö, 2 kohtaa, {ASKING}")
    expect(page.get_by_role("main")).to_contain_text(
        "mapissa A-12-0418, allekirjoituksen tarkisti Riikka"
    )
    check_accessible(page)
    picture(page, "13-kaksi-kohtaa")


def extend(page: Page) -> None:
    page.get_by_role("button", name="Jatka vastausaikaa, Tarkastus").press("Enter")
    dialog = page.get_by_role("dialog", name="Jatka vastausaikaa")
    choose(dialog, "Miksi", "Asia on monimutkainen")
    dialog.get_by_label("Mitä henkilölle kerrottiin").fill(WHY)
    check_accessible(page)
    dialog.get_by_role("button", name="Jatka vastausaikaa").press("Enter")
    expect(item(page, "Tarkastus")).to_contain_text("Asia on monimutkainen")


def decide(page: Page) -> None:
    page.get_by_role("button", name="Päätä kohta, Rajoitus").press("Enter")
    dialog = page.get_by_role("dialog", name="Päätä kohta")
    choose(dialog, "Päätös", "Ei tietoja")
    check_accessible(page)
    dialog.get_by_role("button", name="Päätä kohta").press("Enter")
    expect(item(page, "Rajoitus")).to_contain_text("Ei tietoja")


def code_of(page: Page) -> str:
    page.get_by_role("button", name="Näytä koodi").press("Enter")
    code = page.get_by_text(re.compile(r"^P-\d{4}-\d{4}-\w{5}-\w{5}$"))
    expect(code).to_be_visible()
    return code.inner_text()


def follow(page: Page, code: str) -> None:
    """See how far it is: a wrong code tells nothing, the right one no name."""
    field = page.get_by_label("Koodi")
    field.fill(f"{code[:-1]}{'A' if code[-1] != 'A' else 'B'}")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("ei löydy pyyntöä")
    check_accessible(page)
    picture(page, "15-seuranta-koodi")
    field.fill(code.lower().replace("-", " "))
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(re.compile("Pyyntö P-"))
    expect(heading).to_be_focused()
    told = page.get_by_role("main")
    expect(told).to_contain_text("Tarkastus: vastausaikaa jatkettiin")
    expect(told).to_contain_text("Rajoitus: päätetty")
    expect(told).to_contain_text("Rajoitus: vastaus toimitettiin")
    for hidden in (ASKING, WHY, "A-12-0418"):
        expect(told).not_to_contain_text(hidden)
    check_accessible(page)
    picture(page, "15-seuranta")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picture(page, "15-seuranta-puhelin")
    page.set_viewport_size({"width": 1440, "height": 1000})


def answer(page: Page, what: str) -> None:
    page.get_by_role("button", name=f"Merkitse toimitetuksi, {what}").press("Enter")
    dialog = page.get_by_role("dialog", name="Merkitse toimitetuksi")
    choose(dialog, "Miten vastaus meni", "kirje")
    dialog.get_by_role("button", name="Merkitse toimitetuksi").press("Enter")
    expect(item(page, what)).to_contain_text("vastaus toimitettu")
    picture(page, "13-vastattu")


def item(page: Page, what: str) -> Locator:
    return page.get_by_role("listitem").filter(has_text=re.compile(f"^{what}"))
