"""What is asked: the bytes of each request, the same for the register and the limit."""

import json
import random
import time
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID, uuid4

from api.database.secrets import Secrets
from api.http.tokens import TokenKeys
from api.views.cursors import USE, cursor_after
from bench.client import asked
from bench.registers import PASSWORD, Filled, signers
from bench.trucks import Queue, Truck

API: Final = "/api/v1"
REISSUE_SECONDS: Final = 120
LINES: Final = 3


class Asking:
    """The order desk at work on one register."""

    def __init__(self, filled: Filled, keys: TokenKeys, secrets: Secrets) -> None:
        self._filled, self._keys, self._secrets = filled, keys, secrets
        self._draw = random.Random(1)  # noqa: S311 - every round asks alike
        self._issued = 0.0
        self._headers: dict[tuple[UUID, UUID], str] = {}
        self._trucks: Iterator[Truck] = iter(())
        self._scale_id = ""
        self._signers = signers()
        self._bound: dict[str, str] = {}

    def read(self) -> bytes:
        return self.get(f"/customers/{self._one().id}")

    def page(self) -> bytes:
        """Ask for fifty customers by name, from anywhere in the list."""
        one = self._one()
        cursor = self.cursor("/customers?limit=50", str(one.id), one.name_sort)
        return self.get(f"/customers?limit=50&cursor={cursor}")

    def search(self) -> bytes:
        """Search for five letters out of the middle of a name."""
        name = self._one().name
        start = self._draw.randrange(max(len(name) - 5, 1))
        return self.post("/customers/search", {"text": name[start : start + 5].strip()})

    def search_number(self) -> bytes:
        return self.post("/customers/search", {"text": self._one().number})

    def sites_of_one(self) -> bytes:
        return self.get(f"/sites?limit=50&customer_id={self._one().id}")

    def orders_of_one(self) -> bytes:
        return self.get(f"/orders?limit=50&customer_id={self._one().id}")

    def order(self) -> bytes:
        lines = [
            {"product_id": product, "ordered_kg": 150_000}
            for product in self._draw.sample(self._filled.products, LINES)
        ]
        order = {"customer_id": str(self._one().id), "lines": lines, "deliver_on": None}
        return self.post("/orders", {**order, "source": {"kind": "customer_phone"}})

    def queue_up(self, queue: Queue) -> None:
        """Have trucks wait that were weighed once."""
        self._trucks, self._scale_id = iter(queue.trucks), queue.scale_id

    def closing(self) -> bytes:
        """Weigh the next truck out, with a reading that the station handed in."""
        return self.closing_of(next(self._trucks))

    def closing_of(self, truck: Truck) -> bytes:
        said = {"scale_id": self._scale_id, "reading_id": truck.second_reading_id}
        path = f"/visits/{truck.visit_id}/closing"
        return self.post(path, said, self._filled.weighmaster)

    def tickets_of_one(self) -> bytes:
        return self.get(f"/weigh-tickets?limit=50&customer_id={self._one().id}")

    def sign_in(self) -> bytes:
        """Sign the next account in, so that none has to wait for itself."""
        self._signers.append(self._signers.pop(0))
        said = {"username": self._signers[0], "password": PASSWORD}
        return self.post("/sessions", said)

    def get(self, path: str) -> bytes:
        return f"GET {API}{path} HTTP/1.1\r\n{self._signed()}\r\n".encode()

    def post(
        self, path: str, said: dict[str, Any], who: tuple[UUID, UUID] | None = None
    ) -> bytes:
        body = json.dumps(said)
        about = f"Content-Type: application/json\r\nContent-Length: {len(body.encode())}\r\n"
        key = f"Idempotency-Key: {uuid4()}\r\n"
        return (
            f"POST {API}{path} HTTP/1.1\r\n{self._signed(who)}{about}{key}\r\n{body}".encode()
        )

    async def learn(self, port: int, path: str) -> None:
        """Learn what a list's cursors are bound to, from its first page."""
        answer = json.loads(await asked(port, self.get(path)))
        self._bound[path] = opened(self._secrets, answer["next_cursor"])[0]

    def cursor(self, path: str, key: str, sort: str) -> str:
        """Make a cursor to a place in a list, as if the pages before had been turned."""
        return cursor_after(self._secrets, key, sort, self._bound[path])

    def _one(self) -> Any:
        return self._draw.choice(self._filled.sample)

    def _signed(self, who: tuple[UUID, UUID] | None = None) -> str:
        """Give the headers of whoever is signed in; the token lives for five minutes."""
        if time.monotonic() > self._issued + REISSUE_SECONDS:
            self._headers.clear()
            self._issued = time.monotonic()
        account, session = who or (self._filled.account, self._filled.session)
        if (account, session) not in self._headers:
            token = self._keys.issue(account, session)
            self._headers[account, session] = (
                f"Host: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
                "Purpose: order-handling\r\n"
            )
        return self._headers[account, session]


def opened(secrets: Secrets, cursor: str) -> list[str]:
    """Read a cursor with the register's key: its list, and the last row's id and sort."""
    place: list[str] = json.loads(secrets.text_of(cursor, USE))
    return place
