"""A customer's first page: why each block is there, what it looks at, and off by one press."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import check_accessible, enter_by_card, picture

pytestmark = pytest.mark.browser


# clause: C15 each block says why, and one press ends choosing
def test_a_customer_sees_why_and_switches_choosing_off(visited: Page) -> None:
    enter_by_card(visited, "Paavo Pientalo")

    again = visited.get_by_role("region", name="Tilaa uudelleen")
    again.get_by_text("Miksi näen tämän?").click()
    expect(again).to_contain_text("Viimeisin tilauksesi vuoden ajalta.")
    asks_again(visited, again)
    profile = visited.get_by_role("region", name="Millä perusteella valitaan")
    expect(profile).to_contain_text("Tilauksesi vuoden ajalta")
    check_accessible(visited)
    picture(visited, "oma-etusivu")

    visited.get_by_role("link", name="Valinnat", exact=True).first.click()
    expect(visited.get_by_role("button", name="Kiellä: ")).not_to_have_count(0)
    visited.go_back()
    profile.get_by_role("button", name="Älä valitse minulle").click()
    expect(profile).to_contain_text("näet saman kuin kaikki")
    expect(again).to_contain_text("Sama kaikille.")
    visited.set_viewport_size({"width": 390, "height": 844})
    visited.emulate_media(color_scheme="dark")
    assert visited.evaluate("document.documentElement.scrollWidth") <= 390
    check_accessible(visited)
    picture(visited, "oma-etusivu-puhelin")
    profile.get_by_role("button", name="Valitse minulle").click()
    expect(again).to_contain_text("Viimeisin tilauksesi")


def asks_again(page: Page, again: Locator) -> None:
    """Ask for the same once more: filled in already, and sent by one press."""
    again.get_by_role("button", name="Tilaa sama uudelleen").click()
    dialog = page.get_by_role("dialog", name="Tilaa sama uudelleen")
    check_accessible(page)
    picture(page, "oma-tilauspyynto")
    dialog.get_by_role("button", name="Lähetä tilauspyyntö").click()
    expect(again.get_by_role("status")).to_contain_text("on lähetetty")
