"""Who reads a long list misses nobody and meets nobody twice, whatever others do."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from random import Random
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import make_url

from api.audit.bulk import bulk_insert
from api.customers.rules.kinds import OrganisationKind
from api.customers.rules.names import finnish_sort_key
from api.customers.tables import Customer, Organisation
from api.kernel.access import Caller
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.roles import Role
from api.views.reading import Wanted, prepared
from api.weighing.rules.kinds import TicketState
from api.weighing.ticket_queries import TICKET_ROWS
from tests.register import HEARD, Client, Register

LONG: Final = bool(os.environ.get("TEST_LONG"))
CUSTOMERS: Final = 100_000 if LONG else 3_000
PAGE: Final = 100
OTHERS: Final = 2
LETTERS: Final = "aehikmnoprstuvyåäö"


class Others:
    """People who open and close accounts while somebody reads the list."""

    def __init__(self, clients: list[Client], accounts: list[str], draw: Random) -> None:
        self._clients, self._accounts, self._draw = clients, accounts, draw
        self.opened: set[str] = set()
        self.closed: set[str] = set()

    async def write(self) -> None:
        """Have each of them open an account, or close one, all at once."""
        await asyncio.gather(*(self._one(client) for client in self._clients))

    async def _one(self, client: Client) -> None:
        if self._draw.random() < 0.5:
            self.opened.add(await self._opened(client))
        else:
            self.closed.add(await self._closed(client))

    async def _opened(self, client: Client) -> str:
        firm = {"form": "organisation", "kind": "company", "name": named(self._draw)}
        firm["no_business_id_because"] = "testi"
        made = await client.post("/customers", json={**firm, "source": HEARD})
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    async def _closed(self, client: Client) -> str:
        one = self._accounts.pop()
        said = {"closed_on": local_day(now()).isoformat(), "source": HEARD}
        seen = {"If-Match": '"1"'}
        done = await client.patch(f"/customers/{one}", json=said, headers=seen)
        assert done.status_code == 200, done.text
        return one


@pytest.mark.parametrize("sort", ["name", "number"])
async def test_pages_join_while_accounts_are_opened_and_closed(
    register: Register, sort: str
) -> None:
    draw = Random(sort)  # noqa: S311 - the same on every run
    before = await _filled(register, draw)
    reader, *writers = [await register.client(Role.ORDER_DESK) for _ in range(1 + OTHERS)]
    others = Others(writers, draw.sample(before, len(before)), draw)

    rows = [row async for row in _read(reader, others, sort)]

    shown = [row["id"] for row in rows]
    assert len(set(shown)) == len(shown)
    assert others.opened
    assert others.closed
    assert set(before) - others.closed <= set(shown) <= set(before) | others.opened
    keys = [(_key(row[sort], sort), row["id"]) for row in rows]
    assert keys == sorted(keys)


async def _read(reader: Client, others: Others, sort: str) -> AsyncIterator[Any]:
    """Turn page after page, each while others write."""
    query: dict[str, Any] = {"state": "open", "sort": sort, "limit": PAGE}
    while True:
        answer, _ = await asyncio.gather(reader.get("/customers", params=query), others.write())
        assert answer.status_code == 200, answer.text
        page = answer.json()
        for row in page["items"]:
            yield row
        if page["next_cursor"] is None:
            return
        query["cursor"] = page["next_cursor"]


async def _filled(register: Register, draw: Random) -> list[str]:
    """Open many accounts at once; several have the same name."""
    firms = list(_firms(draw))
    accounts = [
        {
            "id": new_id(),
            "number": f"A{at:06}",
            "party_id": one["id"],
            "since_on": local_day(now()),
        }
        for at, one in enumerate(firms)
    ]
    async with register.work() as work:
        await bulk_insert(work, Organisation, firms)
        await bulk_insert(work, Customer, accounts)
    return [str(each["id"]) for each in accounts]


def _firms(draw: Random) -> Iterator[dict[str, Any]]:
    for _ in range(CUSTOMERS):
        name = named(draw)
        yield {
            "id": new_id(),
            "name": name,
            "name_sort": finnish_sort_key(name),
            "language": Language.FI,
            "created_at": now(),
            "kind": OrganisationKind.COMPANY,
            "business_id": None,
            "no_business_id_because": "testi",
        }


def named(draw: Random) -> str:
    return f"{''.join(draw.choices(LETTERS, k=2)).title()}la Oy"


def _key(value: str, sort: str) -> str:
    return finnish_sort_key(value) if sort == "name" else value


async def test_tickets_of_a_state_are_read_in_the_order_of_its_index(
    register: Register,
) -> None:
    database = register.works.database
    caller = Caller(UUID(int=5), frozenset({Role.BILLING}))

    if database.is_sqlite:  # PostgreSQL's plans depend on how much there is
        wanted = Wanted(TICKET_ROWS, logged=True, filters=("state",))
        statement = prepared(database, caller, wanted)
        given = statement.parameters({"state": TicketState.BILLED, "limit": 51})
        with closing(sqlite3.connect(make_url(database.url).database or "")) as driver:
            plan = driver.execute(f"EXPLAIN QUERY PLAN {statement.sql}", given).fetchall()
        steps = [step for *_, step in plan]
        assert any("ix_ticket_standings_state" in step for step in steps)
        assert "USE TEMP B-TREE FOR ORDER BY" not in steps
