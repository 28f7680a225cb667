"""A person asks what is held: the keeper sees who looked, tells all of it, and packs it."""

from datetime import date
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture
from tests.screens.letters import identify, say_who
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

COLD: Final = 30_000
"""Milliseconds for the first report of a server, which builds a statement for every table."""


def test_who_asks_is_told_all_and_the_package_is_in_the_ledger(
    visited: Page, demo: Demo
) -> None:
    person = demo.take_up(
        form="person", given_name="Tuula", family_name="Tutkiva", phones=["040 000 0074"]
    )
    enter(visited, "Tietosuoja")
    go(visited, f"customers/{person['id']}/looked")
    looked = visited.get_by_role("region", name="Kuka on katsonut")
    expect(looked.get_by_role("row").nth(1)).to_contain_text("Asiakkaat", timeout=COLD)
    expect(visited.get_by_text("Tietoja ei ole annettu kenellekään.")).to_be_visible()
    check_accessible(visited)
    picture(visited, "03-katselut")

    register(visited)
    identify(visited)
    phones = visited.get_by_role("region", name="Puhelinnumerot")
    expect(phones).to_contain_text("+358400000074", timeout=COLD)
    expect(phones).to_contain_text("Asiakas puhelimessa")
    check_accessible(visited)
    picture(visited, "06-tietoraportti")
    with visited.expect_download() as saved:
        visited.get_by_role("button", name="Lataa kaikki tiedot").press("Enter")
    assert saved.value.suggested_filename == "access-package.zip"

    go(visited, f"customers/{person['id']}/looked")
    told = visited.get_by_role("region", name="Kenelle annettu")
    expect(told).to_contain_text("Rekisteröity itse")
    expect(looked).to_contain_text("Tietoraportti")
    picture(visited, "03-katselut-jalkeen")


def register(page: Page) -> None:
    """Register that she called and asks what is held about her."""
    go(page, "privacy/requests/new")
    say_who(page, "tuula tut", "Tuula Tutkiva")
    form = page.get_by_role("main")
    form.get_by_role("checkbox", name="Tarkastus", exact=True).press("Space")
    choose(form, "Miten pyyntö saapui", "puhelin")
    today = date.today()  # noqa: DTZ011 - what the person at the desk would type
    page.get_by_label("Saapui", exact=True).fill(f"{today.day}.{today.month}.{today.year}")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tuula Tutkiva")
