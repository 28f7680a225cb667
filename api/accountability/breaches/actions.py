"""What can be done about a breach: register it, say what is known, close it."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.accountability.breaches.queries import unreached
from api.accountability.breaches.rules import (
    BreachAudience,
    BreachClosed,
    Course,
    breach_number,
    check_moments,
)
from api.accountability.breaches.schemas import BreachChanges, NewBreach
from api.accountability.breaches.tables import Breach, BreachDecision
from api.audit.versions import held
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.law.breaches import breach_term
from api.mail.alarms import raise_alarm
from api.mail.rules.kinds import Alarm

SERIES: Final = "breaches"
NOTIFY: Final = "NOTIFY_AUTHORITY"
LISTED: Final = {"kinds", "categories", "subject_groups"}


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


async def open_breach(work: Work, breach_id: UUID) -> Breach:
    breach = await held(work, Breach, breach_id)
    if breach.closed_at is not None:
        raise BreachClosed
    return breach


async def sent_letter(work: Work, breach_id: UUID) -> UUID | None:
    """Give the decision by which those it touched are told, if it has been sent."""
    sent = select(BreachDecision.id).where(
        BreachDecision.breach_id == breach_id,
        BreachDecision.audience == BreachAudience.SUBJECTS,
        BreachDecision.tells,
        BreachDecision.sent_at.is_not(None),
    )
    return await work.session.scalar(sent.limit(1))


async def _still_to_reach(work: Work, breach_id: UUID) -> int:
    """Count who still waits, where it was decided that they are told."""
    told = await sent_letter(work, breach_id)
    return await unreached(work.session, breach_id) if told else 0


def _deadline(noticed_at: datetime) -> dict[str, Any]:
    term = breach_term(NOTIFY, local_day(noticed_at))
    return {"due_at": noticed_at + term.length, "term": term.version}


def _columns(said: dict[str, Any]) -> dict[str, Any]:
    """Give what was said as it is stored: lists in order, each once."""
    return {
        name: sorted(map(str, set(value))) if name in LISTED else value
        for name, value in said.items()
    }
