"""From when to when a price holds."""

from datetime import date

from api.kernel.refusals import Invalid


class EndsBeforeItBegins(Invalid):
    """The last day is before the first."""


def check_validity(first: date, last: date | None) -> None:
    """Refuse a price whose last day comes before its first; without a last day it goes on."""
    if last is not None and last < first:
        raise EndsBeforeItBegins(pointer="/valid_to", valid_from=first.isoformat())
