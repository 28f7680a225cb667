"""Pages show every row once, while others write; a cursor continues its own list only."""

import base64
import json
from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from api.all_tables import Base
from api.customers.rules.names import finnish_sort_key
from api.database.secrets import Secrets
from api.database.types import Key, Moment, Money
from api.http.route import Route
from api.views.cursors import USE
from tests.promises.everything import STAFF, named
from tests.promises.listings import LISTINGS, LISTS, Listing, Yard, key_of
from tests.promises.seeded import seed
from tests.register import Register

ROWS: Final = 8
NEIGHBOURS: Final = 5
"""Each list is given the cursors of so many others: all are refused by the same binding."""
PAGES: Final = (1, 2, 3)
LOG_PAGES: Final = (30, 70)
"""A log is long: what other tests read stands in it."""
GROWS_BY_READING: Final = {"list_own_viewings", "list_views"}
"""Who reads the log of views is written down in it."""
NO_CURSORS: Final = (
    "x",
    "%00",
    base64.urlsafe_b64encode(b"not json").decode(),
    base64.urlsafe_b64encode(b"[1, 2]").decode(),
    base64.urlsafe_b64encode(b'{"a": 1}').decode(),
    base64.urlsafe_b64encode(b"[" * 700).decode(),
)


@pytest.fixture(scope="module")
async def yard(shared: Register) -> Yard:
    client = await shared.client(*STAFF)
    with pytest.MonkeyPatch.context() as patched:
        yard = Yard(shared, client, await seed(shared.works, patched), rows=3)
    while yard.rows < ROWS:
        await yard.add()
    return yard


@pytest.fixture(scope="module")
async def cursors(yard: Yard) -> dict[str, str]:
    """Give the cursor behind the first row of each list that has a second one."""
    told = {str(each): (await yard.page(each, limit=1)).json() for each in LISTINGS}
    return {name: it["next_cursor"] for name, it in told.items() if it["next_cursor"]}


@pytest.mark.parametrize("listing", LISTINGS, ids=str)
async def test_pages_join_to_the_list(yard: Yard, listing: Listing) -> None:
    whole = await yard.ids(listing)

    for limit in LOG_PAGES if named(listing.route) in GROWS_BY_READING else PAGES:
        joined = [each async for each in _pages(yard, listing, limit)]
        if named(listing.route) in GROWS_BY_READING:
            joined = [each for each in joined if each in whole]
        assert joined == whole


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(
    max_examples=8,
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
async def test_a_cursor_continues_its_own_list_only(
    yard: Yard, cursors: dict[str, str], route: Route
) -> None:
    own = [each for each in LISTINGS if each.route is route]

    for listing in own:
        for cursor in [*_others(cursors, listing), *NO_CURSORS]:
            answer = await yard.page(listing, cursor=cursor)
            assert answer.status_code in {400, 422}, (str(listing), cursor, answer.text)
        secrets = yard.register.works.database.secrets
        for cursor in _tampered(secrets, cursors.get(str(listing))):
            answer = await yard.page(listing, cursor=cursor)
            assert answer.status_code in {200, 400}, (str(listing), cursor, answer.text)


def _others(cursors: dict[str, str], listing: Listing) -> list[str]:
    """Give the cursors of the same list in its other orders, and of those that follow it."""
    place = LISTINGS.index(listing)
    after = [*LISTINGS[place + 1 :], *LISTINGS[:place]]
    same = [str(each) for each in after if each.route is listing.route]
    next_ones = [str(each) for each in after if str(each) in cursors][:NEIGHBOURS]
    return [cursors[each] for each in {*same, *next_ones} if each in cursors]


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


async def test_a_cursor_tells_no_name(yard: Yard) -> None:
    """It stands in an address, and addresses end in logs."""
    told = (await yard.client.get("/customers?limit=1&sort=name")).json()
    place = base64.urlsafe_b64decode(told["next_cursor"] + "===")

    name = told["items"][0]["name"]
    assert finnish_sort_key(name).encode() not in place
    assert name.encode() not in place


async def _pages(yard: Yard, listing: Listing, limit: int) -> Any:
    cursor, passed = None, set()
    while True:
        answer = await yard.page(listing, limit=limit, **({"cursor": cursor} if cursor else {}))
        assert answer.status_code == 200, answer.text
        told = answer.json()
        assert len(told["items"]) <= limit
        for each in told["items"]:
            yield key_of(each)
        cursor = told["next_cursor"]
        if cursor is None:
            return
        assert cursor not in passed, "it goes round"
        passed.add(cursor)


def _tampered(secrets: Secrets, cursor: str | None) -> Iterator[str]:
    """Put into a right cursor what no list could have put there, were the key known."""
    if cursor is None:
        return
    yield cursor[:-2] + ("A" if cursor[-2] != "A" else "B") + cursor[-1]
    bound, key, value = json.loads(secrets.text_of(cursor, USE))
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
        yield secrets.token(json.dumps(place, separators=(",", ":")), USE)
