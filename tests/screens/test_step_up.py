"""The second factor, asked for once more before what nobody else should do."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

KNOWN_S: Final = 5
"""For so long the server remembers who is asking."""


def test_who_came_long_ago_proves_to_be_there_and_goes_on(
    visited_alone: Page, own_demo: Demo, tmp_path: Path
) -> None:
    page = visited_alone
    enter(page, "Ylläpito")
    forgotten = forget_the_proof(tmp_path / "register.db")
    go(page, "admin/staff")
    page.get_by_role("button", name="Lisää henkilö").press("Enter")
    form = page.get_by_role("dialog", name="Lisää henkilö")
    form.get_by_label("Nimi", exact=True).fill("Valma Vaaka")
    form.get_by_label("Käyttäjätunnus").fill("valma@oma.example")
    choose(form, "Rooli", "Vaaka")
    form.get_by_label("Peruste").fill("Työsuhde alkaa")
    page.wait_for_timeout(max(0, forgotten + KNOWN_S - time.monotonic()) * 1000)
    form.get_by_role("button", name="Avaa tunnus").press("Enter")

    asked = page.get_by_role("dialog", name="Vahvista, että se olet sinä")
    expect(asked.get_by_label("Koodi tai varakoodi")).to_be_focused()
    page.keyboard.type("000000")
    page.keyboard.press("Enter")
    expect(asked.get_by_role("alert")).to_be_visible()
    check_accessible(page)
    picture(page, "vahvista")
    asked.get_by_label("Koodi tai varakoodi").fill(own_demo.code("admin"))
    page.keyboard.press("Enter")

    expect(asked).not_to_be_attached()
    expect(page.get_by_role("dialog")).to_contain_text("valma@oma.example")
    picture(page, "vahvistettu")


def forget_the_proof(database: Path) -> float:
    """End the minutes for which a factor counts as just shown, and tell when."""
    with closing(sqlite3.connect(database)) as register:
        register.execute("UPDATE sessions SET proven_until = '2026-01-01T00:00:00.000000Z'")
        register.commit()
    return time.monotonic()
