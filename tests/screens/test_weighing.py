"""A day at the scale: trucks come and go, things break, shifts change."""

import re
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import become, check_accessible, choose, enter, go, picture
from tests.screens.papers import opening_a_paper
from tests.screens.scale import SOON, at_the_scale, drive, key, stands
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

GLOVE: Final = 96
NO_DIGITS: Final = "\N{EN DASH} \N{EN DASH}"


def test_a_known_truck_is_weighed_in_two_presses_and_gets_its_ticket(visited: Page) -> None:
    at_the_scale(visited, 15_460)
    stands(visited, "15\xa0460")
    key(visited, "KVT-330").click()
    check_accessible(visited)
    picture(visited, "01-vaaka-ensimmainen")
    key(visited, "Tallenna 15.460").click()
    expect(visited.get_by_text(re.compile("KVT-330 on jonossa"))).to_be_visible()

    drive(visited, 41_800)
    stands(visited, "41\xa0800")
    key(visited, "KVT-330").click()
    check_accessible(visited)
    picture(visited, "01-vaaka")
    key(visited, "Tallenna 26.340").click()

    ticket = visited.get_by_role("region", name=re.compile("Vaakalappu V1-"))
    expect(ticket).to_contain_text("26\xa0340")
    check_accessible(visited)
    picture(visited, "01-vaaka-lappu")
    with opening_a_paper(visited):
        ticket.get_by_role("button", name="Avaa vaakalappu").click()


def test_every_key_of_the_weighing_path_is_large_enough_for_gloves(visited: Page) -> None:
    at_the_scale(visited, 16_020)
    for width, height in ((1280, 800), (1024, 768)):
        visited.set_viewport_size({"width": width, "height": height})
        check_large(visited.locator(".k-queue button, .k-cards button, .k-act button"))
        key(visited, "^Uusi ajoneuvo").click()
        check_large(visited.locator(".k-pad button"))
        check_accessible(visited)
        picture(visited, f"01-vaaka-kilpi-{width}")
        assert visited.evaluate("document.documentElement.scrollWidth") <= width
        visited.keyboard.press("Escape")
        picture(visited, f"01-vaaka-{width}")


def check_large(keys: Locator) -> None:
    for one in keys.all():
        box = one.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= GLOVE, one.inner_text()


def test_an_unknown_truck_is_typed_and_its_order_chosen(visited: Page) -> None:
    at_the_scale(visited, 12_300)
    key(visited, "^Uusi ajoneuvo").press("Enter")
    visited.keyboard.type("uus111")
    visited.keyboard.press("Enter")
    dialog = visited.get_by_role("dialog", name="Mille tilaukselle")
    dialog.get_by_role("searchbox").fill("keksitty")
    expect(dialog.get_by_text("Keksitty Energia Oy").first).to_be_visible()
    check_accessible(visited)
    picture(visited, "01-vaaka-tilaus")
    dialog.locator(".k-row").first.click()

    expect(visited.get_by_role("region", name="Kuorman tiedot")).to_contain_text("UUS-111")
    key(visited, "Tallenna 12.300").press("Control+Enter")
    expect(visited.get_by_text(re.compile("UUS-111 on jonossa"))).to_be_visible()

    key(visited, "UUS-111").press("Enter")
    key(visited, "^Hylkää kuorma").press("Enter")
    check_accessible(visited)
    key(visited, "Väärä auto").press("Enter")
    expect(key(visited, "UUS-111")).to_have_count(0)


def test_what_is_wrong_with_the_scale_is_said_with_a_way_out(visited: Page) -> None:
    at_the_scale(visited, 41_000)
    key(visited, "TST-217").click()

    drive(visited, 41_000, "overload")
    expect(key(visited, "alla on liikaa")).to_be_visible(timeout=SOON)
    drive(visited, 41_000, "silence")
    expect(visited.get_by_text(NO_DIGITS)).to_be_visible(timeout=SOON)
    expect(key(visited, "Vaaka ei vastaa")).to_have_attribute("aria-disabled", "true")
    check_accessible(visited)
    picture(visited, "01-vaaka-ei-lukemaa")

    key(visited, "Syötä paino käsin").click()
    key(visited, "Sähkökatko").click()
    visited.keyboard.press("Tab")
    visited.get_by_label("Brutto, kg").fill("41000")
    check_accessible(visited)
    picture(visited, "01-vaaka-kasin")
    key(visited, "Tallenna 41.000").click()
    over = visited.get_by_role("dialog", name=re.compile("Kuorma ylittää"))
    check_accessible(visited)
    picture(visited, "01-vaaka-ylitys")
    over.get_by_role("button", name="Tallenna hyväksyttäväksi").click()
    expect(visited.get_by_text("Odottaa toimiston hyväksyntää.")).to_be_visible()
    drive(visited, 0)
    go(visited, "")
    void_what_waits(visited)


def void_what_waits(page: Page) -> None:
    """Be the office, and void the ticket that waits for it."""
    become(page, "Tiina")
    go(page, "tickets?state=awaiting_approval")
    page.locator("tbody a").first.press("Enter")
    page.get_by_role("button", name="Mitätöi ja tee uusi").press("Enter")
    dialog = page.get_by_role("dialog")
    choose(dialog, "Syy", "Väärä paino")
    check_accessible(page)
    picture(page, "vaakalappu-mitatointi")
    dialog.get_by_role("button", name="Mitätöi").press("Enter")

    expect(page.get_by_text("Mitätöity. Väärä paino.")).to_be_visible(timeout=SOON)
    check_accessible(page)


def test_the_night_is_dark_and_one_key_turns_it(visited: Page) -> None:
    at_the_scale(visited, 42_360)
    key(visited, "MLK-104").click()

    visited.get_by_role("button", name="Yö", exact=True).click()
    check_accessible(visited)
    picture(visited, "01b-vaaka-yo")
    visited.set_viewport_size({"width": 1024, "height": 768})
    check_accessible(visited)
    picture(visited, "01b-vaaka-yo-1024")
    visited.get_by_role("button", name="Päivä", exact=True).click()
    check_accessible(visited)


def test_a_lost_network_is_told_and_nothing_is_saved_meanwhile(visited: Page) -> None:
    at_the_scale(visited, 42_360)
    key(visited, "MLK-104").click()
    visited.context.set_offline(True)

    banner = visited.get_by_role("banner")
    expect(banner).to_contain_text("Ilman verkkoa", timeout=SOON)
    expect(key(visited, "Odota verkkoa")).to_be_visible()
    picture(visited, "01c-vaaka-ilman-verkkoa")
    visited.context.set_offline(False)
    expect(banner).to_contain_text("Verkossa", timeout=SOON)


def test_a_shift_begins_by_pin_at_a_registered_kiosk(visited: Page, demo: Demo) -> None:
    enter(visited, "Vaakamestari", "me")
    visited.get_by_label("PIN-koodi").fill("480215")
    visited.get_by_role("button", name="Tallenna PIN").click()
    expect(visited.get_by_text("PIN on asetettu")).to_be_visible()
    check_accessible(visited)
    visited.get_by_role("button", name=re.compile("Veikko V")).press("Enter")
    visited.get_by_role("menuitem", name="Kirjaudu ulos").press("Enter")
    enter(visited, "Ylläpito", "admin/kiosks")
    visited.get_by_role("button", name="Rekisteröi tämä laite").click()
    dialog = visited.get_by_role("dialog")
    dialog.get_by_label("Laitteen nimi").fill("Vaaka 1, Portti A")
    check_accessible(visited)
    dialog.get_by_role("button", name="Rekisteröi tämä laite").click()

    expect(visited.get_by_label("Kulkukortti")).to_be_visible()
    check_accessible(visited)
    picture(visited, "01-vaaka-kirjautuminen")
    visited.get_by_role("button", name="Kirjaudu PIN-koodilla").click()
    visited.get_by_label("Käyttäjätunnus").fill(demo.accounts["weighmaster"]["username"])
    visited.get_by_label("PIN-koodi").fill("480215")
    visited.get_by_role("button", name="Aloita vuoro").click()
    visited.get_by_role("link", name="Vaaka 1").click()
    visited.get_by_role("button", name=re.compile("Lukitse")).click()
    expect(visited.get_by_label("Kulkukortti")).to_be_visible()
