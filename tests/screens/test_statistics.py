"""The year's figures: what few persons stand behind is hidden on screen and in the file."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, picture

pytestmark = pytest.mark.browser


# clause: C15 what few persons stand behind is hidden on the screen as in the file
def test_figures_of_few_persons_are_hidden_on_screen_and_in_the_file(visited: Page) -> None:
    enter(visited, "Tietosuoja", "statistics")

    sold = visited.get_by_role("region", name="Myyty")
    expect(sold.get_by_role("row", name=re.compile("Murske"))).to_be_visible()
    expect(visited.get_by_role("main")).to_contain_text("<5: luvun takana on")
    check_accessible(visited)
    picture(visited, "tilastot")
    with visited.expect_download() as taken:
        visited.get_by_role("button", name=re.compile(r"Lataa CSV: \d{4}")).click()
    said = Path(taken.value.path()).read_text("utf-8-sig")
    views = visited.get_by_role("region", name="Julkisten sivujen katselut")
    hidden = [each.locator("td", has_text="<5").count() for each in (visited, views)]
    assert said.count("<5") == hidden[0] - hidden[1] > 0
    expect(views.get_by_role("columnheader", name="Tietosuojaseloste")).to_be_visible()
    visited.set_viewport_size({"width": 390, "height": 844})
    assert visited.evaluate("document.documentElement.scrollWidth") <= 390
    visited.emulate_media(color_scheme="dark")
    check_accessible(visited)
    picture(visited, "tilastot-puhelin")
