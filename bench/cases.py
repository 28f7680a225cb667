"""What is measured against the limit, and what it must reach."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bench.asking import Asking
from bench.client import Request


@dataclass(frozen=True, slots=True)
class Case:
    """One thing people do all day. `first` and `goal` are shares of the limit."""

    name: str
    request: Callable[[Asking], Request]
    first: float | None
    goal: float | None
    peers: str | None = None
    """Which row of the peers it is compared with."""


READ: Final = Case("read one customer", lambda a: a.read, 0.35, 0.65, "read one")
PAGE: Final = Case("page of 50", lambda a: a.page, 0.50, 0.95, "page of 50")
SEARCH: Final = Case("search", lambda a: a.search, None, 1 / 1.3)
ORDER: Final = Case("order with 3 lines", lambda a: a.order, None, None, "order")
WEIGH: Final = Case("weigh a truck (closing POST)", lambda a: a.closing, None, None)
CASES: Final = (READ, PAGE, SEARCH, ORDER, WEIGH)
WRITTEN: Final = (ORDER, WEIGH)
WRITTEN_ON_SQLITE: Final = (0.40, 1.00)
WRITTEN_ON_POSTGRESQL: Final = (0.30, 0.60)
"""For the closing weighing; an order writes as it does."""

PEERS: Final = {
    "read one": {"Directus": 340, "Tryton": 71},
    "page of 50": {"Directus": 289, "Tryton": 64},
    "order": {"Directus": 94, "Tryton": 30},
}
"""Requests a second on a machine of this kind, 32 connections, 2026-11-22."""
PEER_GOALS: Final = {
    "read one": (5, 10, 45),
    "page of 50": (5, 10, 45),
    "order": (8, 25, 75),
}
"""Times Directus at first, times Directus and times Tryton at last."""
