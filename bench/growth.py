"""Whether a list stays as fast while the register grows: each list on a small and a big one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bench.asking import Asking
from bench.rounds import Taker, Turns, paired
from bench.servers import Server

FIRST: Final = 1.5
GOAL: Final = 1.2
LISTS: Final[dict[str, Callable[[Asking], bytes]]] = {
    "customers by name": lambda a: a.get("/customers?limit=50"),
    "customers by name, from the middle": Asking.page,
    "customers by number": lambda a: a.get("/customers?limit=50&sort=number"),
    "customers that are closed": lambda a: a.get("/customers?limit=50&state=closed"),
    "municipalities": lambda a: a.get("/customers?limit=50&kind=municipality"),
    "one customer": Asking.read,
    "sites": lambda a: a.get("/sites?limit=50"),
    "sites of a customer": Asking.sites_of_one,
    "orders": lambda a: a.get("/orders?limit=50"),
    "orders in delivery": lambda a: a.get("/orders?limit=50&state=in_delivery"),
    "orders by customer": lambda a: a.get("/orders?limit=50&sort=customer"),
    "orders of a customer": Asking.orders_of_one,
    "weigh tickets": lambda a: a.get("/weigh-tickets?limit=50"),
    "weigh tickets of a customer": Asking.tickets_of_one,
    "weigh tickets that are billed": lambda a: a.get("/weigh-tickets?limit=50&state=billed"),
    "weigh tickets that wait": (
        lambda a: a.get("/weigh-tickets?limit=50&state=awaiting_approval")
    ),
    "search in the middle of a name": Asking.search,
    "search by number": Asking.search_number,
}


@dataclass(frozen=True, slots=True)
class Growth:
    """Medians of one list's latency, in milliseconds."""

    name: str
    small: float
    big: float

    @property
    def ratio(self) -> float:
        return self.big / self.small


@dataclass(frozen=True, slots=True)
class Served:
    """A running register, and how it is asked."""

    server: Server
    asking: Asking


async def growths(small: Served, big: Served, turns: Turns) -> list[Growth]:
    """Ask both for every list, in turns, one request at a time."""
    found = []
    for name, make in LISTS.items():
        takers = [_taker(served, make) for served in (small, big)]
        figures = await paired(takers, turns)
        found.append(Growth(name, *(each.percentile(0.5) for each in figures)))
    return found


def _taker(served: Served, make: Callable[[Asking], bytes]) -> Taker:
    return Taker(served.server, lambda: make(served.asking))
