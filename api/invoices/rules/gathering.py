"""Which draft a load goes into, and when a draft is ready to be posted.

A key names the customer's rule and the last day of the period, or the one ticket. Once a draft
is posted, a load that comes late to its period opens another: it keeps its day of delivery.
"""

from datetime import date, timedelta
from typing import Final

from api.customers.rules.kinds import Collective
from api.law.periods import months_after

_MONDAY: Final = date(2026, 1, 5)
_DAYS: Final = {Collective.WEEKLY: 7, Collective.FORTNIGHTLY: 14}


def group_key(rule: Collective, ticket_number: str, delivered: date) -> str:
    """Name what a load is gathered with.

    >>> group_key(Collective.EACH, "V1-26-000117", date(2026, 11, 20))
    'each:V1-26-000117'
    >>> group_key(Collective.WEEKLY, "V1-26-000117", date(2026, 11, 20))
    'weekly:2026-11-22'
    >>> group_key(Collective.MONTHLY, "V1-26-000117", date(2026, 12, 31))
    'monthly:2026-12-31'
    """
    if rule is Collective.EACH:
        return f"{rule.value}:{ticket_number}"
    return f"{rule.value}:{_last_day(rule, delivered).isoformat()}"


def is_ready(key: str, until: date) -> bool:
    """Tell whether nothing more is to come into a draft, if a run takes in all until a day.

    >>> is_ready("monthly:2026-11-30", date(2026, 11, 29))
    False
    >>> is_ready("each:V1-26-000117", date(2026, 11, 29))
    True
    """
    rule, _, what = key.partition(":")
    return rule == Collective.EACH or date.fromisoformat(what) <= until


def _last_day(rule: Collective, delivered: date) -> date:
    if rule is Collective.MONTHLY:
        return months_after(delivered.replace(day=1), 1) - timedelta(days=1)
    length = _DAYS[rule]
    return delivered + timedelta(days=length - 1 - (delivered - _MONDAY).days % length)
