"""Records are found by their ids without reading tables, also where most keys are empty."""

import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import make_url

from api.demo.generator.generate import generate
from api.kernel.access import Caller
from api.kernel.roles import Role
from api.views.reading import Wanted, prepared
from api.views.shown import Shown
from tests.promises.everything import STAFF
from tests.register import Register

SMALL: Final = re.compile(r"SCAN (CONSTANT ROW|\(subquery-\d+\)|s|onwards|companies)$")
"""What a statement made itself, and the table of one row."""


BY_POSITION: Final = {"OwnViewing", "ViewingRow"}
"""Logs, of which no operation shows one row by its id."""


def everything_shown() -> Iterator[Shown[Any]]:
    """Find every noun that a module declares; what one request made for itself is not one."""
    modules = [module for name, module in sys.modules.items() if name.startswith("api.")]
    return (each for module in modules for each in vars(module).values() if type(each) is Shown)


def grow(path: str) -> None:
    """Have SQLite believe that every table has a thousand times as many rows."""
    with closing(sqlite3.connect(path)) as driver, driver:
        known = driver.execute("SELECT rowid, stat FROM sqlite_stat1").fetchall()
        driver.executemany(
            "UPDATE sqlite_stat1 SET stat = ? WHERE rowid = ?",
            [(grown(stat), row) for row, stat in known],
        )


def grown(stat: str) -> str:
    """Add rows with other keys; of a key that all rows share, add as many.

    >>> grown("24 24 3 1")
    '24000 24000 3 1'
    """
    rows, *others = stat.split()
    shared = [f"{each}000" if each == rows != "1" else each for each in others]
    return " ".join([f"{rows}000", *shared])


async def test_no_record_is_found_by_reading_a_table(register: Register) -> None:
    database = register.works.database
    if not database.is_sqlite:
        pytest.skip("PostgreSQL knows how many keys are empty, and plans by how much there is")
    await generate(database, customers=300, weighings=1200, tell=lambda _words: None)
    path = make_url(database.url).database or ""
    grow(path)
    caller = Caller(UUID(int=5), frozenset({*STAFF, Role.ADMIN}))
    read = set()
    with closing(sqlite3.connect(path)) as driver:
        for shown in everything_shown():
            one = prepared(database, caller, Wanted(shown, logged=True, by_id=True))
            plan = driver.execute(
                f"EXPLAIN QUERY PLAN {one.sql}", one.parameters({"id": UUID(int=1)})
            )
            read |= {
                (shown.view.__name__, step)
                for *_, step in plan
                if step.startswith("SCAN")
                and not SMALL.match(step)
                and shown.view.__name__ not in BY_POSITION
            }

    assert read == set()
