"""Breaches over HTTP: what happened, and the clock."""

from typing import Final, Literal
from uuid import UUID

from api.accountability.breaches import actions, rules
from api.accountability.breaches.queries import (
    BREACH_SHOWN,
    BREACHES_SHOWN,
)
from api.accountability.breaches.schemas import (
    BreachChanges,
    BreachRow,
    BreachView,
    NewBreach,
)
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Breaches")
READ, WRITE = Permission.ACCOUNTABILITY_READ, Permission.ACCOUNTABILITY_WRITE
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
