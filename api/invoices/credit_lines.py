"""The lines of a credit note: those of its invoice turned round, at the rates they had."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select

from api.database.work import Work
from api.invoices.counting import keep_vats
from api.invoices.rules.crediting import credited_rows
from api.invoices.rules.totals import Taxed
from api.invoices.rules.vat import at
from api.invoices.tables import Invoice, InvoiceLine, InvoiceVat
from api.kernel.quantities import Cents, Kilograms


async def turn_round(
    work: Work, note: Invoice, of: Sequence[InvoiceLine], *, is_last: bool
) -> None:
    """Write lines with the opposite sign; the last take what is left of the tax."""
    lines = [_turned(note.id, line) for line in of]
    work.session.add_all(lines)
    taxed = [Taxed(line.net_cents, at(line.vat_percent)) for line in lines]
    rows = credited_rows(taxed, await _tax_left(work, of[0].invoice_id) if is_last else None)
    await keep_vats(work, note, rows)
    note.net_cents = Cents(sum(row.base for row in rows))
    note.vat_cents = Cents(sum(row.tax for row in rows))
    note.total_cents = Cents(note.net_cents + note.vat_cents)


_SAME = (
    *("position", "product_id", "order_id", "order_line_id", "site_id", "description"),
    *("delivered_on", "unit", "unit_price", "price_won", "prices_lost"),
    *("vat_class", "vat_percent"),
)


def _turned(note_id: UUID, line: InvoiceLine) -> InvoiceLine:
    return InvoiceLine(
        invoice_id=note_id,
        net_kg=None if line.net_kg is None else Kilograms(-line.net_kg),
        quantity=-line.quantity,
        net_cents=Cents(-line.net_cents),
        **{name: getattr(line, name) for name in _SAME},
    )


async def _tax_left(work: Work, invoice_id: UUID) -> dict[Decimal, Cents]:
    """Add up an invoice's tax and that of its credit notes, by rate."""
    rows = await work.session.execute(
        select(InvoiceVat.vat_percent, func.sum(InvoiceVat.vat_cents))
        .join(Invoice, Invoice.id == InvoiceVat.invoice_id)
        .where((Invoice.id == invoice_id) | (Invoice.credits_id == invoice_id))
        .group_by(InvoiceVat.vat_percent)
    )
    return {percent: Cents(int(tax)) for percent, tax in rows}
