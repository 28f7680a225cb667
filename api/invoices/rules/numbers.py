"""How invoices and credit notes are numbered: one series, without a gap in each year."""

from dataclasses import dataclass
from typing import Final

from api.customers.rules.banking import reference_number, rf_reference

MOST_A_YEAR: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class References:
    """The two forms of what a payer writes: Finnish, and international (ISO 11649)."""

    national: str
    rf: str


def invoice_number(year: int, place: int) -> str:
    """Write the number of a year's invoice; the year's digits keep years apart.

    >>> invoice_number(2026, 1067), invoice_number(2026, 12_345)
    ('20261067', '202612345')
    """
    return f"{year}{place:04}"


def ordinal(year: int, place: int) -> int:
    """Make the number by which invoices are sorted, also where a year has ten thousand."""
    return year * MOST_A_YEAR + place


def references_of(number: str) -> References:
    """Make the references of an invoice from its number, so that one leads to the other.

    >>> references_of("20261067")
    References(national='202610670', rf='RF59202610670')
    """
    national = reference_number(number)
    return References(national, rf_reference(national))
