"""A stranger reads the notice and asks for what is held, with no account and nothing stored."""

import re

import pytest
from playwright.sync_api import Page, Request, expect

from tests.screens.conftest import check_accessible, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser


# clause: C41 C42 C43 C44 C45 a stranger's browser stores nothing and talks to nobody else
# clause: C48 a stranger asks by the form and follows it by a code
def test_a_stranger_reads_asks_and_follows(visited: Page, demo: Demo) -> None:
    browser = visited.context.browser
    assert browser is not None
    plain = browser.new_context(java_script_enabled=False).new_page()
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    visited.context.clear_cookies()
    visited.on("request", note)
    for language, title in {"fi": "Tietosuojaseloste", "sv": "Dataskyddsbeskrivning"}.items():
        plain.goto(f"{demo.url}/notice/{language}")
        expect(plain.get_by_role("heading", level=1)).to_have_text(title)
        visited.goto(f"{demo.url}/notice/{language}")
        check_accessible(visited)
    visited.goto(f"{demo.url}/notice/fi")
    picture(visited, "08-tietosuojaseloste")
    visited.get_by_role("contentinfo").get_by_role("link", name="Saavutettavuus").click()
    expect(visited.get_by_role("heading", level=1)).to_have_text("Saavutettavuus")
    check_accessible(visited)
    picture(visited, "08-saavutettavuus")
    visited.goto(f"{demo.url}/notice/fi")
    visited.get_by_role("navigation", name="Sisällys").get_by_role(
        "link", name="Tee pyyntö"
    ).click()

    ask_and_follow(visited, demo)

    assert visited.context.cookies() == plain.context.cookies() == []
    assert {url.partition("/notice")[0][: len(demo.url)] for url in asked} == {demo.url}
    plain.context.close()


def ask_and_follow(visited: Page, demo: Demo) -> None:
    expect(visited.get_by_role("heading", level=1)).to_have_text("Tee tietopyyntö")
    check_accessible(visited)
    visited.get_by_label("Nimi").fill("Maija Mallikas")
    visited.get_by_label("Mitä tietoja").fill("Kaikki")
    picture(visited, "08-pyynto")
    visited.get_by_role("button", name="Lähetä pyyntö").click()
    expect(visited.get_by_role("heading", level=1)).to_have_text("Pyyntö tuli perille")
    code = visited.get_by_text(
        re.compile(r"^P-\d{4}-\d{4}-[A-Z2-7]{5}-[A-Z2-7]{5}$")
    ).inner_text()
    visited.goto(f"{demo.url}/follow")
    visited.get_by_label("Koodi").fill(code)
    visited.get_by_role("button", name="Näytä").click()
    expect(visited.get_by_role("main")).to_contain_text(code[:11])
