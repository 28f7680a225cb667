"""A customer list comes in on screen: mapping, errors by row, progress, result."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, go, picture

pytestmark = pytest.mark.browser

LISTS = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize("name", ["asiakasrekisteri-utf-8.csv", "kundlista.xlsx"])
def test_a_list_is_looked_at_before_it_is_taken_in(visited: Page, name: str) -> None:
    enter(visited, "Tilauspöytä")
    go(visited, "customers/import")
    visited.locator("input[type=file]").set_input_files(LISTS / name)

    preview = visited.get_by_role("button", name="Esikatsele")
    expect(preview).to_be_visible()
    check_accessible(visited)
    picture(visited, f"tuonti-sarakkeet-{Path(name).stem}")
    preview.press("Enter")
    run = visited.get_by_role("button", name=re.compile(r"Tuo \d+|Tuo yksi"))
    expect(run).to_be_visible(timeout=20_000)
    check_accessible(visited)
    picture(visited, f"tuonti-esikatselu-{Path(name).stem}")
    run.press("Enter")

    expect(visited.get_by_text("Tuotu rekisteriin")).to_be_visible(timeout=30_000)
    check_accessible(visited)
    picture(visited, f"tuonti-valmis-{Path(name).stem}")
