"""Breaches over HTTP: what happened, the clock, and whom it touched."""

from typing import Final, Literal
from uuid import UUID

from api.accountability.breaches import actions, rules
from api.accountability.breaches.queries import (
    BREACH_SHOWN,
    BREACHES_SHOWN,
    SUBJECTS_SHOWN,
)
from api.accountability.breaches.rules import Reached
from api.accountability.breaches.schemas import (
    BreachChanges,
    BreachRow,
    BreachSubjectRow,
    BreachView,
    NewBreach,
    TouchedAdded,
    TouchedView,
    Touching,
)
from api.accountability.breaches.touching import touched_by_caller, touched_by_recipient
from api.audit.versions import VersionConflict
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
READ, WRITE = Permission.ACCOUNTABILITY_READ, Permission.ACCOUNTABILITY_WRITE
WHOM: Final = Permission.BREACHES_READ
FOR: Final = [Purpose.AUDIT, Purpose.ADMINISTRATION]
ONE: Final = "/breaches/{breach_id}"


@routes.get("/breaches", READ, refuses=[WrongCursor])
async def list_breaches(
    work: Work,
    paging: Paging,
    state: Literal["open", "closed"] | None = None,
    sort: Literal["noticed_at"] = "noticed_at",
) -> Answer[Page[BreachRow]]:
    """List breaches, the latest first: all of them, told of or not."""
    filters = {"open": state == "open" or None, "closed": state == "closed" or None}
    return await page(work, BREACHES_SHOWN, paging, filters, sort=sort)


@routes.post("/breaches", WRITE, refuses=[rules.NoticedInFuture, rules.BegunAfterNoticed])
async def register_breach(work: Work, said: NewBreach) -> Answer[BreachView]:
    """Write a breach down. From when it was noticed there are 72 hours."""
    breach = await actions.register(work, said)
    return await show(work, BREACH_SHOWN, breach.id)


@routes.get(ONE, READ, refuses=[NotFound])
async def get_breach(work: Work, breach_id: UUID) -> Answer[BreachView]:
    """Show a breach, what was decided about it, and how many it touched."""
    return await show(work, BREACH_SHOWN, breach_id)


@routes.patch(
    ONE, WRITE, refuses=[NotFound, VersionConflict, rules.BreachClosed, rules.BegunAfterNoticed]
)
async def change_breach(work: Work, breach_id: UUID, said: BreachChanges) -> Answer[BreachView]:
    """Say what is known by now."""
    await actions.change(work, breach_id, said)
    return await show(work, BREACH_SHOWN, breach_id)


@routes.post(
    f"{ONE}/closing",
    WRITE,
    refuses=[NotFound, VersionConflict, rules.BreachClosed, rules.BreachUnfinished],
    status=200,
    conditional=True,
)
async def close_breach(work: Work, breach_id: UUID) -> Answer[BreachView]:
    """Close a breach that is assessed, settled and told of."""
    await actions.close(work, breach_id)
    return await show(work, BREACH_SHOWN, breach_id)


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
    refuses=[NotFound, rules.BreachClosed, actions.WhoTouched, actions.EmptySpan],
)
async def list_touched(work: Work, breach_id: UUID, said: Touching) -> Answer[TouchedAdded]:
    """Put all whom somebody, or a recipient, had to do with on the list of a breach."""
    return saying(TouchedAdded(added=await actions.list_touched(work, breach_id, said)))


@routes.post(
    "/breach-subjects/{breach_subject_id}/told",
    WRITE,
    purposes=FOR,
    refuses=[NotFound, rules.BreachClosed, actions.NotTold],
    status=200,
)
async def note_told(work: Work, breach_subject_id: UUID) -> Answer[BreachSubjectRow]:
    """Note that somebody without an address was told by letter, telephone or in person."""
    await actions.note_told(work, breach_subject_id)
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
