"""The demo's bar: the clock moves, and everything can start afresh."""

import httpx
import pytest

from tests.screens.served import Demo

pytestmark = pytest.mark.browser


def test_the_demo_starts_afresh(own_demo: Demo) -> None:
    with httpx.Client(base_url=f"{own_demo.url}/api/v1", headers=own_demo.own_page) as visitor:
        session = visitor.post("/demo/sessions", json={"role": "order-desk"}).json()
        bearer = {"Authorization": f"Bearer {session['access_token']}"}

        own_demo.start_afresh()

        assert visitor.get("/me", headers=bearer).status_code == 401
