"""What is owed on posted invoices, and the money that came in: some late, some short."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from api.demo.generator.buyers import Buyer
from api.demo.generator.calendar import TODAY, stored
from api.demo.generator.draw import Draw
from api.demo.generator.invoice_rows import InvoiceRow
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.rows import Rows
from api.invoices.rules.kinds import PaymentChannel
from api.invoices.rules.payments import allocated, receivable_state
from api.kernel.quantities import Cents

NEVER: Final = 0.04
"""What share of the invoices nobody pays."""
SHORT: Final = 0.02
OVER: Final = 0.01
EARLY: Final = -6
LATE: Final = 18
"""How many days before and after the due day money comes."""
BANK_HOUR: Final = time(5, tzinfo=UTC)


class Payments:
    """Opens what is owed on each invoice, and books what was paid by today."""

    def __init__(self, ids: Ids, draw: Draw) -> None:
        self._ids, self._draw = ids, draw

    def add(self, rows: Rows, place: int, invoice: InvoiceRow, payer: Buyer) -> None:
        due = date.fromisoformat(invoice.due_on) if invoice.due_on else TODAY
        day = due + timedelta(days=EARLY + self._draw.below(LATE - EARLY))
        paid = Cents(0)
        if day <= TODAY and invoice.total_cents > 0 and not self._draw.chance(NEVER):
            paid = self._pay(rows, place, invoice, payer, day)
        left = Cents(invoice.total_cents - paid)
        state = receivable_state(left, by_credit=False)
        closed = None if left else datetime.combine(day, BANK_HOUR)
        key = self._ids.one(Single.RECEIVABLE, place)
        owed = (due, invoice.total_cents, left, closed)
        row = (key, 1, invoice.id, invoice.payer_id, state, *owed)
        rows["receivables"].append(stored(row))

    def _pay(
        self, rows: Rows, place: int, invoice: InvoiceRow, payer: Buyer, day: date
    ) -> Cents:
        """Book a payment; give how much of it closes the invoice."""
        total, at = self._amount(invoice.total_cents), datetime.combine(day, BANK_HOUR)
        part = allocated(total, invoice.total_cents)
        key = self._ids.one(Single.PAYMENT, place)
        bank: tuple[Any, ...] = (PaymentChannel.BANK, f"G{place:017}", day, at)
        sums = (total, total - part)
        row = (key, 1, invoice.payer_id, *bank, invoice.reference, payer.name, *sums)
        rows["payments"].append(stored(row))
        allocation = (self._ids.one(Single.ALLOCATION, place), key, invoice.id, part, at)
        rows["allocations"].append(stored(allocation))
        return part

    def _amount(self, total: Cents) -> Cents:
        if self._draw.chance(SHORT):
            return Cents(total // 2 + 1)
        return Cents(total + 1000 if self._draw.chance(OVER) else total)
