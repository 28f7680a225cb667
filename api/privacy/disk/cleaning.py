"""Cleans at night what erasures of the day have left on disk, and says what it did."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.base import Base
from api.database.scrubbing import scrub
from api.http.tables import IdempotencyKey
from api.invoices.payment_tables import Payment
from api.invoices.release_tables import ReleasedInvoice
from api.invoices.tables import InvoiceParty
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.privacy.disk.kinds import DiskWork
from api.privacy.disk.tables import DiskReport
from api.privacy.queries.classes import record_classes
from api.privacy.requests.item_tables import RequestItem, RequestPause
from api.privacy.tables import ErasureStep, SubjectRequest
from api.views.search_tables import SearchEntry, SearchWord
from api.weighing.ticket_tables import TicketPerson

CLEAN: Final = "clean_disk"
TIMETABLE: Final = (Regular(CLEAN, at=time(4, 20)),)
"""After the night's erasures and removals."""
OF_REQUESTS: Final[tuple[type[Base], ...]] = (
    *(SearchEntry, SearchWord, IdempotencyKey, SubjectRequest, RequestItem, RequestPause),
)
OF_RELEASES: Final[tuple[type[Base], ...]] = (
    *(InvoiceParty, TicketPerson, Payment, SearchEntry, SearchWord),
)
ALWAYS: Final = frozenset({"provenance"})
"""Earlier values with their sources go with whatever they were values of."""


class StillOnDisk(Exception):
    """Somebody was in the way, so that something may be left: the job comes back."""


async def clean_disk(task: Task) -> None:
    """Clean the tables that erased values were in since the last cleaning that was whole."""
    async with task.work(writes=False) as work:
        begun_at = work.now
        tables = await dirty_tables(work.session)
    if not tables:
        return
    left = await scrub(task.works.database, tables)
    async with task.work() as work:
        work.session.add(
            DiskReport(
                kind=DiskWork.CLEANING,
                begun_at=begun_at,
                ended_at=work.now,
                is_clean=not left,
                places=sorted(tables),
                left=left,
                persons=0,
                markers=0,
            )
        )
    if left:
        raise StillOnDisk


async def dirty_tables(session: AsyncSession) -> frozenset[str]:
    """Name the tables that erasures and the removal of old invoices have been at."""
    last = await session.scalar(
        select(func.max(DiskReport.begun_at)).where(
            DiskReport.kind == DiskWork.CLEANING, DiskReport.is_clean
        )
    )
    steps = select(ErasureStep.record_class).distinct()
    released = select(func.count()).select_from(ReleasedInvoice)
    if last is not None:
        steps = steps.where(ErasureStep.done_at >= last)
        released = released.where(ReleasedInvoice.released_on >= local_day(last))
    named = {*await session.scalars(steps)} & {each.name for each in record_classes()}
    found = named | ALWAYS | _names(OF_REQUESTS) if named else set()
    if await session.scalar(released):
        found |= ALWAYS | _names(OF_RELEASES)
    return frozenset(found)


def _names(tables: tuple[type[Base], ...]) -> set[str]:
    return {each.__tablename__ for each in tables}


JOBS: Final[Mapping[str, Handler]] = {CLEAN: clean_disk}
