"""Where somebody with a protected address is, no operation tells who need not know it."""

import json
import re
from typing import Final

import pytest
from sqlalchemy import String, literal, update

from api.database.columns import LOCATING
from api.http.route import Route
from api.kernel.privacy import PERSONAL, Category
from api.kernel.roles import GRANTS, Role
from tests.promises.everything import READING, STAFF, TABLES, named, own_columns
from tests.promises.seeded import WHEN, seed
from tests.promises.test_views import House
from tests.register import Register

HIDDEN: Final = re.compile(r"<\d\d+(?:ad|co|fr)>|⌂")
"""Tags of places, of ways to reach somebody, of notes; and the mark put on site codes."""


@pytest.fixture(scope="module")
async def protected(shared: Register) -> House:
    """Seed a register in which every party's address is protected."""
    with pytest.MonkeyPatch.context() as patched:
        made = await seed(shared.works, patched)
    async with shared.work() as work:
        connection = await work.session.connection()
        for table in TABLES:
            if table.__tablename__ == "protections":
                await connection.execute(update(table.__table__).values(ended_at=None))
            for each in own_columns(table):
                column = each.columns[0]
                stated = column.info.get(PERSONAL)
                if stated and stated.locates and stated.category is Category.IDENTITY:
                    marked = literal("⌂", String()) + column
                    await connection.execute(update(table.__table__).values({column: marked}))
        rows = [{"id": row.id, "party_id": row.id} for row in made.rows["parties"]]
        await connection.execute(made.rows["protections"][0].__table__.delete())
        for row in rows:
            await connection.execute(
                made.rows["protections"][0].__table__.insert(),
                {**row, "since_on": WHEN.date(), "until": WHEN.date(), "because": None},
            )
    return House(shared, made, {role: await shared.client(role) for role in STAFF})


# clause: C03 one person, and their data
@pytest.mark.parametrize("route", READING, ids=named)
async def test_where_they_are_is_told_to_nobody_else(protected: House, route: Route) -> None:
    for role in STAFF:
        if Category.PROTECTED in GRANTS[role].sees:
            continue
        for number in range(3 if "{" in route.path else 1):
            answer = await protected.read(route, protected.people[role], number)
            assert HIDDEN.findall(answer.text) == [], f"{role}: {answer.text}"


async def test_who_needs_to_know_is_told(protected: House) -> None:
    """Otherwise the promise above would hold of itself."""
    [route] = [each for each in READING if named(each) == "list_sites"]
    answer = await protected.read(route, protected.people[Role.REGISTER_KEEPER])

    assert HIDDEN.findall(json.dumps(answer.json(), ensure_ascii=False))


def test_few_need_to_know() -> None:
    assert {role for role in Role if Category.PROTECTED in GRANTS[role].sees} == {
        Role.REGISTER_KEEPER
    }


def test_every_place_says_that_it_locates() -> None:
    silent = [
        f"{table.__tablename__}.{name}"
        for table in TABLES
        for name, stated, _ in table.personal_columns()
        if stated.category in LOCATING and not stated.locates
    ]

    assert silent == []
