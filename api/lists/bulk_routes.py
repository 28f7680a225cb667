"""The same act on many rows of a list, over HTTP: each row is answered for by itself."""

from functools import partial
from typing import Final

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Decorator, Routes
from api.invoices.posting import post_invoice
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.lists.bulk import do_each, each_of
from api.lists.bulk_schemas import ManyInvoices, ManyOrders, ManyTickets, RowOutcomes
from api.lists.rules import ListOf, RowsMissing, TooManyRows
from api.orders.archiving_actions import archive_order
from api.weighing.ticket_actions import approve

routes = Routes("Lists")

REFUSES: Final = [RowsMissing, TooManyRows]


def acting(path: str, access: Permission) -> Decorator:
    """Say of an operation that it acts on many rows, and that doing it again harms nothing."""
    return routes.post(
        path, access, purposes=TRADE, refuses=REFUSES, status=200, keyed=False, writes=False
    )


@acting("/order-archivings", Permission.ORDERS_WRITE)
async def archive_orders(work: Work, request: Request, said: ManyOrders) -> Answer[RowOutcomes]:
    """Put away many orders at once. Those that cannot be are told, and stay as they are."""
    ids = await each_of(work, ListOf.ORDERS, said)
    putting_away = partial(archive_order, because=said.because)
    return saying(await do_each(request, work, ids, putting_away))


@acting("/weigh-ticket-approvals", Permission.TICKETS_WRITE)
async def approve_weigh_tickets(
    work: Work, request: Request, said: ManyTickets
) -> Answer[RowOutcomes]:
    """Approve many weigh tickets at once. Those that cannot be are told."""
    ids = await each_of(work, ListOf.TICKETS, said)
    return saying(await do_each(request, work, ids, approve))


@acting("/invoice-postings", Permission.INVOICES_WRITE)
async def post_invoices(
    work: Work, request: Request, said: ManyInvoices
) -> Answer[RowOutcomes]:
    """Post many drafts at once. Those that cannot be are told, and stay drafts."""
    ids = await each_of(work, ListOf.INVOICES, said)
    return saying(await do_each(request, work, ids, post_invoice))
