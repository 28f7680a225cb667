"""How long trucks stay between their weighings: medians out of counted minutes."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from math import ceil

from api.kernel.clock import HELSINKI


def minutes_between(first: datetime, second: datetime) -> int:
    """Give whole minutes, begun ones included: nobody stays for none."""
    return max(1, ceil((second - first).total_seconds() / 60))


def hour_of(moment: datetime) -> int:
    return moment.astimezone(HELSINKI).hour


def quantile(counted: Mapping[int, int], share: float) -> int | None:
    """Give the value that this share of all is not above, out of how often each occurs.

    >>> quantile({10: 3, 20: 6, 40: 1}, 0.5), quantile({10: 3, 20: 6, 40: 1}, 0.9)
    (20, 20)
    >>> quantile({}, 0.5) is None
    True
    """
    wanted = ceil(sum(counted.values()) * share)
    reached = 0
    for value in sorted(counted):
        reached += counted[value]
        if reached >= wanted:
            return value
    return None


def added_up(hours: Mapping[int, Mapping[int, int]]) -> Counter[int]:
    """Count the minutes of all hours together."""
    total = Counter[int]()
    for counted in hours.values():
        total.update(counted)
    return total
