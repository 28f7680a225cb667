"""Keeps a draft in step with the tickets it bills: amounts, days, sums, and tax by rate."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select

from api.database.work import Work
from api.invoices.looking import lines_of, vats_of
from api.invoices.rules.totals import Taxed, VatRow, total_of
from api.invoices.rules.vat import at
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket, InvoiceVat
from api.kernel.clock import local_day
from api.kernel.quantities import Kilograms
from api.orders.rules.totals import KILOGRAMS_PER_TONNE, net_of
from api.weighing.ticket_tables import WeighTicket


async def recount(work: Work, draft: Invoice) -> None:
    """Count a draft anew from its tickets. A line that bills none is taken off."""
    await work.session.flush()
    billed = await _billed(work, draft.id)
    lines, days = [], list[date]()
    for line in await lines_of(work.session, draft.id):
        if line.id not in billed:
            await work.session.delete(line)
            continue
        line.net_kg, first, line.delivered_on = billed[line.id]
        line.quantity = Decimal(line.net_kg) / KILOGRAMS_PER_TONNE
        line.net_cents = net_of(line.quantity, line.unit_price)
        lines.append(line)
        days += [first, line.delivered_on]
    draft.delivered_from, draft.delivered_to = min(days, default=None), max(days, default=None)
    await add_up(work, draft, lines)


async def add_up(work: Work, invoice: Invoice, lines: Iterable[InvoiceLine]) -> None:
    """Store what lines come to, and their tax once for each rate."""
    total = total_of(Taxed(line.net_cents, at(line.vat_percent)) for line in lines)
    invoice.net_cents, invoice.vat_cents = total.net, total.vat
    invoice.total_cents = total.gross
    await keep_vats(work, invoice, total.rows)


async def keep_vats(work: Work, invoice: Invoice, rows: Sequence[VatRow]) -> None:
    """Store the tax of each rate, and drop the rates that are gone."""
    known = {vat.vat_percent: vat for vat in await vats_of(work.session, invoice.id)}
    for row in rows:
        percent = row.treatment.percent
        vat = known.pop(percent, None) or InvoiceVat(invoice_id=invoice.id, vat_percent=percent)
        vat.base_cents, vat.vat_cents = row.base, row.tax
        work.session.add(vat)
    for gone in known.values():
        await work.session.delete(gone)


async def _billed(work: Work, draft_id: UUID) -> dict[UUID, tuple[Kilograms, date, date]]:
    """Add up each line's tickets: their mass, the first and the last day of delivery."""
    rows = await work.session.execute(
        select(
            InvoiceLine.id,
            func.sum(InvoiceTicket.net_kg),
            func.min(WeighTicket.weighed_at),
            func.max(WeighTicket.weighed_at),
        )
        .join(InvoiceTicket, InvoiceTicket.line_id == InvoiceLine.id)
        .join(WeighTicket, WeighTicket.id == InvoiceTicket.ticket_id)
        .where(InvoiceLine.invoice_id == draft_id)
        .group_by(InvoiceLine.id)
    )
    return {
        line_id: (Kilograms(int(mass)), local_day(first), local_day(last))
        for line_id, mass, first, last in rows
    }
