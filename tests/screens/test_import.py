"""A customer list comes in on screen: mapping, errors by row, progress, result."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, enter, picture

pytestmark = pytest.mark.browser

LISTS = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize("name", ["asiakasrekisteri-utf-8.csv", "kundlista.xlsx"])
def test_a_list_is_looked_at_before_it_is_taken_in(visited: Page, name: str) -> None:
    enter(visited, "Tilauspöytä", "customers/import")
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


def test_a_big_import_is_stopped_and_says_what_stays(visited: Page, tmp_path: Path) -> None:
    rows = 6_000
    big = tmp_path / "iso.csv"
    names = "".join(f"Keskeytys {number:05} Oy;fi\n" for number in range(rows))
    big.write_text(f"Nimi;Kieli\n{names}", encoding="utf-8")
    enter(visited, "Tilauspöytä", "customers/import")
    visited.locator("input[type=file]").set_input_files(big)
    because = visited.get_by_label(re.compile("Miksi Y-tunnusta ei ole"))
    because.fill("vanha luettelo")
    visited.get_by_role("button", name="Esikatsele").press("Enter")
    run = visited.get_by_role("button", name=re.compile(r"Tuo \d+"))
    expect(run).to_be_visible(timeout=120_000)

    run.press("Enter")
    stop = visited.get_by_role("main").get_by_role("button", name="Keskeytä")
    stop.press("Enter")

    expect(visited.get_by_text("Tuonti keskeytettiin.")).to_be_visible(timeout=30_000)
    came = int(re.sub(r"\D", "", visited.locator(".facts dd").first.inner_text()))
    assert came < rows
    said = "ehti rekisteriin" if came else "ei tullut yhtään asiakasta"
    expect(visited.get_by_role("main").get_by_role("status")).to_contain_text(said)
    check_accessible(visited)
    picture(visited, "tuonti-keskeytetty")
    visited.keyboard.press("Control+k")
    visited.keyboard.type(f"keskeytys {rows - 1}")
    expect(visited.get_by_text("Ei osumia")).to_be_visible()
