"""An invoice while tickets are put into it: its lines, its sums, its tax."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from api.demo.generator.buyers import Buyer
from api.demo.generator.carried_rows import CarriedLine, CarriedOrder
from api.demo.generator.invoice_parts import LineRow, VatRow
from api.demo.generator.invoice_rows import InvoiceRow
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.weighings import Ticket
from api.invoices.rules.totals import Taxed, Total, total_of
from api.invoices.rules.vat import treated
from api.kernel.quantities import Kilograms
from api.orders.rules.prices import PriceRule, Unit
from api.orders.rules.totals import KILOGRAMS_PER_TONNE, net_of

VATS: Final = 2
"""The most rates an invoice may bear here: numbers of VAT rows are made of it."""


@dataclass(slots=True)
class DraftLine:
    """A line of an order on an invoice, with the tickets behind it."""

    place: int
    order: CarriedOrder
    line: CarriedLine
    delivered_on: date
    tickets: list[Ticket] = field(default_factory=list)

    @property
    def net_kg(self) -> Kilograms:
        return Kilograms(sum(ticket.row.net_kg for ticket in self.tickets))


@dataclass(slots=True)
class Draft:
    """An invoice that may still grow: for one buyer, under one key."""

    place: int
    id: str
    buyer: Buyer
    payer: Buyer
    key: str
    drafted_at: datetime
    lines: list[DraftLine] = field(default_factory=list)

    def line_rows(self, ids: Ids) -> list[LineRow]:
        return [
            _line(ids, self.id, position, line) for position, line in enumerate(self.lines, 1)
        ]

    def vat_rows(self, ids: Ids, total: Total) -> list[VatRow]:
        return [
            VatRow(
                ids.one(Single.INVOICE_VAT, self.place * VATS + place),
                self.id,
                row.treatment.percent,
                row.base,
                row.tax,
            )
            for place, row in enumerate(total.rows)
        ]

    def total(self, lines: list[LineRow]) -> Total:
        return total_of(
            Taxed(row.net_cents, treated(row.vat_class, row.delivered_on)) for row in lines
        )

    def row(self, total: Total) -> InvoiceRow:
        """Say it as a draft: without number, days and reference."""
        days = [line.delivered_on for line in self.lines]
        return InvoiceRow(
            id=self.id,
            customer_id=self.buyer.id,
            payer_id=self.payer.id,
            group_key=self.key,
            language=self.payer.language,
            drafted_at=self.drafted_at,
            delivered_from=min(days),
            delivered_to=max(days),
            term_days=self.payer.term_days,
            net_cents=total.net,
            vat_cents=total.vat,
            total_cents=total.gross,
        )


def _line(ids: Ids, invoice_id: str, position: int, line: DraftLine) -> LineRow:
    product, order, net_kg = line.line.product, line.order, line.net_kg
    quantity = Decimal(net_kg) / KILOGRAMS_PER_TONNE
    return LineRow(
        id=ids.one(Single.INVOICE_LINE, line.place),
        invoice_id=invoice_id,
        position=position,
        product_id=product.id,
        order_id=order.id,
        order_line_id=line.line.id,
        site_id=order.site.id if order.site else None,
        description=product.name,
        delivered_on=line.delivered_on,
        net_kg=net_kg,
        quantity=quantity,
        unit=Unit.TONNE,
        unit_price=product.price,
        price_won=PriceRule.EVERYBODY,
        prices_lost="[]",
        net_cents=net_of(quantity, product.price),
        vat_class=product.vat_class,
        vat_percent=treated(product.vat_class, line.delivered_on).percent,
    )
