"""Every list in every order, and a register in which rows come and go while it is read."""

import inspect
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, get_args
from uuid import UUID

from sqlalchemy import Table, delete, select, update

from api.all_tables import Base
from api.database.failures import Clash
from api.http.route import Route
from api.views.pages import Page
from tests.promises.calls import Call, call
from tests.promises.everything import READING, named
from tests.promises.seeded import Seeded, seed_one_more
from tests.register import Client, Register

LISTS: Final = tuple(
    each for each in READING if isinstance(each.view, type) and issubclass(each.view, Page)
)


@dataclass(frozen=True, slots=True, repr=False)
class Listing:
    """One list in one order."""

    route: Route
    sort: dict[str, str]

    def __repr__(self) -> str:
        return " ".join([named(self.route), *self.sort.values()])


def _listings() -> Iterator[Listing]:
    for route in LISTS:
        said = inspect.signature(route.endpoint).parameters
        sorts = get_args(said["sort"].annotation) if "sort" in said else ()
        ways = ("true", "false") if "descending" in said else ()
        for sort in [{"sort": each} for each in sorts] or [{}]:
            yield from (
                Listing(route, sort | way)
                for way in [{"descending": each} for each in ways] or [{}]
            )


LISTINGS: Final = tuple(_listings())


@dataclass(repr=False)
class Yard:
    """A register with more rows than a page, and somebody who may read all of it."""

    register: Register
    client: Client
    made: Seeded
    rows: int = 0

    @property
    def needed(self) -> set[UUID]:
        """Rows that addresses name, and that the next row of each table points to."""
        return {row.id for rows in self.made.rows.values() for row in (rows[0], *rows[-2:])}

    def __repr__(self) -> str:
        return "a yard"

    async def add(self) -> None:
        await seed_one_more(self.register.works, self.made, self.rows)
        self.rows += 1

    async def remove(self, key: str) -> None:
        """Remove a row and all that points to it, unless everything does."""
        row = self.made.by_id.get(UUID(key)) if len(key) == len(str(UUID(int=0))) else None
        if row is None or row.id in self.needed:
            return
        with suppress(Clash):  # what the audit holds stays
            async with self.register.work() as work:
                connection = await work.session.connection()
                await _remove(connection, type(row).__table__, [row.id])

    async def page(self, listing: Listing, **params: Any) -> Any:
        one = await self.call(listing.route)
        asked = {**(one.params or {}), **listing.sort, **params}
        return await self.client.get(one.path, headers=one.headers, params=asked)

    async def call(self, route: Route) -> Call:
        async with self.register.work(writes=False) as work:
            return await call(work, self.made, route)

    async def ids(self, listing: Listing) -> list[str]:
        answer = await self.page(listing, limit=200)
        return [key_of(each) for each in answer.json()["items"]]


def key_of(item: dict[str, Any]) -> str:
    return str(item.get("id") or json.dumps(item))


async def _remove(connection: Any, table: Table, keys: list[UUID]) -> None:
    """Remove rows and all that points to them."""
    if not keys:
        return
    for child in Base.metadata.sorted_tables:
        for key in child.foreign_keys:
            if key.column.table is not table:
                continue
            found = key.parent.in_(keys)
            if key.parent.nullable:
                await connection.execute(update(child).where(found).values({key.parent: None}))
            else:
                rows = await connection.scalars(select(child.c.id).where(found))
                await _remove(connection, child, [*rows])
    await connection.execute(delete(table).where(table.c.id.in_(keys)))
