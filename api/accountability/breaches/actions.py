"""What can be done about a breach: register it, say what is known, list whom it touched."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.accountability.breaches.queries import unreached
from api.accountability.breaches.rules import (
    BreachAudience,
    BreachClosed,
    Course,
    Reached,
    breach_number,
    check_moments,
)
from api.accountability.breaches.schemas import BreachChanges, NewBreach, Touching
from api.accountability.breaches.tables import Breach, BreachDecision, BreachSubject
from api.accountability.breaches.touching import by_caller, by_recipient, gathered
from api.audit.bulk import bulk_insert
from api.audit.versions import held
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import Invalid
from api.law.breaches import breach_term
from api.mail.alarms import raise_alarm
from api.mail.rules.kinds import Alarm

SERIES: Final = "breaches"
NOTIFY: Final = "NOTIFY_AUTHORITY"
LISTED: Final = {"kinds", "categories", "subject_groups"}


class WhoTouched(Invalid):
    """Name either somebody who works here or a recipient."""


class EmptySpan(Invalid):
    """The time ends before it begins."""


class NotTold(Invalid):
    """Only who could not be mailed is told otherwise."""


async def register(work: Work, said: NewBreach) -> Breach:
    """Write a breach down; the clock runs from when it was noticed."""
    check_moments(said.began_at, said.noticed_at, work.now)
    year = local_day(work.now).year
    breach = Breach(
        number=breach_number(year, await next_number(work.session, SERIES, year=year)),
        registered_at=work.now,
        registered_by=work.caller.id,
        **_columns(said.model_dump()),
        **_deadline(said.noticed_at),
    )
    work.session.add(breach)
    await work.session.flush()
    await raise_alarm(work, Alarm.BREACH_NOTED)
    return breach


async def change(work: Work, breach_id: UUID, said: BreachChanges) -> None:
    """Say what is known by now."""
    breach = await open_breach(work, breach_id)
    stated = said.stated()
    began = stated.get("began_at", breach.began_at)
    check_moments(began, breach.noticed_at, work.now)
    for name, value in _columns(stated).items():
        setattr(breach, name, value)


async def close(work: Work, breach_id: UUID) -> None:
    """Close a breach that is dealt with; from then on its period of keeping runs."""
    breach = await open_breach(work, breach_id)
    Course(
        risk=breach.risk,
        authority_at=breach.authority_at,
        subjects_at=breach.subjects_at,
        measures=breach.measures,
        consequences=breach.consequences,
        unreached=await _still_to_reach(work, breach_id),
    ).check_closable()
    breach.closed_at, breach.closed_by = work.now, work.caller.id


async def list_touched(work: Work, breach_id: UUID, said: Touching) -> int:
    """Put whoever was touched on the breach's list; who is there already stays as they are."""
    await open_breach(work, breach_id)
    actor = _actor(said)
    found = gathered(by_caller() if said.caller_id else by_recipient())
    known = select(BreachSubject.party_id).where(BreachSubject.breach_id == breach_id)
    new = select(found.c.party_id).where(found.c.party_id.not_in(known))
    given = {"actor": actor, "since": said.since, "until": said.until}
    parties = (await work.session.scalars(new, given)).all()
    return await bulk_insert(
        work, BreachSubject, [_row(breach_id, each, work.now) for each in parties]
    )


async def note_told(work: Work, subject_id: UUID) -> None:
    """Note that somebody without an address was told by letter, by telephone or in person."""
    subject = await held(work, BreachSubject, subject_id)
    await open_breach(work, subject.breach_id)
    if subject.state is not Reached.NO_ADDRESS:
        raise NotTold
    subject.state, subject.told_at = Reached.TOLD, work.now


async def open_breach(work: Work, breach_id: UUID) -> Breach:
    breach = await held(work, Breach, breach_id)
    if breach.closed_at is not None:
        raise BreachClosed
    return breach


async def _still_to_reach(work: Work, breach_id: UUID) -> int:
    """Count who still waits, where it was decided that they are told."""
    tells = select(BreachDecision.id).where(
        BreachDecision.breach_id == breach_id,
        BreachDecision.audience == BreachAudience.SUBJECTS,
        BreachDecision.tells,
        BreachDecision.sent_at.is_not(None),
    )
    told = await work.session.scalar(tells.limit(1))
    return await unreached(work.session, breach_id) if told else 0


def _actor(said: Touching) -> UUID:
    named = [each for each in (said.caller_id, said.recipient_id) if each]
    if len(named) != 1:
        raise WhoTouched(pointer="/caller_id")
    if said.since >= said.until:
        raise EmptySpan(pointer="/until")
    return named[0]


def _row(breach_id: UUID, party_id: UUID, now: datetime) -> dict[str, Any]:
    blank = {"told_at": None, "mail_id": None}
    row = {"breach_id": breach_id, "party_id": party_id, "added_at": now}
    return row | blank | {"state": Reached.WAITING}


def _deadline(noticed_at: datetime) -> dict[str, Any]:
    term = breach_term(NOTIFY, local_day(noticed_at))
    return {"due_at": noticed_at + term.length, "term": term.version}


def _columns(said: dict[str, Any]) -> dict[str, Any]:
    """Give what was said as it is stored: lists in order, each once."""
    return {
        name: sorted(map(str, set(value))) if name in LISTED else value
        for name, value in said.items()
    }
