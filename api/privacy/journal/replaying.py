"""Erases again what a restored backup has brought back, before anything opens."""

import asyncio
from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import select

from api.audit.seal_tables import Seal
from api.database.work import Asked, Work, Works
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import local_day
from api.kernel.holds import Holder
from api.kernel.identifiers import new_id
from api.kernel.operations import Operation
from api.privacy.erasure.passing import erase
from api.privacy.journal.journal import Journal
from api.privacy.journal.lines import Erasure, JournalBroken
from api.privacy.journal.returning import begun, erasure_of, is_in_time, take_up_again

REPLAY: Final = "replay_erasures"
ASKED: Final = Asked(REGISTER, Operation(REPLAY))
log = structlog.get_logger()


async def replay(works: Works, holders: Sequence[Holder], journal: Journal) -> int:
    """Erase what the journal knows of and the database does not; give how many erasures.

    What the database knows of and the journal does not, as when it is new, is noted there.
    """
    if journal.folder is None:
        return 0
    noted = await asyncio.to_thread(journal.read)
    async with works.start(ASKED) as work:
        await _check_folder(work, journal)
        known = {*await begun(work)}
    lost = [each for each in noted if each.request_id not in known]
    again = [each for each in lost if is_in_time(each, local_day(works.clock()))]
    requests = [key for each in again for key in await _taken_up(works, each)]
    for key in requests:
        task = Task(new_id(), REPLAY, key, 1, REGISTER.id, works)
        await erase(task, holders, journal)
    await _note(works, journal, known - {each.request_id for each in noted})
    if requests:
        log.warning("erased_again", requests=len(requests))
    return len(requests)


async def _check_folder(work: Work, journal: Journal) -> None:
    """Refuse a register that has sealed its audit and has no folder: a disk is missing."""
    is_there = journal.folder is not None and journal.folder.is_dir()
    if not is_there and await work.session.scalar(select(Seal.id).limit(1)):
        raise JournalBroken(f"Mount {journal.folder}, or make it if it is new.")


async def _taken_up(works: Works, erasure: Erasure) -> list[UUID]:
    async with works.start(ASKED) as work:
        return await take_up_again(work, erasure)


async def _note(works: Works, journal: Journal, missing: Collection[UUID]) -> None:
    for each in sorted(missing):
        async with works.start(ASKED) as work:
            erasure = await erasure_of(work, each)
        await asyncio.to_thread(journal.note, erasure)
