"""What a list may be saved as, and what of it may be taken away."""

from enum import StrEnum

from api.kernel.refusals import Invalid


class ListOf(StrEnum):
    """What the rows of a list are."""

    CUSTOMERS = "customers"
    ORDERS = "orders"
    LOADS = "loads"
    TICKETS = "weigh-tickets"
    INVOICES = "invoices"


class UnknownColumn(Invalid):
    """The list has no such column."""


class UnknownFilter(Invalid):
    """The list is not filtered or sorted like this, or the filter names somebody."""


class TooManyRows(Invalid):
    """The list has more rows than may be taken away at once. Narrow it."""


class RowsMissing(Invalid):
    """Say which rows: by their ids or by a filter, and not by both."""


class BasisMissing(Invalid):
    """Say what makes it lawful to give the list to somebody else."""
