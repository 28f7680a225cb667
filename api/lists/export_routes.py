"""Lists over HTTP, as files to take away: whoever may, with the second factor just shown."""

import asyncio
from typing import Final

from starlette.requests import Request

from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool, TransferNotAssessed
from api.http.files import Attachment
from api.http.routes import Decorator, Routes
from api.http.words import language_of
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.lists import schemas
from api.lists.columns import check_columns
from api.lists.exporting import read_whole, sheet_of, write_down
from api.lists.rules import BasisMissing, ListOf, TooManyRows, UnknownColumn
from api.staff.doors import writing

routes = Routes("Lists")

P: Final = Permission
RECIPIENT: Final = [NotFound, NoContract, NoTransferTool, TransferNotAssessed]
REFUSES: Final = [*RECIPIENT, BasisMissing, UnknownColumn, TooManyRows]


def taking(path: str, access: Permission) -> Decorator:
    """Say of an operation that it takes a list away: no retry gets the file twice."""
    return routes.post(
        path, access, purposes=TRADE, refuses=REFUSES, status=200, keyed=False, writes=False
    )


@taking("/customers/exports", P.CUSTOMERS_EXPORT)
async def export_customers(
    work: Work, request: Request, said: schemas.CustomersExport
) -> Attachment:
    """Take customers away as a file, which the ledger of disclosures then tells of."""
    return await _file(work, request, ListOf.CUSTOMERS, said)


@taking("/orders/exports", P.ORDERS_EXPORT)
async def export_orders(work: Work, request: Request, said: schemas.OrdersExport) -> Attachment:
    """Take orders away as a file, which the ledger of disclosures then tells of."""
    return await _file(work, request, ListOf.ORDERS, said)


@taking("/loads/exports", P.TRANSPORT_EXPORT)
async def export_loads(work: Work, request: Request, said: schemas.LoadsExport) -> Attachment:
    """Take loads away as a file, which the ledger of disclosures then tells of."""
    return await _file(work, request, ListOf.LOADS, said)


@taking("/weigh-tickets/exports", P.TICKETS_EXPORT)
async def export_weigh_tickets(
    work: Work, request: Request, said: schemas.TicketsExport
) -> Attachment:
    """Take weigh tickets away as a file, which the ledger of disclosures then tells of."""
    return await _file(work, request, ListOf.TICKETS, said)


@taking("/invoices/exports", P.INVOICES_EXPORT)
async def export_invoices(
    work: Work, request: Request, said: schemas.InvoicesExport
) -> Attachment:
    """Take invoices away as a file, which the ledger of disclosures then tells of."""
    return await _file(work, request, ListOf.INVOICES, said)


async def _file(
    work: Work, request: Request, which: ListOf, said: schemas.AnyExport
) -> Attachment:
    """Read, make the file, write it down; only then it leaves."""
    check_columns(which, said.columns)
    most = request.app.state.settings.export_rows
    taken = await read_whole(work, which, said.chosen, most)
    language = language_of(request)
    content = await asyncio.to_thread(sheet_of, which, said, taken, language)
    async with writing(request, work) as ledger:
        await write_down(ledger, which, said, taken.subjects, content)
    return Attachment(content, f"{which}-{local_day(work.now)}.{said.kind}")
