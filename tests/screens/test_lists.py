"""A list is seen as somebody likes it, kept under a name, taken away, and worked on at once."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture
from tests.screens.test_archive import call_off_a_new_one

pytestmark = pytest.mark.browser


def test_orders_are_seen_as_one_likes_and_taken_away(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    go(visited, "orders")
    heads = visited.get_by_role("columnheader")
    weighed = visited.locator(".prog .bar").first
    assert weighed.evaluate("(bar) => bar.getBoundingClientRect().width") >= 40
    narrow_and_link(visited)

    heads.get_by_role("button", name="Toimitus").click()
    expect(visited).to_have_url(re.compile("sort=deliver_on"))
    expect(visited.get_by_role("columnheader", name="Toimitus")).to_have_attribute(
        "aria-sort", "ascending"
    )
    visited.get_by_role("button", name="Sarakkeet").click()
    visited.get_by_role("dialog", name="Sarakkeet").get_by_label("Työmaa").click()
    check_accessible(visited, floats=True)
    visited.keyboard.press("Escape")
    expect(visited.get_by_role("columnheader", name="Työmaa")).to_have_count(0)
    keep(visited, "Toimituspäivittäin")
    go(visited, "orders")
    visited.get_by_role("button", name="Näkymät", exact=True).click()
    visited.get_by_role("menuitem", name="Toimituspäivittäin").click()
    expect(visited).to_have_url(re.compile("sort=deliver_on"))
    check_accessible(visited)
    take_away(visited)


def narrow_and_link(page: Page) -> None:
    """Narrow the list by days and by a number, copy its address, and let all in again."""
    views = page.get_by_role("navigation", name="Tilaukset tilan mukaan")
    expect(views.get_by_role("link", name=re.compile(r"^Vahvistettu \d+$"))).to_be_visible()
    rows = page.get_by_role("row")
    number = rows.nth(1).get_by_role("link").inner_text()
    page.get_by_role("button", name="Toimitus kaikki").click()
    page.get_by_role("menuitem", name="tällä viikolla").click()
    expect(page).to_have_url(re.compile("deliver_from=.*deliver_to="))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopioi linkki näkymään").click()
    expect(page.get_by_text("Linkki on leikepöydällä")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    check_accessible(page)
    page.get_by_role("button", name="Poista suodattimet").click()
    expect(page).not_to_have_url(re.compile("deliver_from"))
    page.keyboard.press("/")
    page.keyboard.type(number)
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_contain_text(number)
    page.get_by_role("button", name="Poista suodatin Suodata numerolla").click()
    expect(rows.nth(2)).to_be_visible()


def take_away(visited: Page) -> None:
    """Take the list that is shown away, and look into the file."""
    visited.get_by_role("button", name="Vie", exact=True).click()
    dialog = visited.get_by_role("dialog", name="Vie luettelo tiedostoon")
    choose(dialog, "Tiedosto", "CSV, puolipiste")
    picture(visited, "04-vienti")
    with visited.expect_download() as taken:
        dialog.get_by_role("button", name="Vie").click()
    sheet = Path(taken.value.path()).read_text("utf-8-sig").splitlines()
    assert taken.value.suggested_filename.startswith("orders-")
    assert sheet[0].startswith("Numero;Asiakas;Tuote;")
    assert len(sheet) > 1
    expect(visited.get_by_text("Vienti on luovutuslokissa")).to_be_visible()


def keep(page: Page, name: str) -> None:
    page.get_by_role("button", name="Näkymät", exact=True).click()
    page.get_by_role("menuitem", name="Tallenna tämä näkymä…").click()
    dialog = page.get_by_role("dialog", name="Tallenna näkymä")
    dialog.get_by_role("textbox", name="Nimi").fill(name)
    choose(dialog, "Kuka näkee", "Kaikki")
    check_accessible(page)
    dialog.get_by_role("button", name="Tallenna").click()
    expect(dialog).not_to_be_visible()


def test_many_orders_are_archived_and_those_in_the_way_told(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    number = call_off_a_new_one(visited).split()[-1]
    go(visited, "orders")
    visited.get_by_role("checkbox", name=f"Valitse {number}").check()
    live = visited.get_by_role("row").filter(has_text="Vahvistettu").get_by_role("checkbox")
    live.first.check()
    region = visited.get_by_role("region", name="Valittujen toiminnot")
    expect(region).to_contain_text("2 valittu")
    check_accessible(visited)
    picture(visited, "04-valitut")

    region.get_by_role("button", name="Arkistoi").press("Enter")
    dialog = visited.get_by_role("dialog")
    dialog.get_by_role("button", name="Arkistoi").press("Enter")

    expect(dialog).to_contain_text("1 / 2 onnistui.")
    expect(dialog.get_by_role("listitem")).to_have_count(1)
    check_accessible(visited)
    picture(visited, "04-valitut-tulos")
    dialog.get_by_role("button", name="Sulje").press("Enter")
    expect(visited.get_by_role("link", name=number)).to_have_count(0)
    go(visited, "orders?archived=true")
    expect(visited.get_by_role("link", name=number)).to_be_visible()
