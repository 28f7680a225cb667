"""Whoever is shown a person is logged, and sees of it what the role is shown: no more."""

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import event, func, select

from api.all_tables import Base
from api.audit.tables import Change
from api.database.engines import RecordingSession
from api.http.route import Route
from api.kernel.folding import folded
from api.kernel.privacy import FINDABLE, PERSONAL, Category
from api.kernel.roles import GRANTS, Role
from api.views.tables import Viewing
from tests.promises.calls import call
from tests.promises.everything import READING, SHOWING, STAFF, TABLES, named, own_columns
from tests.promises.seeded import TEXTS, Seeded, seed, tag
from tests.register import Client, Register

BY_NUMBER: Final = {"search_orders", "search_weigh_tickets", "search_invoices"}
"""These find by what nobody is hidden from: a record's own number."""
OF_ITS_OWN: Final = {"search_sites"}
"""These find what one customer has, by the values of that."""
READS_IN_A_SESSION: Final = {
    "get_customer_in_emergency": "whether one's own opening is over",
    "get_access_report": "reads every class of records in one snapshot",
    "get_blockers": "plans anew, over every class of records",
    "list_accountability_duties": "counts, and about nobody",
    "get_browser_storage": "what pages store, and how often was chosen: of nobody",
    "get_processing_record": "is made of the code, and of whose register it is",
    "get_me": "one's own account",
    "compare_notice": "what is configured, which is about nobody",
    "get_my_notice": "the notice, and whether the caller has read it",
    "read_notice_text": "the notice, which is about nobody",
    "list_notice_clauses": "counts over many tables",
    "list_figures": "what was published, and about nobody",
    "list_page_views": "numbers of views, and about nobody",
    "take_figures": "what was published, and about nobody",
    "take_page_views": "numbers of views, and about nobody",
    "list_told_disclosures": "whose data a recipient was told of",
    "list_leaving": "counts every class of records by their rules",
    "get_own_data": "one's own account",
    "get_staff_information": "the company's name, and words",
    "get_nda": "the agreement, which is about nobody",
    "get_request_code": "the number that the code is made of",
    "list_request_channels": "the last tests, and about nobody",
    "count_segment": "asks the gate, and tells numbers only",
    "get_reach": "asks the gate, which weighs by rules in Python",
    "list_consent_texts": "the company's name, in words of ours",
    "tell_request_figures": "counts, and about nobody",
    "get_setup": "whether there is a company yet",
    "list_connectors": "weighs contracts by rules in Python, and is about nobody",
    "list_import_rows": "needs the import's mapping to name the values",
    "take_import_errors": "rows by number and columns by name, and about nobody",
    "preview_merge": "counts what points to either",
    "quote_price": "weighs prices by rules in Python",
}
"""Reading operations that open a session, and why."""

CITED: Final = '"reference":"seed"'
"""Where seeded values came from: the provenance of a value speaks of whom the value does."""

WITHOUT_VALUES: Final = {
    "get_reach": "whether somebody may be told something, and no value of theirs",
}
"""What speaks of persons without a word of theirs: who looked is logged all the same."""
SEARCHES: Final = tuple(each for each in SHOWING if each.searches)
OF_ONES_OWN: Final = {
    "get_customer_in_emergency": "who has opened the record: test_emergencies",
    "get_my_home": "oneself: portal/test_my_data",
    "get_my_data": "as above",
    "get_my_blocks": "as above: portal/test_blocks",
    "foresee_my_erasure": "as above",
    "list_my_choices": "as above",
    "list_my_requests": "as above",
}
"""What shows persons to one caller alone, and where that is tried."""
SHOWN: Final = tuple(
    each
    for each in READING
    if each in SHOWING and not each.searches and named(each) not in OF_ONES_OWN
)
OTHERS: Final = tuple(each for each in READING if each not in SHOWING)


@dataclass
class House:
    """A seeded register, and one person of each role."""

    register: Register
    made: Seeded
    people: dict[Role, Client]

    async def read(self, route: Route, client: Client, number: int = 0) -> Any:
        rows = {table: rows[number:] for table, rows in self.made.rows.items()}
        async with self.register.work(writes=False) as work:
            one = await call(work, replace(self.made, rows=rows), route)
        return await client.request(route.method, one.path, **one.options)

    async def views(self) -> int:
        async with self.register.work(writes=False) as work:
            return await work.session.scalar(select(func.count()).select_from(Viewing)) or 0

    async def views_after(self, known: int) -> list[Viewing]:
        rows = select(Viewing).order_by(Viewing.id).offset(known)
        async with self.register.work(writes=False) as work:
            return [*await work.session.scalars(rows)]

    async def changes(self) -> int:
        async with self.register.work(writes=False) as work:
            return await work.session.scalar(select(func.count()).select_from(Change)) or 0


@pytest.fixture(scope="module")
async def house(shared: Register) -> House:
    with pytest.MonkeyPatch.context() as patched:
        made = await seed(shared.works, patched)
    return House(shared, made, {role: await shared.client(role) for role in STAFF})


def _numbers(route: Route) -> range:
    """Give the numbers of the records to ask for, if the address names one."""
    return range(3 if "{" in route.path else 1)


def _readers(route: Route) -> Iterator[Role]:
    access = route.operation.access
    yield from (role for role in STAFF if access in GRANTS[role].may)


@pytest.mark.parametrize("route", SHOWN, ids=named)
async def test_whom_an_answer_shows_is_logged_once(house: House, route: Route) -> None:
    for role in _readers(route):
        for number in _numbers(route):
            before = await house.views()
            answer = await house.read(route, house.people[role], number)
            logged = await house.views_after(before)

            assert answer.status_code == 200, answer.text
            expected = house.made.subjects_in(answer.text)
            if CITED in answer.text:
                expected.add(house.made.rows["parties"][number].id)
            if not logged:
                assert not _records(answer.json()), f"{role} is shown, and nobody knows"
                continue
            [view] = logged
            assert view.operation == named(route)
            assert view.caller_id == house.people[role].account_id
            assert view.purpose == min(route.operation.purposes)
            if named(route) in WITHOUT_VALUES:
                expected = {*view.subjects} | expected
            assert {*view.subjects} == expected, f"{role} {answer.text}"
            assert len(view.subjects) == len(expected)


@pytest.mark.parametrize("route", [*SHOWN, *OTHERS], ids=named)
async def test_a_role_is_shown_its_categories_and_no_other(house: House, route: Route) -> None:
    for role in STAFF:
        hidden = set(Category) - GRANTS[role].sees
        for number in _numbers(route):
            answer = await house.read(route, house.people[role], number)
            told = {category for category in Category if _holds(answer.text, category)}
            assert not told & hidden, f"{role}: {answer.text}"


@pytest.mark.parametrize("route", OTHERS, ids=named)
async def test_what_asks_for_no_purpose_shows_no_person(house: House, route: Route) -> None:
    """Staff aside, whose names every colleague needs."""
    for role in _readers(route):
        for number in _numbers(route):
            answer = await house.read(route, house.people[role], number)
            told = {each for each in Category if _holds(answer.text, each)}
            assert told <= {Category.STAFF}, f"{role}: {answer.text}"


def test_every_category_is_hidden_from_somebody_who_may_read() -> None:
    """Otherwise the promise above would hold of itself."""
    readers = {role for route in SHOWN for role in _readers(route)}
    hidden = {category for role in readers for category in set(Category) - GRANTS[role].sees}

    assert hidden >= set(Category) - {Category.IDENTITY}


@pytest.mark.parametrize("route", SEARCHES, ids=named)
async def test_nobody_finds_by_what_is_hidden(house: House, route: Route) -> None:
    found: dict[Category, int] = {}
    for role in _readers(route):
        for category, text in _findable():
            items = await _search(house, route, role, text)
            if category in GRANTS[role].sees:
                found[category] = found.get(category, 0) + len(items)
            else:
                assert items == [], f"{role} found by {category}"

    if named(route) in BY_NUMBER:
        assert not any(found.values()), "found by more than its number"
    elif named(route) in OF_ITS_OWN:
        assert found[Category.IDENTITY], "not even its own names are found"
    else:
        assert all(found.values()), "nothing is found at all"


@pytest.mark.parametrize("route", SEARCHES, ids=named)
async def test_whom_a_search_shows_is_logged_once(house: House, route: Route) -> None:
    for role in _readers(route):
        for _, text in _findable():
            before = await house.views()
            items = await _search(house, route, role, text)
            logged = await house.views_after(before)

            assert len(logged) == bool(items)
            if items:
                assert {*logged[0].subjects} == house.made.subjects_in(json.dumps(items))
                assert {*logged[0].records} == {UUID(each["id"]) for each in items}


@pytest.mark.parametrize("route", READING, ids=named)
async def test_reading_opens_no_session_and_changes_nothing(house: House, route: Route) -> None:
    client = house.people[next(iter(_readers(route)), Role.REGISTER_KEEPER)]
    before = await house.changes()
    async with house.register.work(writes=False) as work:
        one = await call(work, house.made, route)

    async with _sessions() as begun:
        await client.request(route.method, one.path, **one.options)

    assert await house.changes() == before
    assert bool(begun) == (named(route) in READS_IN_A_SESSION), begun


@asynccontextmanager
async def _sessions() -> AsyncIterator[list[str]]:
    """Gather the transactions that sessions begin."""
    begun: list[str] = []

    def note(*_: object) -> None:
        begun.append("a session")

    event.listen(RecordingSession, "after_begin", note)
    try:
        yield begun
    finally:
        event.remove(RecordingSession, "after_begin", note)


async def _search(house: House, route: Route, role: Role, text: str) -> list[Any]:
    headers = {"Purpose": min(route.operation.purposes)}
    path = route.path.replace("{customer_id}", str(house.made.rows["customers"][0].id))
    answer = await house.people[role].post(path, json={"text": text}, headers=headers)
    assert answer.status_code == 200, answer.text
    items: list[Any] = answer.json()["items"]
    return items


def _findable() -> Iterator[tuple[Category, str]]:
    """Give what stands in findable columns of customers, by category, as people type it.

    It is so short that one wrong letter is forgiven: two make one category of another.
    """
    columns = {
        attribute.columns[0].info[PERSONAL].category
        for table in TABLES
        for attribute in own_columns(table)
        if attribute.columns[0].info.get(FINDABLE) and PERSONAL in attribute.columns[0].info
    }
    for category in sorted(columns):
        yield category, folded(tag(category, 0) + TEXTS[0])[2:9]


def _holds(text: str, category: Category) -> bool:
    return re.search(rf"<\d\d+{category[:2]}>", text) is not None


def _records(told: Any) -> bool:
    """Tell whether an answer shows any record at all."""
    return bool(told["items"]) if isinstance(told, dict) and "items" in told else bool(told)


async def test_every_table_is_seeded(house: House) -> None:
    empty = {
        table.__tablename__
        for table in TABLES
        if list(table.personal_columns()) and table.__tablename__ not in house.made.rows
    }

    assert empty == {"provenance", "search_entries"}
    assert Base.metadata.tables.keys() >= house.made.rows.keys()
