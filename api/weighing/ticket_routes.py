"""Weigh tickets over HTTP. Nothing here edits one: it is approved, or voided and replaced."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.audit.versions import VersionConflict
from api.customers.going_on import with_merged
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.orders.rules.archiving import OrderArchived
from api.views.numbers import NumberSearch, by_number
from api.views.pages import Page, Paging, WrongCursor, found, page
from api.views.show import show
from api.weighing import ticket_actions
from api.weighing.rules.ordering import OrderNotDelivering
from api.weighing.rules.standing import TicketSettled
from api.weighing.ticket_queries import TICKET_ROWS, TICKETS_SHOWN
from api.weighing.ticket_schemas import (
    TicketFilter,
    TicketRow,
    TicketsFound,
    TicketView,
    Voiding,
)

routes = Routes("Weigh tickets")

Filter = Annotated[TicketFilter, Query()]


@routes.get("/weigh-tickets", Permission.TICKETS_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_weigh_tickets(
    work: Work, paging: Paging, chosen: Filter
) -> Answer[Page[TicketRow]]:
    """List weigh tickets, newest first; of a customer, also of those merged into it."""
    filters = await with_merged(work, chosen.conditions(), "customer_id")
    return await page(work, TICKET_ROWS, paging, filters)


@routes.search("/weigh-tickets/search", Permission.TICKETS_READ, purposes=TRADE)
async def search_weigh_tickets(work: Work, sought: NumberSearch) -> Answer[TicketsFound]:
    """Find weigh tickets by number."""
    shown, values = by_number(TICKET_ROWS, work.caller, sought.text)
    return await found(work, shown, values, sought.limit)


@routes.get(
    "/weigh-tickets/{ticket_id}", Permission.TICKETS_READ, purposes=TRADE, refuses=[NotFound]
)
async def get_weigh_ticket(work: Work, ticket_id: UUID) -> Answer[TicketView]:
    """Show one weigh ticket."""
    return await show(work, TICKETS_SHOWN, ticket_id)


@routes.post(
    "/weigh-tickets/{ticket_id}/approval",
    Permission.TICKETS_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, TicketSettled],
    conditional=True,
    status=200,
)
async def approve_weigh_ticket(work: Work, ticket_id: UUID) -> Answer[TicketView]:
    """Let a ticket that was out of the ordinary be invoiced."""
    await ticket_actions.approve(work, ticket_id)
    return await show(work, TICKETS_SHOWN, ticket_id)


@routes.post(
    "/weigh-tickets/{ticket_id}/void",
    Permission.TICKETS_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, TicketSettled, OrderNotDelivering, OrderArchived],
    conditional=True,
    status=200,
)
async def void_weigh_ticket(work: Work, ticket_id: UUID, said: Voiding) -> Answer[TicketView]:
    """Void a ticket, which keeps its number; show what stands in for it, if anything does."""
    valid = await ticket_actions.void(work, ticket_id, said)
    return await show(work, TICKETS_SHOWN, valid)
