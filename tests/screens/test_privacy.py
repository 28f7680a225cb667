"""A letter asks for erasure: two keepers, one plan, and what waits afterwards."""

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.screens.conftest import become, check_accessible, enter, go, picture
from tests.screens.letters import plan, say_who
from tests.screens.papers import opening_a_paper

pytestmark = pytest.mark.browser

ASKING, LETTERS = "Paavo Pientalo", "paav"
MOST_KEYS, MOST_SECONDS = 15, 60
"""What a letter may take from its scan to its being registered."""
LANGUAGES = {"SV": ("Svenska", "Begäranden"), "EN": ("English", "Requests")}


@pytest.mark.long
def test_one_keeper_plans_and_another_has_it_carried_out(visited_alone: Page) -> None:
    visited = visited_alone  # whom it erases, others sign in as
    enter(visited, "Tietosuoja")
    open_record(visited)
    record = visited.url
    take_up(visited)
    plan(visited)
    look_at_the_plan(visited)
    address = visited.url

    visited.get_by_role("button", name="Hyväksy suunnitelma").press("Enter")
    expect(visited.get_by_role("alert")).to_contain_text("toinen henkilö kuin laatija")
    picture(visited, "05-yksin")

    become(visited, "Kaisa Katselmus")
    visited.goto(address)
    visited.get_by_role("button", name="Hyväksy suunnitelma").press("Enter")
    visited.get_by_role("button", name="Suorita poisto").press("Enter")
    asked = visited.get_by_role("alertdialog")
    expect(asked).to_contain_text("lopullisesti")
    check_accessible(visited)
    asked.get_by_role("button", name="Suorita poisto").press("Enter")

    expect(visited.get_by_role("heading", name="Mikä odottaa ja miksi")).to_be_visible(
        timeout=60_000
    )
    check_accessible(visited)
    picture(visited, "05-odottaa")
    read_the_certificate(visited)
    is_gone_from_the_lists(visited, record)


@pytest.mark.parametrize("language", ["SV", "EN"])
def test_the_list_and_the_form_speak_the_language(
    visited: Page, speak: Callable[[str], None], language: str
) -> None:
    enter(visited, "Tietosuoja")
    word, heading = LANGUAGES[language]
    speak(word)

    go(visited, "privacy/requests")
    expect(visited.get_by_role("heading", level=1)).to_have_text(heading)
    check_accessible(visited)
    picture(visited, f"13-pyynnot-{language}")
    visited.keyboard.press("n")
    expect(visited.get_by_role("checkbox").first).to_be_visible()
    check_accessible(visited)
    picture(visited, f"12-pyynto-{language}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_requests_fit_a_phone(visited: Page, scheme: str) -> None:
    visited.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    enter(visited, "Tietosuoja")
    visited.set_viewport_size({"width": 390, "height": 844})

    for path in ("privacy/requests", "privacy/requests/new"):
        go(visited, path)
        expect(visited.get_by_role("heading", level=1)).to_be_visible()
        check_accessible(visited)
        assert visited.evaluate("document.documentElement.scrollWidth") <= 390
        picture(visited, f"{path.replace('/', '-')}-{scheme}-puhelin")


def test_an_order_clerk_has_no_way_to_requests(visited: Page) -> None:
    enter(visited, "Tilauspöytä")

    expect(visited.get_by_role("link", name="Asiakkaat")).to_be_visible()
    expect(visited.get_by_role("link", name="Pyynnöt")).to_have_count(0)


def open_record(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type(LETTERS)
    expect(page.get_by_role("option").first).to_contain_text(ASKING)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(ASKING)


def take_up(page: Page) -> None:
    """Register a letter that came today, by keyboard."""
    go(page, "privacy/requests")
    expect(page.get_by_role("heading", level=1)).to_have_text("Pyynnöt")
    page.keyboard.press("n")
    expect(page.get_by_label("Kuka pyytää")).to_be_focused()
    letter = FilePayload(name="kirje.png", mimeType="image/png", buffer=page.screenshot())
    page.get_by_label("Valitse skannaus").set_input_files(letter)
    expect(page.get_by_role("img", name="Skannattu kirje")).to_be_visible()
    page.get_by_label("Kuka pyytää").focus()
    began = time.monotonic()
    say_who(page, LETTERS, ASKING)
    page.keyboard.press("p")
    expect(page.get_by_role("checkbox", name=re.compile("^Poisto"))).to_be_checked()
    took = time.monotonic() - began
    check_accessible(page)
    picture(page, "12-pyynnon-kirjaus")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Poistopyyntö, {ASKING}")
    assert len([*LETTERS, "1", "p", "Control+Enter"]) <= MOST_KEYS
    assert took < MOST_SECONDS
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"mapissa A-\d\d-\d{6}"))


def look_at_the_plan(page: Page) -> None:
    """See the line of time, the list, what an event would free; in the dark and on a phone."""
    check_accessible(page)
    picture(page, "05-poistosuunnitelma")
    why = page.get_by_role("region", name="Miksi tieto jää ja mihin asti")
    why.get_by_role("button", name="Puhelinnumerot").press("Enter")
    card = page.get_by_role("region", name="Puhelinnumerot")
    expect(card).to_contain_text("Avoin lasku")
    expect(card).to_contain_text("maksetaan")
    row = why.get_by_role("row").filter(has_text="Ostajan tiedot laskuilla")
    expect(row.first).to_contain_text(re.compile(r"Kirjanpitolaki.*31\.12\.20\d\d"))
    page.get_by_role("checkbox").first.press("Space")
    expect(page.get_by_text(re.compile("poistuu: .*Puhelinnumerot"))).to_be_visible()
    chain = page.get_by_role("region", name="Mistä tämä tulee")
    expect(chain).to_contain_text(re.compile(f"{ASKING}.*lasku"))
    chain.get_by_text("Mistä tämä tulee").scroll_into_view_if_needed()
    check_accessible(page)
    picture(page, "05-mita-jos")
    why.get_by_role("button", name=re.compile("^Luettelo")).press("Enter")
    expect(why.get_by_role("table")).to_contain_text("puhelinnumero")
    check_accessible(page)
    picture(page, "05-luettelo")
    why.get_by_role("button", name="Aikajana").press("Enter")
    look_at_it_small_and_dark(page)


def look_at_it_small_and_dark(page: Page) -> None:
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": 390, "height": 844})
        check_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        picture(page, f"05-poistosuunnitelma-{scheme}-puhelin")
        page.set_viewport_size({"width": 1440, "height": 1000})
        check_accessible(page)
        picture(page, f"05-poistosuunnitelma-{scheme}")


def read_the_certificate(page: Page) -> None:
    with opening_a_paper(page):
        page.get_by_role("button", name="Avaa todistus").press("Enter")
    expect(page.get_by_role("alert")).to_have_count(0)


def is_gone_from_the_lists(page: Page, record: str) -> None:
    """Want a restricted person in no list and under no address of the customers' side."""
    go(page, "privacy/requests")
    listed: Locator = page.get_by_role("row").filter(has_text="Odottaa estettä")
    expect(listed.first).to_contain_text("Rajoitettu henkilö")
    check_accessible(page)
    picture(page, "13-pyynnot")
    go(page, "customers")
    expect(page.get_by_role("link", name="Mallirakennus Oy").first).to_be_visible()
    expect(page.get_by_text(ASKING)).to_have_count(0)
    page.goto(record)
    expect(page.get_by_role("heading", name=re.compile("löydy|löytynyt"))).to_be_visible()
