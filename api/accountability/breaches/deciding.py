"""Deciding who is told of a breach: drafted by one, approved by another, then sent."""

import hashlib
import json
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.accountability.breaches.actions import open_breach
from api.accountability.breaches.rules import (
    AlreadySent,
    BreachAudience,
    DecisionApproved,
    DecisionMoved,
    DecisionNotApproved,
    LetterMissing,
    NothingToSend,
    Refraining,
    check_delay,
    check_ground,
)
from api.accountability.breaches.schemas import DecisionApproval, NewBreachDecision, Sending
from api.accountability.breaches.tables import Breach, BreachDecision
from api.audit.versions import held
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.languages import Language
from api.kernel.refusals import Invalid
from api.privacy.approving import approve_as_another
from api.privacy.rules.approving import Written
from api.staff.company_tables import COMPANY_ID, Company

TELL: Final = "tell_of_breach"
FACTS: Final = (
    *("number", "title", "nature", "kinds", "categories", "subject_groups"),
    *("subjects_about", "records_about", "began_at", "noticed_at", "due_at"),
    *("consequences", "measures", "risk", "risk_because"),
)
CONTROLLER: Final = ("name", "business_id", "street", "postal_code", "town", "email", "phone")


class SilenceUnexplained(Invalid):
    """Say why nobody is told: on which ground, and in words."""


async def draft(work: Work, breach_id: UUID, said: NewBreachDecision) -> BreachDecision:
    """Write down that somebody is told, and what; or that nobody is, and why."""
    breach = await open_breach(work, breach_id)
    _check_said(breach, said)
    content = json.dumps(await _content(work, breach, said), sort_keys=True)
    decision = BreachDecision(
        breach_id=breach.id,
        audience=said.audience,
        tells=said.tells,
        ground=None if said.tells else said.ground,
        because=said.because,
        content=content,
        sha256=hashlib.sha256(content.encode()).hexdigest(),
        drafted_at=work.now,
        drafted_by=work.caller.id,
    )
    work.session.add(decision)
    await work.session.flush()
    return decision


async def approve(work: Work, decision_id: UUID, said: DecisionApproval) -> UUID:
    """Approve what was read; give the breach. Not to tell is settled by this alone."""
    decision, breach = await _held(work, decision_id)
    if decision.approved_at is not None:
        raise DecisionApproved
    if decision.sha256 != said.digest:
        raise DecisionMoved
    due_at = breach.due_at if decision.audience is BreachAudience.AUTHORITY else None
    written = Written(decision.drafted_by, decision.drafted_at, due_at)
    decision.alone_because = await approve_as_another(work, written, said.alone_because)
    decision.approved_at, decision.approved_by = work.now, work.caller.id
    if not decision.tells:
        _settle(breach, decision.audience, work.now)
    return breach.id


async def send(work: Work, decision_id: UUID, said: Sending) -> UUID:
    """Note that the authority was told, or have those told whom the breach touched."""
    decision, breach = await _held(work, decision_id)
    if not decision.tells:
        raise NothingToSend
    if decision.approved_at is None:
        raise DecisionNotApproved
    if decision.sent_at is not None:
        raise AlreadySent
    if decision.audience is BreachAudience.AUTHORITY:
        check_delay(breach.due_at, work.now, said.late_because)
    else:
        await promise(work, TELL, decision.id, occasion=f"{TELL}@{decision.id}")
    decision.sent_at, decision.sent_by = work.now, work.caller.id
    decision.reference, decision.late_because = said.reference, said.late_because
    _settle(breach, decision.audience, work.now)
    return breach.id


async def discard(work: Work, decision_id: UUID) -> None:
    """Throw a draft away. What was approved stays."""
    decision, _ = await _held(work, decision_id)
    if decision.approved_at is not None:
        raise DecisionApproved
    await work.session.delete(decision)


async def _held(work: Work, decision_id: UUID) -> tuple[BreachDecision, Breach]:
    decision = await held(work, BreachDecision, decision_id)
    return decision, await open_breach(work, decision.breach_id)


def _check_said(breach: Breach, said: NewBreachDecision) -> None:
    if said.tells:
        if said.audience is BreachAudience.SUBJECTS and not said.letter_fi:
            raise LetterMissing(pointer="/letter_fi")
        return
    if said.ground is None or said.because is None:
        raise SilenceUnexplained(pointer="/because" if said.ground else "/ground")
    check_ground(said.audience, Refraining(said.ground), breach.risk)


async def _content(work: Work, breach: Breach, said: NewBreachDecision) -> dict[str, Any]:
    told = {name: _plain(getattr(breach, name)) for name in FACTS}
    company = await work.session.scalar(select(Company).where(Company.id == COMPANY_ID))
    told["controller"] = {name: getattr(company, name, "") for name in CONTROLLER}
    told["late_by_law"] = work.now > breach.due_at
    told["decision"] = {"audience": said.audience, "tells": said.tells}
    told["decision"] |= {"ground": said.ground, "because": said.because}
    if said.tells and said.audience is BreachAudience.SUBJECTS:
        own = {each: getattr(said, f"letter_{each}") for each in Language}
        told["letters"] = {each: text or said.letter_fi for each, text in own.items()}
    return told


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _settle(breach: Breach, audience: BreachAudience, now: datetime) -> None:
    """Keep when it was first settled: what follows only adds to it."""
    if audience is BreachAudience.AUTHORITY:
        breach.authority_at = breach.authority_at or now
    else:
        breach.subjects_at = breach.subjects_at or now
