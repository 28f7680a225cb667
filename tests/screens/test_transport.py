"""A truck, a carrier and a driver that nobody has met before, added while a load is planned."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import check_accessible, choose, enter, picture

pytestmark = pytest.mark.browser


def test_a_new_truck_and_its_driver_are_added_while_planning(visited: Page) -> None:
    enter(visited, "Tilauspöytä", "transports/new")
    field(visited, "Tilausrivi").press_sequentially("T-20")
    visited.keyboard.press("Enter")
    offer(visited, "Auto", "kvt331", "Lisää KVT-331")
    expect(field(visited, "Auto")).to_have_value("KVT-331")
    add_carrier(visited)
    add_driver(visited)
    check_accessible(visited)
    picture(visited, "kuljetus-suunnitelma")

    visited.keyboard.press("Control+Enter")
    expect(visited.get_by_role("heading", level=1)).to_have_text(re.compile("K-20"))
    for said in ("KVT-331", "Kuvitelma Kuljetus", "Malla Matkaaja"):
        expect(visited.get_by_role("main")).to_contain_text(said)


def add_carrier(page: Page) -> None:
    """Add it with a wrong Y-tunnus first, which is told at its field."""
    offer(page, "Kuljetusliike", "Kuvitelma Kuljetus", "Lisää kuljetusliike")
    dialog = page.get_by_role("dialog", name="Uusi kuljetusliike")
    expect(dialog.get_by_label("Y-tunnus")).to_be_focused()
    page.keyboard.type("0000027-1")
    choose(dialog, "Lähde", "Oma henkilöstö")
    page.keyboard.press("Control+Enter")
    expect(dialog.get_by_role("alert").first).to_contain_text("Y-tunnuksen")
    check_accessible(page)
    picture(page, "kuljetus-uusi-kuljetusliike")

    dialog.get_by_label("Y-tunnus").fill("0000035-0")
    page.keyboard.press("Control+Enter")
    expect(dialog).not_to_be_visible()
    expect(field(page, "Kuljetusliike")).to_have_value("Kuvitelma Kuljetus")
    expect(field(page, "Kuljetusliike")).to_be_focused()


def add_driver(page: Page) -> None:
    offer(page, "Kuljettaja", "Malla Matkaaja", "Lisää kuljettaja Malla Matkaaja")
    dialog = page.get_by_role("dialog", name="Uusi kuljettaja")
    expect(dialog.get_by_label("Sukunimi")).to_have_value("Matkaaja")
    expect(dialog.get_by_role("combobox")).to_have_value("Kuvitelma Kuljetus")
    choose(dialog, "Lähde", "Oma henkilöstö")
    check_accessible(page)
    picture(page, "kuljetus-uusi-kuljettaja")

    page.keyboard.press("Control+Enter")
    expect(dialog).not_to_be_visible()
    expect(field(page, "Kuljettaja")).to_have_value("Malla Matkaaja")
    expect(field(page, "Kuljettaja")).to_be_focused()


def field(page: Page, label: str) -> Locator:
    return page.get_by_role("combobox", name=re.compile(f"^{label}"))


def offer(page: Page, label: str, typed: str, word: str) -> None:
    """Walk to what stands below the candidates, and take it."""
    field(page, label).press_sequentially(typed)
    expect(page.get_by_role("option").last).to_contain_text(word)
    picture(page, f"kuljetus-tarjous-{label.lower()}")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
