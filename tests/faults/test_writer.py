"""SQLite's one writer under faults: what was acknowledged is stored, and what failed is not."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.engines import Database
from api.database.failures import NotStored
from api.database.inline import InlineConnection
from tests.endpoints.test_customers import FIRM
from tests.register import Client, Register

ADD = text("INSERT INTO notes (id, text) VALUES (:id, :text)")
ROOT = Path(__file__).parents[2]
APART = [
    {"name": f"{name} Oy", "business_id": number, "phones": [], "addresses": []}
    for name, number in {
        "Ahon Malli": "0000001-9",
        "Bergin Esimerkki": "0000027-0",
        "Carlin Kokeilu": "0000028-9",
        "Dahlin Harjoitus": "0000029-7",
    }.items()
]
"""What tells firms apart, so that none waits to be compared with another."""
HELPER = (sys.executable, "-m", "tests.faults.writer")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "notes.db"
    with sqlite3.connect(made) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
    connection.close()
    return made


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    made = Database(f"sqlite+aiosqlite:///{path}")
    yield made
    await made.close()


async def add(database: Database, number: int, note: str = "") -> int:
    async with database.writing() as session:
        await session.execute(ADD, {"id": number, "text": note})
    return number


def stored(path: Path) -> list[int]:
    """Read what is in the file, as somebody else sees it."""
    connection = sqlite3.connect(path)
    try:
        return [row[0] for row in connection.execute("SELECT id FROM notes ORDER BY id")]
    finally:
        connection.close()


class Commits:
    """Counts commits, and makes the next ones fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        self.failing = 0
        self._commit = InlineConnection.committed
        counted = self

        async def commit(self: InlineConnection) -> None:
            await counted.commit(self)

        monkeypatch.setattr(InlineConnection, "committed", commit)

    async def commit(self, connection: InlineConnection) -> None:
        self.count += 1
        if self.failing:
            self.failing -= 1
            raise sqlite3.OperationalError("disk I/O error")
        await self._commit(connection)


@pytest.fixture
def commits(monkeypatch: pytest.MonkeyPatch) -> Commits:
    return Commits(monkeypatch)


async def test_works_share_a_commit_and_all_are_durable(
    database: Database, path: Path, commits: Commits
) -> None:
    acknowledged = await asyncio.gather(*(add(database, number) for number in range(600)))

    assert stored(path) == sorted(acknowledged) == list(range(600))
    assert commits.count <= 5


async def test_a_commit_that_fails_is_told_to_the_whole_batch(
    database: Database, path: Path, commits: Commits
) -> None:
    commits.failing = 1
    told = await asyncio.gather(
        *(add(database, number) for number in range(50)), return_exceptions=True
    )

    assert {type(each) for each in told} == {NotStored}
    assert stored(path) == []
    assert await add(database, 7) == 7  # and the next is well
    assert stored(path) == [7]


async def test_such_requests_are_answered_503_and_leave_nothing(
    register: Register, order_desk: Client, commits: Commits
) -> None:
    if not register.works.database.is_sqlite:
        pytest.skip("PostgreSQL commits for itself")
    commits.failing = 1
    answers = await asyncio.gather(
        *(order_desk.post("/customers", json=FIRM | each) for each in APART)
    )

    assert [each.status_code for each in answers] == [503] * len(APART)
    assert all(each.headers["retry-after"] for each in answers)
    assert {each.json()["type"] for each in answers} == {"/problems/not-stored"}
    assert (await order_desk.get("/customers")).json()["items"] == []


async def test_a_work_that_fails_undoes_only_itself(database: Database, path: Path) -> None:
    async def fail(number: int) -> None:
        async with database.writing() as session:
            await session.execute(ADD, {"id": number, "text": ""})
            raise RuntimeError

    told = await asyncio.gather(
        add(database, 1), fail(2), add(database, 3), return_exceptions=True
    )

    assert [type(each) for each in told] == [int, RuntimeError, int]
    assert stored(path) == [1, 3]


@pytest.mark.parametrize("steps", range(8))
async def test_a_waiter_that_goes_away_strands_nobody(
    database: Database, path: Path, steps: int
) -> None:
    first = asyncio.create_task(add(database, 1))
    second = asyncio.create_task(add(database, 2))
    third = asyncio.create_task(add(database, 3))
    for _ in range(steps):
        await asyncio.sleep(0)
    second.cancel()
    third.cancel()

    assert await asyncio.wait_for(first, 2) == 1
    await asyncio.gather(second, third, return_exceptions=True)
    assert 1 in stored(path)
    assert await asyncio.wait_for(add(database, 4), 2) == 4


async def test_the_file_can_be_locked_by_another_process_for_a_while(
    database: Database, path: Path
) -> None:
    await add(database, 0)
    holder = await asyncio.create_subprocess_exec(
        *HELPER, "hold", path, stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    assert holder.stdout is not None
    assert await holder.stdout.readline() == b"held\n"
    writing = asyncio.gather(*(add(database, number) for number in range(1, 6)))
    ticks = 0
    while not writing.done():
        await asyncio.sleep(0.01)
        ticks += 1
    await holder.wait()

    assert await writing == [1, 2, 3, 4, 5]
    assert stored(path) == [0, 1, 2, 3, 4, 5]
    assert ticks > 20  # the loop went on while they waited


async def test_what_is_locked_for_too_long_is_told_so(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.database.inline.BUSY_SECONDS", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotStored):
        await add(database, 1)
    other.execute("ROLLBACK")
    other.close()

    assert await add(database, 2) == 2
    assert stored(path) == [2]


async def test_a_full_disk_loses_nothing_that_was_acknowledged(
    database: Database, path: Path
) -> None:
    """SQLite may undo the whole transaction, and with it the Works before in the batch."""
    await add(database, 0)
    async with database.writing() as session:
        await _limit(session, pages=8)
    told = await asyncio.gather(
        *(add(database, number, "x" * 900) for number in range(1, 40)), return_exceptions=True
    )
    async with database.writing() as session:
        await _limit(session, pages=100_000)

    acknowledged = [each for each in told if isinstance(each, int)]
    assert stored(path) == [0, *acknowledged]
    assert len(acknowledged) < 39
    assert await add(database, 100) == 100


def test_a_killed_writer_has_stored_all_that_it_acknowledged(path: Path) -> None:
    for _ in range(3):
        with subprocess.Popen(  # noqa: S603 - our own program
            [*HELPER, "write", path], stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as writer:
            assert writer.stdout is not None
            acknowledged = [int(writer.stdout.readline()) for _ in range(400)]
            os.kill(writer.pid, signal.SIGKILL)
            acknowledged += [int(line) for line in writer.stdout if line.endswith("\n")]

        assert set(acknowledged) <= set(stored(path))
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


async def _limit(session: AsyncSession, *, pages: int) -> None:
    await session.execute(text(f"PRAGMA max_page_count = {pages}"))
