"""The administrator lets somebody in anew, and ends the account of somebody who leaves."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture

pytestmark = pytest.mark.browser


def test_an_account_is_reset(visited: Page) -> None:
    enter(visited, "Ylläpito")
    first = open_account(visited, "Lasse Lähtevä", "lasse@oma.example")
    row = row_of(visited, "Lasse Lähtevä")

    row.get_by_role("button").press("Enter")
    check_accessible(visited, floats=True)
    picture(visited, "14-henkilosto-toiminnot")
    visited.get_by_role("menuitem", name="Nollaa tunnistus").press("Enter")
    asked = visited.get_by_role("alertdialog")
    expect(asked).to_contain_text("Lasse Lähtevä")
    check_accessible(visited)
    picture(visited, "14-nollaa")
    asked.get_by_role("button", name="Nollaa tunnistus").press("Enter")
    expect(visited.get_by_role("dialog", name="Kirjautuminen on nollattu")).to_be_visible()
    assert visited.locator(".secret-text").inner_text() != first
    check_accessible(visited)
    picture(visited, "14-nollattu")


def test_an_account_is_ended(visited: Page) -> None:
    enter(visited, "Ylläpito")
    open_account(visited, "Sirpa Siirtyvä", "sirpa@oma.example")
    row = row_of(visited, "Sirpa Siirtyvä")

    row.get_by_role("button").press("Enter")
    visited.get_by_role("menuitem", name="Päätä tunnus").press("Enter")
    asked = visited.get_by_role("alertdialog")
    check_accessible(visited)
    picture(visited, "14-paata")
    asked.get_by_role("button", name="Päätä tunnus").press("Enter")
    expect(row.get_by_role("button")).not_to_be_visible()
    expect(row).to_contain_text(re.compile(r"\d+\.\d+\.20\d\d"))
    check_accessible(visited)
    picture(visited, "14-henkilosto")


def test_the_last_administrator_cannot_be_ended(visited: Page) -> None:
    enter(visited, "Ylläpito", "admin/staff")
    row = row_of(visited, "Ylläpito")
    row.get_by_role("button").press("Enter")
    visited.get_by_role("menuitem", name="Päätä tunnus").press("Enter")
    asked = visited.get_by_role("alertdialog")
    asked.get_by_role("button", name="Päätä tunnus").press("Enter")

    expect(asked.get_by_role("alert")).to_be_visible()
    check_accessible(visited)
    picture(visited, "14-viimeinen-yllapitaja")


def open_account(page: Page, name: str, username: str) -> str:
    """Open an account, and tell the password that was shown once."""
    go(page, "admin/staff")
    page.get_by_role("button", name="Lisää henkilö").press("Enter")
    dialog = page.get_by_role("dialog", name="Lisää henkilö")
    dialog.get_by_label("Nimi").fill(name)
    dialog.get_by_label("Käyttäjätunnus").fill(username)
    choose(dialog, "Rooli", "Vaakamestari")
    dialog.get_by_label("Peruste").fill("Vaaka 2 tarvitsee hoitajan")
    dialog.get_by_role("button", name="Avaa tunnus").press("Enter")
    password = page.locator(".secret-text").inner_text()
    page.get_by_role("dialog").get_by_role("button").press("Enter")
    return password


def row_of(page: Page, name: str) -> Locator:
    return page.get_by_role("row", name=re.compile(name))


def test_staff_read_what_is_held_about_them(visited: Page) -> None:
    enter(visited, "Ylläpito")
    go(visited, "admin/staff")
    expect(visited.get_by_role("row").nth(1)).to_be_visible()

    visited.get_by_role("button", name=re.compile("Ylläpito")).first.press("Enter")
    visited.get_by_role("menuitem", name="Omat tiedot").press("Enter")

    expect(visited.get_by_role("heading", level=1)).to_have_text("Omat tiedot")
    looks = visited.get_by_role("region", name="Kuka on katsonut tietojasi")
    expect(looks.get_by_role("row").nth(1)).to_contain_text("Henkilöstö")
    notice = visited.get_by_role("region", name="Henkilöstön tietosuojaseloste")
    expect(notice).to_contain_text("24 kuukautta, kirjautumiset 6 kuukautta")
    check_accessible(visited)
    picture(visited, "14-omat-tiedot")
