"""Whom a breach touched, over HTTP: found, listed, corrected by hand, told."""

from typing import Final
from uuid import UUID

from api.accountability.breaches import listing, rules
from api.accountability.breaches.queries import SUBJECTS_SHOWN
from api.accountability.breaches.rules import Reached
from api.accountability.breaches.schemas import (
    BreachSubjectRow,
    NewBreachSubject,
    SubjectRemoval,
    TouchedAdded,
    TouchedView,
    Touching,
)
from api.accountability.breaches.touching import touched_by_caller, touched_by_recipient
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.http.said import Instant
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Breaches")
WRITE: Final = Permission.ACCOUNTABILITY_WRITE
WHOM: Final = Permission.BREACHES_READ
FOR: Final = [Purpose.AUDIT, Purpose.ADMINISTRATION]
ONE: Final = "/breaches/{breach_id}"


@routes.get(f"{ONE}/subjects", WHOM, purposes=FOR, refuses=[WrongCursor])
async def list_breach_subjects(
    work: Work, paging: Paging, breach_id: UUID, state: Reached | None = None
) -> Answer[Page[BreachSubjectRow]]:
    """List whom a breach touched, and who has been told."""
    filters = {"breach_id": breach_id, "state": state}
    return await page(work, SUBJECTS_SHOWN, paging, filters)


@routes.post(
    f"{ONE}/subjects",
    WRITE,
    refuses=[NotFound, rules.BreachClosed, listing.WhoTouched, listing.EmptySpan],
)
async def list_touched(work: Work, breach_id: UUID, said: Touching) -> Answer[TouchedAdded]:
    """Put all whom somebody, or a recipient, had to do with on the list of a breach."""
    return saying(TouchedAdded(added=await listing.list_touched(work, breach_id, said)))


@routes.post(
    "/breach-subjects/{breach_subject_id}/told",
    WRITE,
    purposes=FOR,
    refuses=[NotFound, rules.BreachClosed, rules.SubjectTold],
    status=200,
)
async def note_told(work: Work, breach_subject_id: UUID) -> Answer[BreachSubjectRow]:
    """Note that somebody was told by letter, telephone or in person."""
    await listing.note_told(work, breach_subject_id)
    return await show(work, SUBJECTS_SHOWN, breach_subject_id)


@routes.post(
    f"{ONE}/named-subjects",
    WRITE,
    purposes=FOR,
    refuses=[NotFound, rules.BreachClosed, rules.SubjectListed, listing.WhichSubject],
)
async def add_breach_subject(
    work: Work, breach_id: UUID, said: NewBreachSubject
) -> Answer[BreachSubjectRow]:
    """Put somebody on the list of a breach by hand, and say how it is known."""
    added = await listing.add_subject(work, breach_id, said)
    return await show(work, SUBJECTS_SHOWN, added)


@routes.post(
    "/breach-subjects/{breach_subject_id}/removal",
    WRITE,
    purposes=FOR,
    refuses=[NotFound, rules.BreachClosed, rules.SubjectTold],
    status=200,
)
async def remove_breach_subject(
    work: Work, breach_subject_id: UUID, said: SubjectRemoval
) -> Answer[BreachSubjectRow]:
    """Take somebody off the list of a breach, and say why: the reason stays there."""
    await listing.remove_subject(work, breach_subject_id, said)
    return await show(work, SUBJECTS_SHOWN, breach_subject_id)


@routes.get("/touched-by-caller", WHOM, purposes=FOR, refuses=[WrongCursor])
async def list_touched_by_caller(
    work: Work, paging: Paging, caller_id: UUID, since: Instant, until: Instant
) -> Answer[Page[TouchedView]]:
    """List whom somebody who works here, or a machine, saw, wrote or gave away."""
    given = {"actor": caller_id, "since": since, "until": until}
    return await page(work, touched_by_caller(), paging, given)


@routes.get("/touched-by-recipient", WHOM, purposes=FOR, refuses=[WrongCursor])
async def list_touched_by_recipient(
    work: Work, paging: Paging, recipient_id: UUID, since: Instant, until: Instant
) -> Answer[Page[TouchedView]]:
    """List who was given to a recipient within a time."""
    given = {"actor": recipient_id, "since": since, "until": until}
    return await page(work, touched_by_recipient(), paging, given)
