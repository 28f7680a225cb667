"""How each list is filtered and sorted, as its own operation has it, and who reads it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from api.customers.routes import list_customers
from api.customers.rules.kinds import Form, OrganisationKind
from api.customers.schemas import CustomerRow
from api.database.work import Work
from api.http.answers import Answer
from api.invoices.routes import list_invoices
from api.invoices.schemas import InvoiceFilter, InvoiceRow
from api.lists.rules import ListOf
from api.orders.routes import list_orders
from api.orders.schemas import OrderFilter, OrderRow
from api.transport.routes.loads import list_loads
from api.transport.schemas.loads import LoadFilter, LoadRow
from api.views.pages import PageRequest
from api.weighing.ticket_routes import list_weigh_tickets
from api.weighing.ticket_schemas import TicketFilter, TicketRow

Filter = TypeVar("Filter", bound=BaseModel)
KNOWN: Final = ConfigDict(extra="forbid", frozen=True)


class CustomerChoice(BaseModel):
    """Which customers, and in which order."""

    model_config = KNOWN
    form: Form | None = None
    kind: OrganisationKind | None = None
    state: Literal["open", "closed"] | None = None
    sort: Literal["name", "number"] = "name"


class OrderChoice(OrderFilter):
    """Which orders, and in which order."""

    model_config = KNOWN
    sort: Literal["number", "deliver_on", "customer"] = "number"
    descending: bool | None = None


class LoadChoice(LoadFilter):
    """Which loads, and in which order."""

    model_config = KNOWN
    sort: Literal["number", "planned_on"] = "number"
    descending: bool | None = None


class TicketChoice(TicketFilter):
    """Which weigh tickets: the newest first."""

    model_config = KNOWN


class InvoiceChoice(InvoiceFilter):
    """Which invoices, and in which order."""

    model_config = KNOWN
    sort: Literal["drafted", "number", "due_on"] = "drafted"
    descending: bool | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One list: how it is chosen, what a row says, and the operation that reads a page."""

    choice: type[BaseModel]
    row: type[BaseModel]
    read: Callable[[Work, PageRequest, Any], Awaitable[Answer[Any]]]


async def _customers(work: Work, part: PageRequest, chosen: CustomerChoice) -> Answer[Any]:
    return await list_customers(work, part, **dict(chosen))


async def _orders(work: Work, part: PageRequest, chosen: OrderChoice) -> Answer[Any]:
    by = _part(OrderFilter, chosen)
    return await list_orders(work, part, by, chosen.sort, descending=chosen.descending)


async def _loads(work: Work, part: PageRequest, chosen: LoadChoice) -> Answer[Any]:
    by = _part(LoadFilter, chosen)
    return await list_loads(work, part, by, chosen.sort, descending=chosen.descending)


async def _tickets(work: Work, part: PageRequest, chosen: TicketChoice) -> Answer[Any]:
    return await list_weigh_tickets(work, part, _part(TicketFilter, chosen))


async def _invoices(work: Work, part: PageRequest, chosen: InvoiceChoice) -> Answer[Any]:
    by = _part(InvoiceFilter, chosen)
    return await list_invoices(work, part, by, chosen.sort, descending=chosen.descending)


def _part(filter_of: type[Filter], chosen: BaseModel) -> Filter:
    return filter_of.model_validate(chosen.model_dump(include={*filter_of.model_fields}))


LISTS: Final[Mapping[ListOf, Listed]] = {
    ListOf.CUSTOMERS: Listed(CustomerChoice, CustomerRow, _customers),
    ListOf.ORDERS: Listed(OrderChoice, OrderRow, _orders),
    ListOf.LOADS: Listed(LoadChoice, LoadRow, _loads),
    ListOf.TICKETS: Listed(TicketChoice, TicketRow, _tickets),
    ListOf.INVOICES: Listed(InvoiceChoice, InvoiceRow, _invoices),
}
