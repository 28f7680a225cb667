"""A customer list comes in on screen: mapping, errors by row, progress, result."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, go, picture

pytestmark = pytest.mark.browser

LISTS = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize("name", ["asiakasrekisteri-utf-8.csv", "kundlista.xlsx"])
def test_a_list_is_looked_at_before_it_is_taken_in(visited: Page, name: str) -> None:
    enter(visited, "Tilauspöytä", "imports")
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
    rows = 20_000
    big = tmp_path / "iso.csv"
    names = "".join(f"Keskeytys {number:05} Oy;fi\n" for number in range(rows))
    big.write_text(f"Nimi;Kieli\n{names}", encoding="utf-8")
    enter(visited, "Tilauspöytä", "imports")
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
    said = "ehti rekisteriin" if came else "Rekisteri on ennallaan"
    expect(visited.get_by_role("main").get_by_role("status")).to_contain_text(said)
    check_accessible(visited)
    picture(visited, "tuonti-keskeytetty")
    visited.keyboard.press("Control+k")
    visited.keyboard.type(f"keskeytys {rows - 1}")
    expect(visited.get_by_text("Ei osumia")).to_be_visible()


def test_sites_are_taken_in_and_all_taken_out_again(visited: Page, tmp_path: Path) -> None:
    rows = 1_000
    sites = "".join(f"10040;PP-{n:04};Purku {n}\n" for n in range(rows))
    listed = tmp_path / "kohteet.csv"
    listed.write_text(f"Asiakasnro;Koodi;Kohde\n{sites}", encoding="utf-8")
    enter(visited, "Tilauspöytä", "imports")
    main = visited.get_by_role("main")
    choose(main, "Mitä luettelossa on", "Työmaita")
    visited.locator("input[type=file]").set_input_files(listed)
    _keep_profile(visited)
    choose(main, "Jo rekisterissä olevat", "Päivitetään")
    check_accessible(visited)
    picture(visited, "tuonti-kohteet-sarakkeet")

    main.get_by_role("button", name="Esikatsele").press("Enter")
    run = main.get_by_role("button", name=re.compile("Tuo 1"))
    expect(run).to_be_visible(timeout=60_000)
    run.press("Enter")
    expect(main.get_by_text("Tuotu rekisteriin")).to_be_visible(timeout=30_000)
    expect(main.locator(".facts dd").first).to_have_text(re.compile(r"^1\s000$"))
    picture(visited, "tuonti-kohteet-valmis")
    main.get_by_role("button", name="Peru koko tuonti").press("Enter")
    expect(main.get_by_text("Tuonti on peruttu.")).to_be_visible(timeout=60_000)
    expect(main.locator(".facts dd").first).to_have_text("0")
    check_accessible(visited)
    picture(visited, "tuonti-kohteet-peruttu")
    _forget_profile(visited)


def _keep_profile(page: Page) -> None:
    key = "Talleta profiiliksi"
    page.get_by_role("main").get_by_role("button", name=key).press("Enter")
    page.get_by_label("Profiilin nimi").fill("Purkukohteet")
    check_accessible(page)
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=key).press("Enter")
    expect(dialog).to_be_hidden()


def _forget_profile(page: Page) -> None:
    go(page, "imports")
    main = page.get_by_role("main")
    choose(main, "Mitä luettelossa on", "Työmaita")
    choose(main, "Sarakkeet", "Purkukohteet")
    picture(page, "tuonti-profiili")
    main.get_by_role("button", name="Poista profiili Purkukohteet").press("Enter")
    expect(main.get_by_text("Purkukohteet")).to_have_count(0)
