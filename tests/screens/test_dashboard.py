"""The desk a day begins at: live figures of the demo's year, for each role its own."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, enter_by_card, picture

pytestmark = pytest.mark.browser

LANGUAGES: Final = {"SV": "Svenska", "EN": "English"}


def test_the_day_begins_with_the_yard_the_work_and_the_money(visited: Page) -> None:
    enter(visited, "Tilauspöytä")

    expect(visited.get_by_role("heading", level=1)).to_have_text(
        re.compile("(Huomenta|Päivää|Iltaa), Tiina")
    )
    expect(visited.get_by_text("Punnittu tänään")).to_be_visible()
    chart = visited.get_by_role("img", name=re.compile("Suurin kuukausi on"))
    expect(chart).to_be_visible()
    ages = visited.get_by_role("region", name="Saatavien ikä")
    expect(ages.get_by_role("row", name=re.compile("31.60 pv"))).to_be_visible()
    expect(visited.get_by_role("region", name="Järjestelmän tila")).to_contain_text(
        re.compile("verkossa")
    )
    check_accessible(visited)
    picture(visited, "07-tyopoyta")


def test_each_chart_is_a_table_too(visited: Page) -> None:
    enter(visited, "Tilauspöytä")

    for name in ("Tonnit materiaaleittain", "Läpimeno", "Saatavien ikä"):
        tile = visited.get_by_role("region", name=name)
        tile.get_by_role("button", name="Taulukko").press("Enter")
        expect(tile.get_by_role("columnheader").first).to_be_visible()
    check_accessible(visited)
    tonnes = visited.get_by_role("region", name="Tonnit materiaaleittain")
    before = tonnes.get_by_role("table").inner_text()
    tonnes.get_by_role("button", name="Sisään").press("Enter")
    expect(tonnes.get_by_role("table")).not_to_have_text(before)
    picture(visited, "07-tyopoyta-taulukot")


def test_a_keeper_sees_what_is_due_and_whose_it_is(visited: Page) -> None:
    """Tasks name customers, so the desk states a purpose before it asks for them."""
    enter(visited, "Tietosuoja")

    expect(visited.get_by_role("banner")).to_contain_text("Tietopyyntö")
    expect(visited.get_by_role("region", name="Omat tehtävät")).to_contain_text("avoimia")
    expect(visited.get_by_role("region", name="Pyynnöt")).to_contain_text("P-20")


@pytest.mark.parametrize(
    ("role", "there", "missing"),
    [
        ("Tietosuoja", "Pyynnöt", None),
        ("Vaakamestari", "Läpimeno", "Saatavien ikä"),
        ("Ylläpito", "Läpimeno", "Pyynnöt"),
    ],
)
def test_a_role_sees_its_own_tiles(
    visited: Page, role: str, there: str, missing: str | None
) -> None:
    enter_by_card(visited, role)

    expect(visited.get_by_role("region", name=there)).to_be_visible()
    if missing is not None:
        expect(visited.get_by_role("region", name=missing)).to_have_count(0)
    check_accessible(visited)
    picture(visited, f"07-tyopoyta-{role}")


def test_it_is_read_on_a_phone_in_the_dark_in_any_language(
    visited: Page, speak: Callable[[str], None]
) -> None:
    enter(visited, "Tietosuoja")
    expect(visited.get_by_role("img").first).to_be_visible()
    for short, language in LANGUAGES.items():
        visited.set_viewport_size({"width": 1440, "height": 1000})
        speak(language)
        visited.emulate_media(color_scheme="dark")
        check_accessible(visited)
        visited.set_viewport_size({"width": 390, "height": 844})
        wide = visited.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, short
        check_accessible(visited)
        picture(visited, f"07-tyopoyta-puhelin-{short}")
