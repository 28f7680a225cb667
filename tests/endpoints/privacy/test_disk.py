"""After the night nothing of an erased person is left in the files of the database."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Final

import asyncpg
import pytest
from sqlalchemy import make_url, text

from api.database.inline import opened
from api.database.scrubbing import STATISTICS
from api.privacy.disk import cleaning
from api.privacy.disk.cleaning import dirty_tables
from api.privacy.disk.markers import Markers
from api.privacy.disk.searching import search_files
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Record, Yard
from tests.register import Register

GIVEN, FAMILY = "Qxzwvo", "Jqwxmallikas"
SAID: Final = (GIVEN, FAMILY, "358400000012", "qxzwvo.mallikas@malli.example")
TRIGRAMS: Final = (b"qxz", b"xzw", b"zwv", b"wvo")
"""What the search index keeps of the name. One of them stands in random bytes by chance."""
INDEXED: Final = "trigrams"
SAMPLES: Final = text("SELECT stavalues1::text, stavalues2::text FROM pg_statistic")


# clause: C37 what is erased is gone from the disk as well
async def test_nothing_of_the_erased_is_left_on_disk(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.database.scrubbing.LOOKS", 2_000)  # other tests write meanwhile
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await _known(yard)
    await yard.customer(name="Jää Oy")
    await _on_disk(register, "ANALYZE")
    assert {*SAID, INDEXED} <= await _written(register)
    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    assert (await keepers.ran(request))["state"] == "closed"

    await _on_disk(register, "CHECKPOINT")
    assert await _written(register), "a delete alone would do, and this test shows nothing"
    await keepers.at_night()

    assert await _written(register) == set()
    assert await _written(register, "Jää Oy") == {"Jää Oy"}
    assert await _sampled(register) == set()
    [report] = (await keepers.first.get("/disk-reports")).json()["items"]
    assert (report["kind"], report["is_clean"], report["left"]) == ("cleaning", True, [])
    assert {"phones", "search_entries", "provenance"} <= {*report["places"]}
    async with register.work(writes=False) as work:
        assert await dirty_tables(work.session) == set()


async def test_a_reader_in_the_way_is_told_and_the_job_comes_back(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await _known(yard)
    async with _reading(register):
        monkeypatch.setattr("api.database.inline.BUSY_SECONDS", 0.1)
        monkeypatch.setattr("api.database.scrubbing.LOOKS", 2)
        await keepers.approved(request := await keepers.asked(maija["party_id"]))
        await keepers.ran(request)
        await keepers.at_night()

        [report] = (await keepers.first.get("/disk-reports")).json()["items"]
        assert not report["is_clean"]
        assert {*report["left"]} == _in_the_way(register, report["places"])
        assert await _written(register)
        async with register.work(writes=False) as work:
            assert await dirty_tables(work.session)
    monkeypatch.undo()
    monkeypatch.setattr("api.database.scrubbing.LOOKS", 2_000)  # other tests write meanwhile
    keepers.move_clock(1)
    await keepers.at_night()

    listed = (await keepers.first.get("/disk-reports")).json()["items"]
    assert [each["is_clean"] for each in listed] == [True, False]
    assert await _written(register) == set()


def test_a_file_that_the_server_takes_away_meanwhile_holds_nothing(tmp_path: Path) -> None:
    assert [*search_files([tmp_path / "pg_internal.init"], Markers.of(SAID))] == []


def test_it_comes_after_the_erasures_of_the_night() -> None:
    [regular] = cleaning.TIMETABLE

    assert str(regular.at) > "02:45"


async def _known(yard: Yard) -> Record:
    return await person(
        yard.order_desk,
        given_name=GIVEN,
        family_name=FAMILY,
        emails=["qxzwvo.mallikas@malli.example"],
    )


@asynccontextmanager
async def _reading(register: Register) -> AsyncIterator[None]:
    """Look at the database as it is now, for as long as one likes."""
    if register.works.database.is_sqlite:
        with closing(opened(_path(register))) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM parties").fetchall()
            yield
    else:
        plain = make_url(register.settings.database_url).set(drivername="postgresql")
        connection = await asyncpg.connect(plain.render_as_string(hide_password=False))
        async with connection.transaction(isolation="repeatable_read"):
            await connection.fetch("SELECT count(*) FROM scales")
            yield
        await connection.close()


def _in_the_way(register: Register, places: list[str]) -> set[str]:
    return {"wal"} if register.works.database.is_sqlite else {*places, STATISTICS}


async def _written(register: Register, *said: str) -> set[str]:
    """Give which words stand in the bytes of the files, as they are or folded."""
    files = [*await _files(register)]
    raw = b"".join([await asyncio.to_thread(_bytes_of, each) for each in files])
    folded = raw.lower()
    found = {each for each in said or SAID if each.lower().encode() in folded}
    return found | ({INDEXED} if sum(each in raw for each in TRIGRAMS) > 1 else set())


def _bytes_of(file: Path) -> bytes:
    """Read a file; the server makes some anew meanwhile, and leaves nothing of the old one."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


async def _files(register: Register) -> Iterator[Path]:
    if register.works.database.is_sqlite:
        path = Path(_path(register))
        return path.parent.glob(f"{path.name}*")
    async with register.works.database.engine.connect() as connection:
        oid = "SELECT oid FROM pg_database WHERE datname = current_database()"
        folder = await connection.scalar(text("SHOW data_directory"))
        number = await connection.scalar(text(oid))
    return _inside(folder, number)


def _inside(folder: str, number: int) -> Iterator[Path]:
    return Path(folder, "base", str(number)).iterdir()


async def _on_disk(register: Register, said: str) -> None:
    """Have PostgreSQL write down what it has in memory; SQLite has no such thing."""
    if not register.works.database.is_sqlite:
        async with register.works.database.engine.connect() as plain:
            connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
            for each in (said, "CHECKPOINT"):
                await connection.exec_driver_sql(each)


async def _sampled(register: Register) -> set[str]:
    """Give which words the planner's statistics have in them."""
    if register.works.database.is_sqlite:
        return set()
    async with register.works.database.engine.connect() as connection:
        rows = (await connection.execute(SAMPLES)).all()
    return {each for each in SAID for row in rows if each.lower() in str(row).lower()}


def _path(register: Register) -> str:
    return make_url(register.settings.database_url).database or ""
