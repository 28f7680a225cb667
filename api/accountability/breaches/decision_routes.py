"""Decisions about breaches over HTTP: drafted, approved by another person, sent, printed."""

import asyncio
from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.accountability.breaches import deciding, rules
from api.accountability.breaches.printing import DECIDED, Decided, breach_pdf
from api.accountability.breaches.queries import BREACH_SHOWN
from api.accountability.breaches.schemas import (
    BreachView,
    DecisionApproval,
    NewBreachDecision,
    Sending,
)
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, nothing
from api.http.files import Pdf
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.privacy.rules.approving import NotYetAlone, SecondPersonNeeded
from api.views.show import show

routes = Routes("Breaches")
READ, WRITE = Permission.ACCOUNTABILITY_READ, Permission.ACCOUNTABILITY_WRITE
ONE: Final = "/breach-decisions/{breach_decision_id}"
GONE: Final = [NotFound, rules.BreachClosed]


@routes.post(
    "/breaches/{breach_id}/decisions",
    WRITE,
    refuses=[
        *(*GONE, rules.RiskNotAssessed, rules.GroundDoesNotFit),
        *(rules.LetterMissing, deciding.SilenceUnexplained),
    ],
)
async def draft_breach_decision(
    work: Work, breach_id: UUID, said: NewBreachDecision
) -> Answer[BreachView]:
    """Write down that somebody is told of a breach, and what; or that nobody is, and why."""
    await deciding.draft(work, breach_id, said)
    return await show(work, BREACH_SHOWN, breach_id)


@routes.post(
    f"{ONE}/approval",
    WRITE,
    refuses=[
        *(*GONE, rules.DecisionApproved, rules.DecisionMoved),
        *(SecondPersonNeeded, NotYetAlone),
    ],
    status=200,
)
async def approve_breach_decision(
    work: Work, breach_decision_id: UUID, said: DecisionApproval
) -> Answer[BreachView]:
    """Approve what was read. The law's deadline waits for nobody: close to it one is enough."""
    breach_id = await deciding.approve(work, breach_decision_id, said)
    return await show(work, BREACH_SHOWN, breach_id)


@routes.post(
    f"{ONE}/sending",
    WRITE,
    refuses=[
        *(*GONE, rules.NothingToSend, rules.DecisionNotApproved),
        *(rules.AlreadySent, rules.DelayUnexplained),
    ],
    status=200,
)
async def send_breach_decision(
    work: Work, breach_decision_id: UUID, said: Sending
) -> Answer[BreachView]:
    """Note that the authority was told, or have those told whom the breach touched."""
    breach_id = await deciding.send(work, breach_decision_id, said)
    return await show(work, BREACH_SHOWN, breach_id)


@routes.delete(ONE, WRITE, status=204, refuses=[*GONE, VersionConflict, rules.DecisionApproved])
async def discard_breach_decision(work: Work, breach_decision_id: UUID) -> Answer[None]:
    """Throw a draft away. What was approved stays."""
    await deciding.discard(work, breach_decision_id)
    return nothing()


@routes.get(f"{ONE}/document", READ, refuses=[NotFound])
async def print_breach_decision(work: Work, request: Request, breach_decision_id: UUID) -> Pdf:
    """Print what the authority, or those who were touched, are told; or why nobody is."""
    shown = await show(work, DECIDED, breach_decision_id)
    decided = Decided.model_validate_json(shown.body)
    printed = await asyncio.to_thread(breach_pdf, decided, language_of(request))
    return Pdf(printed, f"{decided.number}.pdf")
