"""Telling recipients by hand, and keeping what they answer."""

from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.privacy.queries.items import items_of
from api.privacy.recipients.queries import tellings_visible_to
from api.privacy.recipients.schemas import NewAcknowledgement
from api.privacy.recipients.tables import Telling
from api.privacy.requests.effects import took_effect
from api.privacy.rules.telling import (
    Excuse,
    NothingToTell,
    NotToldYet,
    SomebodyToTell,
    TellingEnded,
    TellingWay,
    ToldAlready,
)
from api.privacy.tables import SubjectRequest


async def note_told(work: Work, telling_id: UUID, how: TellingWay) -> None:
    """Note that a recipient was told by hand."""
    telling = await _open(work, telling_id)
    if telling.told_at is not None:
        raise ToldAlready
    telling.told_at, telling.told_by, telling.told_how = work.now, work.caller.id, how


async def acknowledge(work: Work, telling_id: UUID, said: NewAcknowledgement) -> None:
    """Keep a recipient's answer: of its own machine, or as somebody here heard it."""
    telling = await _open(work, telling_id)
    if telling.told_at is None:
        raise NotToldYet
    telling.acknowledged_at, telling.acknowledged_by = work.now, work.caller.id
    telling.acknowledged_how = TellingWay.API if work.caller.is_partner else said.how
    telling.acknowledgement = said.reference


async def excuse(work: Work, telling_id: UUID, because: Excuse) -> None:
    """Keep why a recipient is not told."""
    telling = await _open(work, telling_id)
    telling.excused_at, telling.excused_by = work.now, work.caller.id
    telling.excuse = because


async def note_none(work: Work, request_id: UUID) -> None:
    """Note that somebody looked, and that nobody was given anything of this person."""
    request = await held(work, SubjectRequest, request_id)
    if not any(took_effect(each) for each in await items_of(work.session, request_id)):
        raise NothingToTell
    listed = select(Telling.id).where(Telling.request_id == request_id).limit(1)
    if await work.session.scalar(listed) is not None:
        raise SomebodyToTell
    request.no_recipients_at, request.no_recipients_by = work.now, work.caller.id


async def _open(work: Work, telling_id: UUID) -> Telling:
    """Find one that waits; to a partner, another's is not there."""
    own = select(Telling.id).where(Telling.id == telling_id, tellings_visible_to(work.caller))
    if await work.session.scalar(own, {"caller_id": work.caller.id}) is None:
        raise NotFound("There is no such record.")
    telling = await held(work, Telling, telling_id)
    if telling.acknowledged_at is not None or telling.excused_at is not None:
        raise TellingEnded
    return telling
