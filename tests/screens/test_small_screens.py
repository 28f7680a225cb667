"""Passages through gates, one's own tasks on the desk, and a site that is corrected."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture

pytestmark = pytest.mark.browser


def test_a_site_is_corrected_on_somebodys_word(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    expect(visited.get_by_role("heading", name="Omat tehtävät")).to_be_visible()
    visited.keyboard.press("Control+k")
    visited.keyboard.type("malirakenus")
    expect(visited.get_by_role("option").first).to_contain_text("Mallirakennus")
    visited.keyboard.press("Enter")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Mallirakennus Oy")
    visited.get_by_role("link", name="Työmaat").last.click()

    visited.get_by_role("button", name="Korjaa työmaa TM-0417").press("Enter")
    dialog = visited.get_by_role("dialog", name="Korjaa työmaa TM-0417")
    dialog.get_by_role("textbox", name=re.compile("Ajo-ohje")).fill("Portti aukeaa kello 6")
    choose(dialog, "Lähde", "Asiakas puhelimessa")
    check_accessible(visited)
    dialog.get_by_role("button", name="Tallenna työmaa").press("Enter")

    expect(dialog).not_to_be_visible()
    expect(visited.get_by_text("Portti aukeaa kello 6")).to_be_visible()


def test_the_keeper_looks_for_passages(visited: Page) -> None:
    enter(visited, "Tietosuoja")
    go(visited, "privacy/gate-events?gate=Portti+9")
    expect(visited.get_by_text("Näillä suodattimilla ei ole kulkutapahtumia")).to_be_visible()
    check_accessible(visited)
    visited.get_by_role("button", name="Suodata").press("Enter")
    dialog = visited.get_by_role("dialog", name="Suodata kulkutapahtumia")
    check_accessible(visited)
    dialog.get_by_label("Alkaen").fill("1.11.2026")
    dialog.get_by_role("button", name="Suodata").press("Enter")
    expect(visited).to_have_url(re.compile("since=2026-11-01"))
    picture(visited, "15-kulunvalvonta")
