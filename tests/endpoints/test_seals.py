"""The audit under seal: whatever is done to it behind the register's back is found."""

import asyncio
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from api.audit.heads import FILE
from api.audit.leaves import Fault
from api.audit.seals import logs, publish_heads, purge, seal_next
from api.audit.tables import Change
from api.audit.verify import Finding, Report, verify
from api.database.base import Base
from api.database.engines import Database
from api.database.work import Work, Works
from api.disclosure.actions import disclose
from api.disclosure.jobs import ledger_jobs
from api.disclosure.rules import Basis, RecipientRole
from api.disclosure.tables import Disclosure, Recipient
from api.jobs.runner import Runner
from api.jobs.sealing import TIMETABLE, sealing_jobs
from api.jobs.task import Task
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.refusals import Conflict
from api.standing.evidence import frozen_parties
from api.views.tables import Viewing
from tests.endpoints.test_customers import FIRM
from tests.register import Client, Register

KEY = Ed25519PrivateKey.generate()
TRIGGERED = ("changes", "views", "disclosures", "seals")


@pytest.fixture
def heads(tmp_path: Path) -> Path:
    return tmp_path / "heads"


async def seal(register: Register, heads: Path | None = None) -> None:
    for log in logs():
        await seal_next(register.work, KEY, log)
    if heads:
        await publish_heads(register.work, heads)


async def checked(register: Register, heads: Path | None = None) -> Report:
    return await verify(register.works.database, heads, KEY.public_key())


async def tamper(register: Register, *statements: str) -> None:
    """Do what nobody can while the triggers stand: as whoever owns the database might."""
    async with register.work() as work:
        connection = await work.session.connection()
        await _without_triggers(connection, register.works.database)
        for statement in statements:
            await connection.execute(text(statement))


async def _without_triggers(connection: AsyncConnection, database: Database) -> None:
    if database.is_sqlite:
        for table in TRIGGERED:
            for name in ("stay", "last"):
                await connection.execute(text(f"DROP TRIGGER IF EXISTS {table}_{name}"))
    else:
        await connection.execute(text("SET LOCAL session_replication_role = replica"))


@pytest.fixture
async def busy(register: Register, order_desk: Client) -> Register:
    """Give a register with a few rows in its logs."""
    for _ in range(3):
        created = await order_desk.post("/customers", json=FIRM)
        await order_desk.get(f"/customers/{created.json()['id']}")
    return register


async def test_a_register_nobody_tampered_with_is_whole(busy: Register, heads: Path) -> None:
    await seal(busy, heads)

    report = await checked(busy, heads)

    assert report.findings == []
    assert report.exit_status == 0
    assert report.rows > 10
    assert (report.seals, report.heads) == (2, 2)
    assert set(report.unsealed.values()) == {0}
    assert "Everything is as it was sealed." in str(report)


async def test_what_came_after_the_last_seal_is_said_to_be_unsealed(
    busy: Register, order_desk: Client
) -> None:
    await seal(busy)
    await order_desk.post("/customers", json=FIRM)

    report = await checked(busy)

    assert report.unsealed["changes"] > 0
    assert "are not sealed yet: the last minute never is" in str(report)
    assert "no heads outside the database" in str(report)
    await seal(busy)
    assert (await checked(busy)).unsealed["changes"] == 0


async def test_an_edited_row_is_found(busy: Register) -> None:
    await seal(busy)
    await tamper(busy, "UPDATE changes SET operation = 'nothing' WHERE position = 4")

    report = await checked(busy)

    assert report.findings == [Finding(Fault.EDITED, "changes", 4)]
    assert report.exit_status == 1
    assert "EDITED: changes 4" in str(report)


async def test_a_deleted_row_is_found(busy: Register) -> None:
    await seal(busy)
    await tamper(busy, "DELETE FROM views WHERE position = 2")

    assert (await checked(busy)).findings == [Finding(Fault.DELETED, "views", 2)]


async def test_rows_that_changed_places_are_found(busy: Register) -> None:
    await seal(busy)
    await tamper(
        busy,
        "UPDATE changes SET position = -1 WHERE position = 3",
        "UPDATE changes SET position = 3 WHERE position = 5",
        "UPDATE changes SET position = 5 WHERE position = -1",
    )

    assert (await checked(busy)).findings == [
        Finding(Fault.REORDERED, "changes", 3),
        Finding(Fault.REORDERED, "changes", 5),
    ]


async def test_a_row_slipped_in_before_the_seal_is_found(busy: Register) -> None:
    await seal(busy)
    await tamper(busy, "UPDATE changes SET position = -7 WHERE position = 1")

    assert (await checked(busy)).findings == [Finding(Fault.REORDERED, "changes", -7)]


async def test_a_cut_tail_is_found_by_the_heads_kept_elsewhere(
    busy: Register, heads: Path, order_desk: Client
) -> None:
    await seal(busy, heads)
    changes, views = await _count(busy, "changes"), await _count(busy, "views")
    await order_desk.post("/customers", json=FIRM)
    await seal(busy, heads)
    await tamper(
        busy,
        f"DELETE FROM changes WHERE position > {changes}",  # noqa: S608
        f"DELETE FROM views WHERE position > {views}",  # noqa: S608
        "DELETE FROM seals WHERE seq > 2",
    )

    assert (await checked(busy)).findings == []  # the chain alone cannot know
    report = await checked(busy, heads)
    assert report.findings == [Finding(Fault.CUT, "seal", 3), Finding(Fault.CUT, "seal", 4)]


async def test_a_tail_that_was_cut_and_sealed_anew_is_found(
    busy: Register, heads: Path
) -> None:
    await seal(busy, heads)
    await tamper(busy, "DELETE FROM changes WHERE position > 5", "DELETE FROM seals")
    forger = Ed25519PrivateKey.generate()
    for log in logs():
        await seal_next(busy.work, forger, log)

    report = await checked(busy, heads)

    assert Finding(Fault.FORGED, "seal", 1) in report.findings


async def test_a_missing_or_altered_seal_is_found(busy: Register, order_desk: Client) -> None:
    await seal(busy)
    await order_desk.post("/customers", json=FIRM)
    await seal(busy)

    await tamper(busy, "DELETE FROM seals WHERE seq = 2")
    assert Finding(Fault.DELETED, "seal", 2) in (await checked(busy)).findings

    await tamper(busy, "UPDATE seals SET count = count - 1 WHERE seq = 3")
    assert Finding(Fault.FORGED, "seal", 3) in (await checked(busy)).findings


@pytest.mark.parametrize("table", ["changes", "views", "seals"])
@pytest.mark.parametrize("how", ["UPDATE {} SET at = at", "DELETE FROM {}"])
async def test_triggers_refuse_to_edit_or_delete(busy: Register, table: str, how: str) -> None:
    await seal(busy)

    with pytest.raises(Conflict) as refused:
        await _raw(busy, how.format(table))

    assert "the audit is not edited" in str(refused.value.__cause__)
    assert (await checked(busy)).findings == []


def _same(moment: datetime) -> datetime:
    return moment


# clause: C36 what is written down about whoever works here goes after two years
async def test_what_is_too_old_is_purged_by_night(
    busy: Register, order_desk: Client, tmp_path: Path
) -> None:
    pem = tmp_path / "seal.pem"
    pem.touch(mode=0o600)
    pem.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    settings = busy.settings.model_copy(update={"keys_folder": tmp_path})
    asking: set[UUID] = set()

    async def those(_work: Work) -> set[UUID]:
        return asking

    handler = sealing_jobs(settings, those)["purge_audit"]
    await seal(busy)
    await order_desk.post("/customers", json=FIRM)
    await seal(busy)
    purged = []

    async with busy.work(writes=False) as work:
        shown = {
            key for keys in await work.session.scalars(select(Viewing.subjects)) for key in keys
        }
    for months, asks in ((23, set()), (25, shown), (25, set())):
        asking = asks
        then = now() + timedelta(30.5 * months)
        works = Works(busy.works.database, partial(_same, then))
        await handler(Task(new_id(), "purge_audit", new_id(), 1, new_id(), works))
        report = await checked(busy)
        assert report.findings == []
        purged.append(report.purged)

    assert purged == [0, 1, 2]  # the older batch of changes, then of views; the newest stay


# clause: C29 whom data were given to is known for six years
async def test_lines_of_the_ledger_go_after_six_years(busy: Register, tmp_path: Path) -> None:
    pem = tmp_path / "seal.pem"
    pem.touch(mode=0o600)
    pem.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    settings = busy.settings.model_copy(update={"keys_folder": tmp_path})
    handler = ledger_jobs(settings)["forget_disclosures"]
    said: dict[str, Any] = {"purpose": Purpose.ADMINISTRATION, "basis": Basis.CONTRACT}
    said |= {"fields": ["name"], "subjects": [new_id()], "payload": b"-", "job": None}
    for name in ("Yksi Oy", "Kaksi Oy"):
        async with busy.work() as work:
            house = Recipient(
                name=name,
                role=RecipientRole.PROCESSOR,
                country="FI",
                contract_on=local_day(now()),
            )
            work.session.add(house)
            await work.session.flush()
            await disclose(work, house, **said)
        await seal(busy)
    left = []

    for months in (71, 73):
        then = now() + timedelta(30.5 * months)
        works = Works(busy.works.database, partial(_same, then))
        await handler(Task(new_id(), "forget_disclosures", new_id(), 1, new_id(), works))
        assert (await checked(busy)).findings == []
        async with busy.work(writes=False) as work:
            left.append(len([*await work.session.scalars(select(Disclosure))]))

    assert left[0] > left[1] > 0, "the newest batch stays"


async def test_where_nothing_is_sealed_nothing_is_purged(register: Register) -> None:
    """A register's first night comes before its first seal."""
    for log in logs():
        async with register.work() as work:
            assert [*await purge(work, KEY, log, now())] == []


async def test_purged_batches_keep_their_seal(
    busy: Register, order_desk: Client, heads: Path
) -> None:
    await seal(busy, heads)
    await order_desk.post("/customers", json=FIRM)
    await seal(busy, heads)
    later = now() + timedelta(days=1)
    changes = Change.__table__
    log = next(each for each in logs() if each is changes)

    async with busy.work() as work:
        purged = await purge(work, KEY, log, later)

    report = await checked(busy, heads)
    assert len(purged) == 1  # the newest batch stays
    assert report.findings == []
    assert report.purged == 1
    await tamper(busy, "UPDATE seals SET purge = 'aa' WHERE purge IS NOT NULL")
    assert (await checked(busy)).findings == [Finding(Fault.FORGED, "purge of seal", purged[0])]


async def test_a_head_that_was_not_written_is_written_the_next_time(
    busy: Register, heads: Path
) -> None:
    await seal(busy)  # and then the disk was full
    await publish_heads(busy.work, heads)
    await publish_heads(busy.work, heads)

    lines = (heads / FILE).read_text().splitlines()
    assert len(lines) == 2
    assert (await checked(busy, heads)).heads == 2


async def test_what_is_written_meanwhile_is_sealed_in_its_turn(register: Register) -> None:
    """A transaction that took a position and commits late must not be skipped."""
    if register.works.database.is_sqlite:
        pytest.skip("SQLite has one writer")
    async with register.work() as slow:
        await _write_change(slow)
        async with register.work() as fast:
            await _write_change(fast)
        sealing = asyncio.create_task(seal_next(register.work, KEY, Change.__table__))
        await asyncio.sleep(0.2)
        assert not sealing.done()
        assert await _count(register, "changes") == 1

    assert await sealing == 2


async def _write_change(work: Work) -> None:
    work.session.add(Recipient(name=str(new_id()), role=RecipientRole.PROCESSOR, country="FI"))
    await work.session.flush()


async def _count(register: Register, log: str) -> int:
    async with register.work(writes=False) as work:
        rows = select(func.count()).select_from(Base.metadata.tables[log])
        return await work.session.scalar(rows) or 0


async def _raw(register: Register, statement: str) -> None:
    async with register.work() as work:
        connection = await work.session.connection()
        await connection.execute(text(statement))


async def test_the_job_seals_every_log_and_carries_the_heads_away(
    busy: Register, heads: Path, tmp_path: Path
) -> None:
    pem = tmp_path / "seal.pem"
    pem.touch(mode=0o600)
    pem.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    settings = busy.settings.model_copy(update={"keys_folder": tmp_path, "heads_folder": heads})
    runner = Runner(busy.works, sealing_jobs(settings, frozen_parties), TIMETABLE)

    await runner.keep_timetable()
    while await runner.run_next():
        pass

    report = await checked(busy, heads)
    assert (report.findings, report.heads) == ([], 2)
    assert set(report.unsealed.values()) == {0}
