"""The demo's bar: the clock moves, and everything can start afresh."""

import time

import httpx
import pytest

from tests.screens.conftest import Demo

pytestmark = pytest.mark.browser


def test_the_demo_starts_afresh(demo: Demo) -> None:
    own_page = {"X-Requested-With": "test"}
    with httpx.Client(base_url=f"{demo.url}/api/v1", headers=own_page) as visitor:
        session = visitor.post("/demo/sessions", json={"role": "order-desk"}).json()
        bearer = {"Authorization": f"Bearer {session['access_token']}"}
        moved = visitor.post("/demo/clock", json={"days": 30}, headers=bearer)
        assert moved.json()["days"] == 30

        assert visitor.post("/demo/reset").status_code == 202

        assert _days_once_it_is_back(visitor) == 0
        assert visitor.get("/me", headers=bearer).status_code == 401


def _days_once_it_is_back(visitor: httpx.Client) -> int:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        time.sleep(0.5)
        try:
            days: int = visitor.get("/demo/clock").json()["days"]
        except httpx.TransportError:
            continue
        if days == 0:
            return days
    raise TimeoutError
