"""What an invoice comes to. Whole cents in and out; halves are rounded away from zero.

VAT is counted once for each rate, on the sum of its lines: three lines of 0.10 at 25.5 percent
bear 0.08, while each by itself would bear 0.03. Whatever is counted so can be credited to the
cent, for rounding does not care about the sign.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from api.invoices.rules.vat import VatTreatment
from api.kernel.quantities import Cents
from api.orders.rules.totals import rounded


@dataclass(frozen=True, slots=True)
class Taxed:
    """A line's net, as it is taxed."""

    net: Cents
    vat: VatTreatment


@dataclass(frozen=True, slots=True)
class VatRow:
    """What is taxed alike on one invoice: the summed base, and the tax on it."""

    treatment: VatTreatment
    base: Cents
    tax: Cents


@dataclass(frozen=True, slots=True)
class Total:
    """An invoice without its tax, its tax by rate, and what is to be paid."""

    net: Cents
    vat: Cents
    gross: Cents
    rows: tuple[VatRow, ...]


def total_of(lines: Iterable[Taxed]) -> Total:
    """Add up an invoice; the highest rate comes first.

    >>> from decimal import Decimal
    >>> from api.invoices.rules.vat import VatCategory
    >>> rated = VatTreatment(VatCategory.RATED, Decimal("25.5"))
    >>> total_of([Taxed(Cents(10), rated)] * 3).vat
    8
    """
    bases: defaultdict[VatTreatment, int] = defaultdict(int)
    for line in lines:
        bases[line.vat] += line.net
    order = sorted(bases, key=lambda one: (-one.percent, one.category))
    rows = tuple(_row(treatment, Cents(bases[treatment])) for treatment in order)
    net, vat = sum(row.base for row in rows), sum(row.tax for row in rows)
    return Total(Cents(net), Cents(vat), Cents(net + vat), rows)


def credited(lines: Iterable[Taxed]) -> list[Taxed]:
    """Turn lines round, at the rates they had."""
    return [Taxed(Cents(-line.net), line.vat) for line in lines]


def _row(treatment: VatTreatment, base: Cents) -> VatRow:
    return VatRow(treatment, base, rounded(base * treatment.percent / 100))
