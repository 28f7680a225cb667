"""An invoice while tickets are put into it: how many lines it has, its days, its sums."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from api.demo.generator.buyers import Buyer
from api.demo.generator.carried_rows import CarriedLine, CarriedOrder
from api.demo.generator.invoice_parts import LineRow, VatRow
from api.demo.generator.invoice_rows import InvoiceRow
from api.demo.generator.numbers import Ids, Single
from api.invoices.rules.totals import Taxed, Total, total_of
from api.invoices.rules.vat import VatTreatment, treated
from api.kernel.quantities import Cents, Kilograms
from api.orders.rules.prices import PriceRule, Unit
from api.orders.rules.totals import KILOGRAMS_PER_TONNE, net_of

VATS: Final = 2
"""The most rates an invoice may bear here: numbers of VAT rows are made of it."""
_treated: Final = cache(treated)


@dataclass(slots=True)
class Draft:
    """An invoice that may still grow, and is no larger for it: for one buyer, under one key."""

    place: int
    id: str
    buyer: Buyer
    payer: Buyer
    key: str
    drafted_at: str
    begins: date
    ends: date
    lines: int = 0
    bases: Counter[VatTreatment] = field(default_factory=Counter)

    def line(
        self, key: str, order: CarriedOrder, line: CarriedLine, net_kg: Kilograms, on: date
    ) -> LineRow:
        """Add what was delivered of a line of an order on a day."""
        product = line.product
        quantity = Decimal(net_kg) / KILOGRAMS_PER_TONNE
        vat, net = _treated(product.vat_class, on), net_of(quantity, product.price)
        self.lines += 1
        self.ends = on
        self.bases[vat] += net
        return LineRow(
            id=key,
            invoice_id=self.id,
            position=self.lines,
            product_id=product.id,
            order_id=order.id,
            order_line_id=line.id,
            site_id=order.site.id if order.site else None,
            description=product.name,
            delivered_on=on.isoformat(),
            net_kg=net_kg,
            quantity=f"{quantity:f}",
            unit=Unit.TONNE,
            unit_price=f"{product.price:f}",
            price_won=PriceRule.EVERYBODY,
            prices_lost="[]",
            net_cents=net,
            vat_class=product.vat_class,
            vat_percent=f"{vat.percent:f}",
        )

    def total(self) -> Total:
        return total_of(Taxed(Cents(base), vat) for vat, base in self.bases.items())

    def vat_rows(self, ids: Ids, total: Total) -> list[VatRow]:
        return [
            VatRow(
                ids.one(Single.INVOICE_VAT, self.place * VATS + place),
                self.id,
                f"{row.treatment.percent:f}",
                row.base,
                row.tax,
            )
            for place, row in enumerate(total.rows)
        ]

    def row(self, total: Total) -> InvoiceRow:
        """Say it as a draft: without number, days and reference."""
        return InvoiceRow(
            id=self.id,
            customer_id=self.buyer.id,
            payer_id=self.payer.id,
            group_key=self.key,
            language=self.payer.language,
            drafted_at=self.drafted_at,
            delivered_from=self.begins.isoformat(),
            delivered_to=self.ends.isoformat(),
            term_days=self.payer.term_days,
            net_cents=total.net,
            vat_cents=total.vat,
            total_cents=total.gross,
        )
