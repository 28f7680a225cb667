"""What a browser visits: the demo, or a register of one's own."""

import contextlib
import time
from dataclasses import dataclass
from typing import Any

import httpx
import pyotp


@dataclass(frozen=True)
class Demo:
    """The demo that a browser visits, and who may sign in there."""

    url: str
    accounts: dict[str, dict[str, str]]

    def code(self, role: str) -> str:
        """Give the second factor's code of this moment."""
        return pyotp.TOTP(self.accounts[role]["otp_secret"]).now()

    @property
    def own_page(self) -> dict[str, str]:
        """What a page of the demo sends with its own calls."""
        return {"X-Requested-With": "test"}

    def take_up(self, said: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
        """Take up a customer as the order desk does, and give its record."""
        customer = (said or {}) | more | {"source": {"kind": "customer_phone"}}
        with httpx.Client(base_url=f"{self.url}/api/v1", headers=self.own_page) as desk:
            session = desk.post("/demo/sessions", json={"role": "order-desk"}).json()
            bearer = {"Authorization": f"Bearer {session['access_token']}"}
            headers = bearer | {"Purpose": "order-handling"}
            answer = desk.post("/customers", json=customer, headers=headers)
            if answer.status_code == httpx.codes.CONFLICT:
                known = [each["id"] for each in answer.json()["candidates"]]
                customer |= {"confirm_not_duplicate_of": known, "not_duplicate_because": "Eri"}
                answer = desk.post("/customers", json=customer, headers=headers)
            assert answer.status_code == httpx.codes.CREATED, answer.text
            taken_up: dict[str, Any] = answer.json()
            return taken_up

    def start_afresh(self) -> None:
        """Move the clock, press the bar's last key, and wait until the day is today again."""
        with httpx.Client(base_url=f"{self.url}/api/v1", headers=self.own_page) as visitor:
            session = visitor.post("/demo/sessions", json={"role": "order-desk"}).json()
            bearer = {"Authorization": f"Bearer {session['access_token']}"}
            moved = visitor.post("/demo/clock", json={"days": 30}, headers=bearer)
            assert moved.json()["days"] >= 30
            assert visitor.post("/demo/reset").status_code == 202
            deadline = time.monotonic() + 120
            while time.monotonic() < deadline:
                time.sleep(0.5)
                with contextlib.suppress(httpx.TransportError, KeyError, ValueError):
                    if visitor.get("/demo/clock").json()["days"] == 0:
                        return
        raise TimeoutError


@dataclass(frozen=True)
class Own:
    """A register of one's own that nobody has set up yet."""

    url: str
    setup_code: str
