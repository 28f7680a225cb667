"""Tests as a stranger would whether what is written to us gets through: by form, by e-mail.

A made-up message is taken in, in a Work that is undone: it leaves no thread, takes no number,
and no alarm hides behind it. Of the mailbox the door is tried, too: the next mails are fetched
and left where they are.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from email.message import EmailMessage
from typing import Final

from api.jobs.task import Task
from api.kernel.clock import local_day
from api.kernel.identifiers import new_id
from api.mail.office import PostOffice
from api.messages.intake import take_in
from api.messages.jobs import FIRST_LOOK
from api.messages.mailbox import fetch
from api.messages.reading import read
from api.messages.received import Received, digest_of
from api.messages.rules.kinds import MessageChannel
from api.settings import Settings
from api.staff.recipients import obstacle_to

WORDS: Final = "Kanavatesti"
SENDER: Final = "kanavatesti@testi.example"
Probe = Callable[[Task], Awaitable[None]]


class Lost(Exception):
    """What was written is in no thread, or nobody was to see to it in time."""


class _Undone(Exception):
    """Ends a probe's Work without anything of it being kept."""


def form_probe(settings: Settings) -> Probe:
    """Write by the contact form."""

    async def probe(task: Task) -> None:
        await _taken_in(
            task,
            settings,
            Received(
                channel=MessageChannel.FORM,
                at=task.works.clock(),
                digest=digest_of(str(new_id())),
                text=WORDS,
                sender_address=SENDER,
            ),
        )

    return probe


def mailbox_probe(settings: Settings, office: PostOffice) -> Probe:
    """Look into the mailbox, and take in a mail as if it had lain there."""

    async def probe(task: Task) -> None:
        today = local_day(task.works.clock())
        async with task.work(writes=False) as work:
            _, off = await obstacle_to(work.session, office.operator, today)
        if off is not None:
            raise off
        await asyncio.to_thread(fetch, settings, None, 0, today - FIRST_LOOK)
        raw = _mail()
        await _taken_in(task, settings, read(raw, len(raw), task.works.clock()))

    return probe


async def _taken_in(task: Task, settings: Settings, received: Received) -> None:
    with suppress(_Undone):
        async with task.work() as work:
            thread = await take_in(work, received, settings.answer_days)
            if thread is None or thread.due_at <= work.now:
                raise Lost
            raise _Undone


def _mail() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = SENDER, WORDS
    mail["Message-ID"] = f"<{new_id()}@testi.example>"
    mail.set_content(WORDS)
    return mail.as_bytes()
