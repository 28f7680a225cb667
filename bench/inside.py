"""What is measured inside a process: plan and package of a person, and an invoice run."""

import io
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Any, Final
from uuid import UUID
from zipfile import ZipFile

from sqlalchemy import Engine, func, select

from api.app.jobs import HOLDS
from api.customers.rules.kinds import Form
from api.customers.tables import Customer, Party
from api.database.engines import Database
from api.database.work import Asked, Works
from api.invoices import jobs, running
from api.invoices.rules.kinds import RunItemState
from api.invoices.run_tables import InvoiceRunItem
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.operations import Operation
from api.privacy.erasure.computing import Computed, compute_plan
from api.privacy.report.streaming import Wanted, stream_package
from api.weighing.ticket_tables import WeighTicket
from bench.bare import Run, bare_database
from bench.recording import Statement, listening

READING: Final = Asked(REGISTER, Operation("bench", writes=False))
WRITING: Final = Asked(REGISTER, Operation("bench"))


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan of one person's erasure, and the SQL it is computed from, by itself."""

    records: int
    seconds: float
    raw_seconds: float


@dataclass(frozen=True, slots=True)
class Ran:
    """An invoice run."""

    posted: int
    seconds: float


@dataclass(slots=True)
class Limited(Task):
    """A run that is stopped after so many."""

    most: int = 0

    def progress(self, done: int, total: int | None = None) -> None:
        Task.progress(self, done, total)
        if done >= self.most:
            self.cancel()


async def planned(url: str, rounds: int) -> Planned:
    """Plan the erasure of whoever bought most, and run the same SQL on the driver, in turns."""
    database, bare = Database(url), bare_database(url)
    await bare.open()
    try:
        async with database.looking() as looking:
            party = await looking.scalar(_who_bought_most())
        with listening(Engine) as statements:  # whichever connections it reads on
            plan, _ = await _plan(database, party)
        ours, raw = [], []
        for _ in range(rounds):
            ours.append((await _plan(database, party))[1])
            raw.append(await _raw(bare, statements))
        records = sum(entry["count"] for entry in plan.told)
        return Planned(records, median(ours), median(raw))
    finally:
        await database.close()


async def packaged(url: str, rounds: int) -> Planned:
    """Stream the access package of whoever bought most, and run the same SQL, in turns."""
    database, bare = Database(url), bare_database(url)
    await bare.open()
    try:
        async with database.looking() as looking:
            wanted = Wanted([await looking.scalar(_who_bought_most())], Language.FI, b"{}")
        with listening(Engine) as statements:
            records, _ = await _package(database, wanted)
        ours, raw = [], []
        for _ in range(rounds):
            ours.append((await _package(database, wanted))[1])
            raw.append(await _raw(bare, statements))
        return Planned(records, median(ours), median(raw))
    finally:
        await database.close()


async def ran(url: str, most: int) -> Ran:
    """Post drafts, each in a Work of its own, as the job does, and stop it after so many."""
    database = Database(url)
    works = Works(database, now)
    try:
        async with works.start(WRITING) as work:
            run = await running.begin_run(work, now().date() + timedelta(days=40))
        task = Limited(new_id(), "run_invoices", run.id, 1, REGISTER.id, works, most=most)
        began = time.monotonic()
        await jobs.run_invoices(task)
        seconds = time.monotonic() - began
        async with database.looking() as looking:
            of_run = InvoiceRunItem.run_id == run.id
            items = select(InvoiceRunItem.state, func.count()).where(of_run)
            found = await looking.execute(items.group_by(InvoiceRunItem.state))
            counts = {row[0]: int(row[1]) for row in found}
        posted = counts.get(RunItemState.POSTED, 0)
        if not posted or RunItemState.REFUSED in counts:
            raise RuntimeError(f"An invoice run met refusals, or no draft: {counts}")
        return Ran(posted, seconds)
    finally:
        await database.close()


def _who_bought_most() -> Any:
    return (
        select(Party.id)
        .join(Customer, Customer.party_id == Party.id)
        .join(WeighTicket, WeighTicket.customer_id == Customer.id)
        .where(Party.form == Form.PERSON)
        .group_by(Party.id)
        .order_by(func.count().desc())
        .limit(1)
    )


async def _plan(database: Database, party: UUID | None) -> tuple[Computed, float]:
    began = time.monotonic()
    async with Works(database, now).start(READING) as work:
        plan = await compute_plan(work, HOLDS, party)
    return plan, time.monotonic() - began


async def _package(database: Database, wanted: Wanted) -> tuple[int, float]:
    began, packed = time.monotonic(), io.BytesIO()
    works = Works(database, now)
    async for piece in stream_package(works, READING, HOLDS, wanted):
        packed.write(piece)
    seconds = time.monotonic() - began
    with ZipFile(packed) as files:
        report = json.loads(files.read("report.json"))
    return sum(each["count"] for each in report["classes"]), seconds


async def _raw(bare: Any, statements: Sequence[Statement]) -> float:
    async def read(run: Run) -> None:
        for sql, rows, many in statements:
            await run(sql, rows if many else rows[0], many)

    began = time.monotonic()
    await bare.write(read)
    return time.monotonic() - began
