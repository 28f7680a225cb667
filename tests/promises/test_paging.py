"""Pages show every row once, while others write; a cursor continues its own list only."""

import base64
import inspect
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, get_args
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, delete, select, update

from api.all_tables import Base
from api.database.failures import Clash
from api.database.types import Key, Moment, Money
from api.http.routes import Route
from api.views.pages import Page
from tests.promises.calls import Call, call
from tests.promises.everything import READING, STAFF, named
from tests.promises.seeded import Seeded, seed, seed_one_more
from tests.register import Client, Register

LISTS: Final = tuple(
    each for each in READING if isinstance(each.view, type) and issubclass(each.view, Page)
)
ROWS: Final = 8
NO_CURSORS: Final = (
    "x",
    "%00",
    base64.urlsafe_b64encode(b"not json").decode(),
    base64.urlsafe_b64encode(b"[1, 2]").decode(),
    base64.urlsafe_b64encode(b'{"a": 1}').decode(),
    base64.urlsafe_b64encode(b"[" * 700).decode(),
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
        return [_key(each) for each in answer.json()["items"]]


@pytest.fixture(scope="module")
async def yard(shared: Register) -> Yard:
    client = await shared.client(*STAFF)
    with pytest.MonkeyPatch.context() as patched:
        yard = Yard(shared, client, await seed(shared.works, patched), rows=3)
    while yard.rows < ROWS:
        await yard.add()
    return yard


@pytest.mark.parametrize("listing", LISTINGS, ids=str)
async def test_pages_join_to_the_list(yard: Yard, listing: Listing) -> None:
    whole = await yard.ids(listing)

    for limit in (1, 2, 3):
        assert [each async for each in _pages(yard, listing, limit)] == whole


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    which=st.integers(0, len(LISTINGS) - 1),
    limit=st.integers(1, 3),
    moves=st.lists(st.sampled_from(["add", "remove", "remove behind", "wait"]), max_size=4),
)
async def test_pages_skip_and_double_nothing_while_others_write(
    yard: Yard, which: int, limit: int, moves: list[str]
) -> None:
    listing = LISTINGS[which]
    before = await yard.ids(listing)
    shown: list[str] = []

    async for each in _pages(yard, listing, limit):
        shown.append(each)
        move = moves.pop() if moves else "wait"
        if move == "add":
            await yard.add()
        elif move.startswith("remove"):
            whole = await yard.ids(listing)
            await yard.remove(whole[0 if move == "remove behind" else -1])

    after = set(await yard.ids(listing))
    assert len(shown) == len(set(shown))
    assert {*before} & after <= {*shown}


@pytest.mark.parametrize("route", LISTS, ids=named)
async def test_a_cursor_continues_its_own_list_only(yard: Yard, route: Route) -> None:
    own = [each for each in LISTINGS if each.route is route]
    cursors = {}
    for each in LISTINGS:
        told = (await yard.page(each, limit=1)).json()
        cursors[str(each)] = told["next_cursor"]

    for listing in own:
        others = [cursor for name, cursor in cursors.items() if cursor and name != str(listing)]
        for cursor in [*others, *NO_CURSORS]:
            answer = await yard.page(listing, cursor=cursor)
            assert answer.status_code in {400, 422}, (str(listing), cursor, answer.text)
        for cursor in _tampered(cursors[str(listing)]):
            answer = await yard.page(listing, cursor=cursor)
            assert answer.status_code in {200, 400}, (str(listing), cursor, answer.text)


@pytest.mark.parametrize("route", LISTS, ids=named)
async def test_a_page_has_its_bounds(yard: Yard, route: Route) -> None:
    listing = Listing(route, {})

    for limit in (0, -1, 201, "x", "1e2", "99999999999999999999"):
        answer = await yard.page(listing, limit=limit)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/limit")


def test_a_cursor_can_be_read_back() -> None:
    """Kinds of our own tell what they are in Python: a cursor's place is read by it."""
    kinds = {type(column.type) for table in Base.metadata.sorted_tables for column in table.c}

    assert {kind for kind in kinds if kind in {Key, Moment, Money}} == {Key, Moment, Money}
    assert {kind().python_type for kind in (Key, Moment, Money)}.isdisjoint({object})


async def _pages(yard: Yard, listing: Listing, limit: int) -> Any:
    cursor = None
    while True:
        answer = await yard.page(listing, limit=limit, **({"cursor": cursor} if cursor else {}))
        assert answer.status_code == 200, answer.text
        told = answer.json()
        assert len(told["items"]) <= limit
        for each in told["items"]:
            yield _key(each)
        cursor = told["next_cursor"]
        if cursor is None:
            return


def _tampered(cursor: str | None) -> Iterator[str]:
    """Put into a right cursor what no list could have put there."""
    if cursor is None:
        return
    bound, key, value = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    for place in (
        [bound, key],
        [bound, "not an id", value],
        [bound, 7, value],
        [bound, key, 7],
        [bound, key, ["x"]],
        [bound, key, "\x00"],
        [bound, key, "\ud800"],
        [bound, "\ud800", value],
        [bound, key, "9" * 30],
        [bound, key, "0001-01-01"],
        [bound, key, "0001-01-01T00:00:00+23:59"],
        [bound, key, "2026-01-01T00:00:00"],
        [bound, key, None],
    ):
        told = json.dumps(place, separators=(",", ":")).encode()
        yield base64.urlsafe_b64encode(told).decode().rstrip("=")


def _key(item: dict[str, Any]) -> str:
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
