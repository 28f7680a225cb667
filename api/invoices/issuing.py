"""Gives an invoice or a credit note its number, and seals what it says."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.database.series import next_number
from api.database.work import Work
from api.invoices.buying import commitments
from api.invoices.contents import Rows, columns
from api.invoices.lateness import interest_said
from api.invoices.rules.due import due_on
from api.invoices.rules.kinds import InvoiceKind, InvoiceState
from api.invoices.rules.numbers import invoice_number, ordinal, references_of
from api.invoices.selling import seller_of
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket
from api.jobs.promises import promise
from api.kernel.clock import local_day
from api.kernel.roles import Role
from api.orders.tables import Order
from api.staff.recipients import has_machine
from api.weighing.rules.sealing import canonical
from api.weighing.ticket_tables import WeighTicket

HAND_OVER: Final = "hand_over_invoice"
"""Named here and done by partners, which stands above invoices."""
_TICKET = ("number", "weighed_at", "gross_kg", "tare_kg", "net_kg", "sha256")


async def issue(work: Work, rows: Rows, corrects: Invoice | None = None) -> None:
    """Post a draft whose rows are stored: number, day, due day, reference, and digest.

    Its other rows are flushed before it becomes posted: from then on nothing may touch them.
    The number is taken last: whoever posts another waits for it until this is committed.
    """
    draft = rows.invoice
    seller = await seller_of(work)
    more = await interest_said(work, draft) | {"corrects": _named(corrects)}
    await work.session.flush()
    origins = await _origins(work, draft.id)
    await _number(work, draft)
    content = rows.said() | more
    content |= {"seller": seller, "commitments": commitments(rows.party)}
    content["lines"] = [line | origins(line["position"]) for line in content["lines"]]
    draft.content = canonical(content)
    draft.sha256 = hashlib.sha256(draft.content.encode()).hexdigest()
    draft.state = InvoiceState.POSTED
    await work.session.flush()
    if await has_machine(work.session, Role.BILLING_PARTNER):
        await promise(work, HAND_OVER, draft.id)


async def _number(work: Work, draft: Invoice) -> None:
    """Take the year's next number: others wait for it until this transaction ends."""
    today = local_day(work.now)
    place = await next_number(work.session, "invoices", year=today.year)
    draft.year, draft.ordinal = today.year, ordinal(today.year, place)
    draft.number = invoice_number(today.year, place)
    draft.reference = references_of(draft.number).national
    draft.invoice_on, draft.posted_at, draft.posted_by = today, work.now, work.caller.id
    if draft.kind is InvoiceKind.INVOICE:
        draft.due_on = due_on(today, draft.term_days)


def _named(corrects: Invoice | None) -> dict[str, Any] | None:
    return None if corrects is None else columns(corrects, ("number", "invoice_on"))


async def _origins(work: Work, invoice_id: UUID) -> Callable[[int], dict[str, Any]]:
    """Tell of a line, by its place, its order's number and the tickets behind it."""
    of = InvoiceLine.invoice_id == invoice_id
    orders: Mapping[int, str] = dict(
        (
            await work.session.execute(
                select(InvoiceLine.position, Order.number)
                .join(Order, Order.id == InvoiceLine.order_id)
                .where(of)
            )
        ).all()
    )
    tickets: dict[int, list[dict[str, Any]]] = {}
    for position, ticket in await work.session.execute(
        select(InvoiceLine.position, WeighTicket)
        .join(InvoiceTicket, InvoiceTicket.line_id == InvoiceLine.id)
        .join(WeighTicket, WeighTicket.id == InvoiceTicket.ticket_id)
        .where(of)
        .order_by(WeighTicket.weighed_at, WeighTicket.id)
    ):
        tickets.setdefault(position, []).append(columns(ticket, _TICKET))
    return lambda place: {
        "order_number": orders.get(place),
        "tickets": tickets.get(place, []),
    }
