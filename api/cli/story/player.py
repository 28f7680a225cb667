"""Plays one step after another, and stops at the first whose result is not what it must be."""

import time
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any, Final, TypeAlias
from uuid import uuid4

import httpx

Record: TypeAlias = dict[str, Any]
WAITS: Final = 30.0
SAID: Final = {"kind": "customer_phone"}
PURPOSES: Final = {
    "order-desk": "order-handling",
    "weighmaster": "weighing",
    "billing": "billing",
    "register-keeper": "data-subject-request",
    "admin": "administration",
}


class StoryBroken(Exception):
    """A step's result is not what it must be."""


class Player:
    """Somebody at the register, by role; keeps what the story has come to."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=f"{url}/api/v1", timeout=WAITS)
        self._tokens: dict[str, str] = {}

    def close(self) -> None:
        self._http.close()

    def today(self) -> date:
        """Tell what day it is in the demo."""
        return date.fromisoformat(self._http.get("/demo/clock").json()["now"][:10])

    def enter(self, role: str, username: str | None = None) -> None:
        """Sign in with one press, as the demo allows."""
        said = {"username": username} if username else {"role": role}
        self._tokens[username or role] = self._told("POST", "/demo/sessions", said)[
            "access_token"
        ]

    def enter_machine(self, client_id: str, secret: str) -> None:
        """Get a partner's machine its token, by client credentials."""
        form = {"grant_type": "client_credentials"}
        answer = self._http.post("/token", data=form, auth=(client_id, secret))
        expect(answer.is_success, f"/token answers {answer.status_code}")
        self._tokens[client_id] = answer.json()["access_token"]

    def may_read(self, role: str, path: str) -> bool:
        return self._http.get(path, headers=self._headers(role)).is_success

    def find(self, role: str, path: str, record_id: str) -> Record:
        """Find a record in a list."""
        rows = self.get(role, path, limit=200)["items"]
        return next(each for each in rows if each["id"] == record_id)

    def demo(self, path: str, said: Record) -> None:
        headers = self._headers("order-desk") if path == "/demo/clock" else {}
        answer = self._http.post(path, json=said, headers=headers)
        expect(answer.is_success, f"{path} answers {answer.status_code}")

    def get(self, role: str, path: str, **params: Any) -> Record:
        return self._told("GET", path, role=role, params=params)

    def post(self, role: str, path: str, said: Record | None = None) -> Record:
        return self._told("POST", path, said or {}, role=role)

    def seen(
        self,
        role: str,
        path: str,
        record: Record,
        said: Record | None = None,
        method: str = "POST",
    ) -> Record:
        """Send what is about the version of a record that was seen."""
        version = {"If-Match": f'"{record["version"]}"'}
        return self._told(method, path, said or {}, role=role, headers=version)

    def refused(self, role: str, path: str, said: Record, **headers: str) -> str:
        """Post what must be turned down. Gives the refusal's name."""
        answer = self._http.post(path, json=said, headers=self._headers(role) | headers)
        expect(
            answer.is_client_error, f"{path} should refuse, and answers {answer.status_code}"
        )
        return str(answer.json()["type"]).removeprefix("/problems/")

    def file(self, role: str, path: str) -> bytes:
        answer = self._http.get(path, headers=self._headers(role))
        expect(answer.is_success, f"{path} answers {answer.status_code}")
        return answer.content

    def until(self, look: Callable[[], Record], is_done: Callable[[Record], bool]) -> Record:
        """Look again until it is done: jobs take their time."""
        began = time.monotonic()
        while not is_done(found := look()):
            expect(time.monotonic() < began + WAITS, "a job did not get done in time")
            time.sleep(0.2)
        return found

    def _told(
        self,
        method: str,
        path: str,
        said: Record | None = None,
        *,
        role: str | None = None,
        headers: dict[str, str] | None = None,
        params: Record | None = None,
    ) -> Record:
        all_headers = (self._headers(role) if role else {}) | (headers or {})
        answer = self._http.request(method, path, json=said, headers=all_headers, params=params)
        problem = answer.json().get("title", "") if not answer.is_success else ""
        expect(answer.is_success, f"{method} {path} answers {answer.status_code} {problem}")
        told: Record = answer.json() if answer.content else {}
        return told

    def _headers(self, role: str) -> dict[str, str]:
        who, _, purpose = role.partition(" ")
        headers = {"Authorization": f"Bearer {self._tokens[who]}"}
        if not is_machine(who):
            headers["Purpose"] = purpose or PURPOSES.get(who, "data-subject-request")
        return headers | {"Idempotency-Key": str(uuid4())}


Step: TypeAlias = Callable[[Player, Record], Awaitable[None] | None]


def is_machine(name: str) -> bool:
    """Tell a partner's id, whose purpose its contract states, from people's roles and names."""
    return name not in PURPOSES and "@" not in name


def expect(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - it reads as a sentence
    if not holds:
        raise StoryBroken(otherwise)
