"""What of an invoice can still be credited, and what a credit note comes to.

A line is credited whole, once. Tax is counted on each note's own sums; the note that takes the
last of an invoice takes what is left of its tax, so that nothing of a cent remains.
"""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal

from api.invoices.rules.kinds import CreditReason
from api.invoices.rules.states import AlreadyCredited
from api.invoices.rules.totals import Taxed, VatRow, total_of
from api.kernel.quantities import Cents

BILLED_ANEW = frozenset(
    {CreditReason.WRONG_WEIGHT, CreditReason.WRONG_PRICE, CreditReason.WRONG_CUSTOMER}
)
"""Reasons after which the tickets may be billed again, once somebody has approved them."""


def positions_to_credit(
    invoiced: Collection[int], credited: Collection[int], wanted: Collection[int] | None
) -> set[int]:
    """Choose the lines to credit, by position: those asked for, or all that are left.

    >>> positions_to_credit([1, 2, 3], [2], None)
    {1, 3}
    """
    left = {*invoiced} - {*credited}
    chosen = left if wanted is None else {*wanted}
    if not left or not chosen <= left:
        raise AlreadyCredited("Look at its credit notes.")
    return chosen


def credited_rows(
    taxed: Iterable[Taxed], left: Mapping[Decimal, Cents] | None
) -> tuple[VatRow, ...]:
    """Give the tax rows of lines that are turned round already.

    `left` is the tax that has not been credited, by rate, where these are the last lines.
    """
    rows = total_of(taxed).rows
    if left is None:
        return rows
    return tuple(
        VatRow(row.treatment, row.base, Cents(-left[row.treatment.percent])) for row in rows
    )
