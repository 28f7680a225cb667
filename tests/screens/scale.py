"""Steps at the scale: a truck drives on, its weight stands, a key is pressed."""

import re
from typing import Final
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page, expect

from tests.screens.conftest import enter, go

SOON: Final = 15_000


def drive(page: Page, kg: int, fault: str = "none") -> None:
    """Have a truck of this weight on the first scale, or break its wire."""
    url = urljoin(page.url, "/api/v1/demo/truck")
    said = {"scale": "V1", "kg": kg, "fault": fault}
    answer = page.request.post(url, data=said, headers={"X-Requested-With": "fetch"})
    assert answer.status == 202, answer.text()


def at_the_scale(page: Page, kg: int) -> None:
    """Be the weigh-master at the first scale, where a truck stands."""
    page.set_viewport_size({"width": 1280, "height": 800})
    enter(page, "Vaakamestari")
    drive(page, kg)
    go(page, "weigh")
    page.get_by_role("link", name="Vaaka 1").press("Enter")
    expect(page.get_by_text("VAKAA", exact=True)).to_be_visible(timeout=SOON)


def key(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=re.compile(name))


def stands(page: Page, kg: str) -> None:
    shown = page.get_by_role("region", name="Elopaino")
    expect(shown).to_contain_text(kg, timeout=SOON)
    expect(shown).to_contain_text("VAKAA", timeout=SOON)
