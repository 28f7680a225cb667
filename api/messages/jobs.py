"""Reads the mailbox each minute, and forgets old threads each night."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from typing import Final
from uuid import UUID

from api.archive.receiving import ScanRoom
from api.database.work import Work
from api.jobs.task import Handler, Outside, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.mail.alarms import raise_alarm
from api.mail.bouncing import note_returned
from api.mail.office import PostOffice
from api.mail.rules.kinds import Alarm
from api.messages.forgetting import forget_messages
from api.messages.intake import take_in
from api.messages.keeping import kept
from api.messages.mailbox import BROKEN, Fetched, Lying, fetch
from api.messages.opening import CHECK, check_again
from api.messages.reading import read
from api.messages.tables import Mailbox
from api.settings import Settings
from api.staff.recipients import obstacle_to

READ: Final = "read_mailbox"
FORGET: Final = "forget_messages"
THE_ONE: Final = UUID(int=1)
FIRST_LOOK: Final = timedelta(days=14)
"""How far back the first look into a mailbox goes."""
PATIENCE: Final = timedelta(minutes=15)
MOST_ROUNDS: Final = 10


def message_timetable(settings: Settings) -> Sequence[Regular]:
    """Read where there is a mailbox; forget anyhow."""
    reading = [Regular(READ, every=timedelta(minutes=1))] if settings.imap_host else []
    return (Regular(FORGET, at=time(3, 30)), *reading)


def message_jobs(
    settings: Settings, office: PostOffice, room: ScanRoom
) -> Mapping[str, Handler]:
    """Make the handlers, which read this mailbox while there is a contract with who runs it."""

    async def read_mailbox(task: Task) -> None:
        for _ in range(MOST_ROUNDS):
            if task.cancelled or not await _read_some(task, settings, office, room):
                return

    async def check_attachment(task: Task) -> None:
        await check_again(task, room)

    return {
        READ: Outside(read_mailbox),
        CHECK: Outside(check_attachment),
        FORGET: forget_messages,
    }


async def _read_some(
    task: Task, settings: Settings, office: PostOffice, room: ScanRoom
) -> bool:
    """Read the next few mails; tell whether there are more, and the mailbox can be read."""
    async with task.work() as work:
        box = await _box(work)
        place, since = (box.uid_validity, int(box.last_uid)), local_day(work.now - FIRST_LOOK)
        _, off = await obstacle_to(work.session, office.operator, local_day(work.now))
        if off is not None:
            await _failed(work, off.__name__)
            return False
    try:
        fetched = await asyncio.to_thread(fetch, settings, *place, since)
    except BROKEN as error:
        async with task.work() as work:
            await _failed(work, type(error).__name__)
        return False
    for each in fetched.mails:
        await _store(task, settings, room, fetched, each)
    async with task.work() as work:
        box = await _box(work)
        box.read_at, box.failing_since, box.failure = work.now, None, None
    task.progress(task.done + len(fetched.mails))
    return fetched.has_more


async def _store(
    task: Task, settings: Settings, room: ScanRoom, fetched: Fetched, mail: Lying
) -> None:
    """Store one mail, and the place in the mailbox that it was at, in one commit."""
    received = await asyncio.to_thread(read, mail.raw, mail.size, task.works.clock())
    async with kept(room, received) as whole, task.work() as work:
        await take_in(work, whole, settings.answer_days)
        if received.returned is not None:
            await note_returned(work, received.returned)
        box = await _box(work)
        begins_anew = box.uid_validity != fetched.uid_validity
        last = mail.uid if begins_anew else max(int(box.last_uid), mail.uid)
        box.uid_validity, box.last_uid = fetched.uid_validity, str(last)


async def _failed(work: Work, kind: str) -> None:
    box = await _box(work)
    box.failing_since, box.failure = box.failing_since or work.now, kind
    if box.failing_since < work.now - PATIENCE:
        await raise_alarm(work, Alarm.MAILBOX_DEAD)


async def _box(work: Work) -> Mailbox:
    found = await work.session.get(Mailbox, THE_ONE, with_for_update=True)
    if found is None:
        found = Mailbox(id=THE_ONE, last_uid="0")
        work.session.add(found)
        await work.session.flush()
    return found
