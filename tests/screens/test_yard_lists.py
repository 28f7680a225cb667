"""What came and what is coming: weigh tickets and transports, in lists and one by one."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, go, pick, picture

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["Suomi", "Svenska", "English"])
def test_tickets_and_transports_are_accessible_in_every_language(
    visited: Page, speak: Callable[[str], None], language: str
) -> None:
    enter(visited, "Tilauspöytä")
    speak(language)

    for path in ("tickets", "transports", "transports/new"):
        go(visited, path)
        expect(visited.get_by_role("heading", level=1)).to_be_visible()
        check_accessible(visited)
        picture(visited, f"{path.replace('/', '-')}-{language}")
    for path in ("tickets", "transports"):
        go(visited, path)
        visited.locator("tbody a").first.press("Enter")
        expect(visited.locator("dl.facts")).to_be_visible()
        check_accessible(visited)
        picture(visited, f"{path}-{language}-tiedot")


def test_a_transport_is_planned_by_keyboard(visited: Page) -> None:
    enter(visited, "Tilauspöytä", "transports")
    expect(visited.get_by_role("link", name="Uusi kuljetus")).to_be_visible()
    visited.keyboard.press("n")
    pick(visited, "Tilausrivi", "keksitty", "Keksitty Energia Oy")
    pick(visited, "^Auto", "dem", "DEM-508")
    visited.keyboard.press("Control+Enter")

    expect(visited.get_by_role("heading", level=1)).to_have_text(re.compile("K-20"))
    expect(visited.get_by_text("DEM-508")).to_be_visible()
