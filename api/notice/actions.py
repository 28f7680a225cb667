"""What can be done about the notice: draft a version, publish it, throw a draft away."""

from datetime import date
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.editions.queries import published
from api.editions.rules import Change
from api.editions.tables import Notice
from api.jobs.promises import promise
from api.kernel.clock import local_day
from api.kernel.refusals import Invalid
from api.mail.rules.kinds import Alarm
from api.notice.filling import current_pages
from api.notice.queries import waiting_draft
from api.notice.rules.content import digest_of, written
from api.notice.rules.versions import (
    AlreadyPublished,
    DraftMoved,
    DraftWaiting,
    NothingNew,
    number_after,
)
from api.notice.schemas import NewNotice, Publication
from api.privacy.approving import approve_as_another
from api.privacy.rules.approving import Written
from api.settings import Settings

TELL = "tell_of_notice"


class ValidTooEarly(Invalid):
    """A version cannot have been in force before it was published."""


async def draft(work: Work, settings: Settings, said: NewNotice) -> Notice:
    """Write down the notice as it would be said now, to be read and published by another."""
    if await waiting_draft(work.session):
        raise DraftWaiting
    last = next(iter(await published(work.session)), None)
    content = written(await current_pages(work, settings))
    if last and last.sha256 == digest_of(content):
        raise NothingNew
    made = Notice(
        number=number_after(last.number if last else None, said.change),
        content=content,
        sha256=digest_of(content),
        drafted_by=work.caller.id,
        drafted_at=work.now,
        **said.model_dump(),
    )
    work.session.add(made)
    await work.session.flush()
    return made


async def publish(work: Work, notice_id: UUID, said: Publication) -> None:
    """Publish the very draft that was read; of a material change customers are told."""
    notice = await _draft(work, notice_id)
    if notice.sha256 != said.digest:
        raise DraftMoved
    today = local_day(work.now)
    written = Written(notice.drafted_by, notice.drafted_at)
    notice.alone_because = await approve_as_another(
        work, written, said.alone_because, Alarm.NOTICE_PUBLISHED_ALONE
    )
    notice.valid_from = _valid(said.valid_from, today)
    notice.published_by, notice.published_at = work.caller.id, work.now
    if notice.change is Change.MATERIAL:
        await promise(work, TELL, notice.id, occasion=f"{TELL}@{notice.id}")


async def discard(work: Work, notice_id: UUID) -> None:
    """Throw a draft away. What was published stays."""
    await work.session.delete(await _draft(work, notice_id))


async def _draft(work: Work, notice_id: UUID) -> Notice:
    notice = await held(work, Notice, notice_id)
    if notice.published_at is not None:
        raise AlreadyPublished
    return notice


def _valid(said: date | None, today: date) -> date:
    if said is not None and said < today:
        raise ValidTooEarly(pointer="/valid_from")
    return said or today
