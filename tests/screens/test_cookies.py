"""A visitor's browser: nothing optional before a yes, and what it stores is declared."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.screens.conftest import check_accessible, picture
from tests.screens.served import Demo

pytestmark = pytest.mark.browser

CHOICE = "__Host-cookies"


# clause: C41 C42 C43 C44 nothing but the necessary before a yes; no undeclared cookie after it
def test_nothing_optional_comes_before_a_yes(visited: Page, demo: Demo) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    visited.context.clear_cookies()
    visited.on("request", note)
    visited.goto(f"{demo.url}/notice/fi")
    check_accessible(visited)
    picture(visited, "08-evasteet-kysytaan")
    assert visited.context.cookies() == []

    refuse_on_the_notice(visited)
    assert stored(visited.context) == {CHOICE}
    assert others(asked, demo) == set()

    allow_one(visited, demo)
    assert {urlsplit(url).path for url in others(asked, demo)} == {"/mittari.js", "/kuva.gif"}
    assert stored(visited.context) == {CHOICE, "malli_mittari"} <= declared(visited)

    visited.get_by_role("button", name="Vain väl").click()
    expect(visited.get_by_role("status")).to_contain_text("Vain välttämättömät")
    assert stored(visited.context) == {CHOICE}


def test_it_works_without_scripts_and_an_undeclared_cookie_is_found(
    visited: Page, demo: Demo
) -> None:
    browser = visited.context.browser
    assert browser is not None
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.set_viewport_size({"width": 390, "height": 844})
        plain.goto(f"{demo.url}/cookies/sv")
        plain.get_by_role("button", name="Tillåt alla").click()
        expect(plain.get_by_role("status")).to_contain_text("Malli Mittari Oy")
        assert plain.locator("html").evaluate("each => each.scrollWidth") <= 390
        picture(plain, "08-evasteet-puhelin")
        context.add_cookies([{"name": "salaa", "value": "1", "url": demo.url}])
        assert not stored(context) <= declared(plain)
    with browser.new_context(extra_http_headers={"Sec-GPC": "1"}) as context:
        refusing = context.new_page()
        refusing.goto(f"{demo.url}/notice/en")
        expect(refusing.get_by_role("button", name="Allow all")).to_have_count(0)


def refuse_on_the_notice(visited: Page) -> None:
    """Say no, by a button as large as the other."""
    no, yes = (visited.get_by_role("button", name=n) for n in ("Vain väl", "Salli kaikki"))
    one, other = no.bounding_box(), yes.bounding_box()
    assert one is not None
    assert other is not None
    assert (one["width"], one["height"]) == (other["width"], other["height"])
    no.click()
    expect(visited.get_by_role("heading", level=1)).to_have_text("Tietosuojaseloste")
    expect(yes).to_have_count(0)


def allow_one(visited: Page, demo: Demo) -> None:
    visited.goto(f"{demo.url}/cookies/fi")
    visited.get_by_role("checkbox", name="Malli Mittari Oy").check()
    visited.get_by_role("button", name="Tallenna valinnat").click()
    expect(visited.get_by_role("status")).to_contain_text("Malli Mittari Oy")
    visited.wait_for_load_state("networkidle")
    check_accessible(visited)
    picture(visited, "08-evasteet")


def stored(context: BrowserContext) -> set[str]:
    return {str(each["name"]) for each in context.cookies()}


def others(asked: list[str], demo: Demo) -> set[str]:
    """Give what was asked of anybody else."""
    return {url for url in asked if not url.startswith(f"{demo.url}/")}


def declared(page: Page) -> set[str]:
    """Read what the public list says that is stored."""
    return {*page.locator("table.st tbody tr td:first-child").all_inner_texts()}
