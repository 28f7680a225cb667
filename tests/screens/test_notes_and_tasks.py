"""A note and a task stand on a customer's record."""

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, picture

pytestmark = pytest.mark.browser


def test_a_note_and_a_task_are_written_on_a_customer(visited: Page) -> None:
    enter(visited, "Tilauspöytä")
    visited.keyboard.press("Control+k")
    visited.keyboard.type("harjoi")
    visited.keyboard.press("Enter")
    visited.get_by_role("link", name="Muistiinpanot ja tehtävät").click()

    visited.get_by_role("button", name="Lisää tehtävä").press("Enter")
    dialog = visited.get_by_role("dialog", name="Lisää tehtävä")
    dialog.get_by_role("textbox", name="Tehtävä").fill("Soita tarjouksesta")
    dialog.get_by_role("textbox", name="Viimeistään").fill("24.12.2099")
    check_accessible(visited)
    dialog.get_by_role("button", name="Tallenna tehtävä").press("Enter")
    expect(visited.get_by_role("cell", name="Soita tarjouksesta")).to_be_visible()
    expect(visited.get_by_role("cell", name="Minulle")).to_be_visible()

    visited.get_by_role("button", name="Lisää muistiinpano").press("Enter")
    dialog = visited.get_by_role("dialog", name="Lisää muistiinpano")
    dialog.get_by_role("textbox", name="Muistiinpano").fill("Portti on lukossa kello 17")
    dialog.get_by_role("button", name="Tallenna muistiinpano").press("Enter")
    expect(visited.get_by_role("cell", name="Portti on lukossa kello 17")).to_be_visible()

    visited.get_by_role("button", name="Merkitse tehdyksi").press("Enter")
    expect(visited.get_by_role("button", name="Avaa uudelleen")).to_be_visible()
    check_accessible(visited)
    picture(visited, "03-muistiinpanot")
