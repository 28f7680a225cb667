"""The trade of a register in the making: orders, loads, tickets, invoices and money."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from api.demo.generator.billing import Billing
from api.demo.generator.buyers import Buyers
from api.demo.generator.calendar import TODAY, Calendar
from api.demo.generator.carried import CarriedOrders
from api.demo.generator.catalogue import Offered
from api.demo.generator.draw import Draw
from api.demo.generator.fleet import Fleet
from api.demo.generator.numbers import Ids
from api.demo.generator.orders import Orders
from api.demo.generator.payments import Payments
from api.demo.generator.posted import Posting
from api.demo.generator.requests import Requests
from api.demo.generator.rows import Rows, no_rows
from api.demo.generator.scales import put_up_scales
from api.demo.generator.sizes import Sizes
from api.demo.generator.weighings import Weighings

BATCH: Final = 10
"""Few orders: between batches, what was made before goes on its way."""


class Trade:
    """Makes orders oldest first, and of the newest all that follows from an order."""

    def __init__(
        self,
        made: tuple[Ids, Draw, Calendar],
        seed: int,
        sizes: Sizes,
        buyers: Buyers,
        seller: Mapping[str, Any],
    ) -> None:
        self._made, self._sizes, self._buyers = made, sizes, buyers
        ids, draw, calendar = made
        self._rows = no_rows()
        self.scales = put_up_scales(self._rows, ids, sizes.weighings)
        self.weighings = Weighings(Ids(seed), seed, calendar, self.scales)
        bills = Ids(seed)  # each remembers the place it is at
        self.posting = Posting(seed, seller, Payments(bills, draw))
        self.requests = Requests(ids, draw)
        unposted = timedelta(days=sizes.unposted_days)
        self._billing = Billing(bills, calendar, buyers, self.posting, unposted)

    def batches(self, orders: Orders, offered: list[Offered]) -> Iterator[Rows]:
        """Make all of it, so many orders at a time."""
        ids, draw, calendar = self._made
        fleet = Fleet(ids, draw, calendar)
        self.weighings.carried_by(fleet.add(self._rows, self._sizes.weighings))
        yield self._rows
        count, first = self._sizes.orders, self._sizes.orders - self._sizes.carried
        loads = (self._sizes.weighings, self._sizes.carried)
        carried = CarriedOrders(ids, draw, orders, self._buyers.all, loads)
        rows = no_rows()
        for place in range(count):
            age, age_of_next = 1 - place / count, 1 - (place + 1) / count
            if place < first:
                orders.add(rows, place, age, offered)
            else:
                order = carried.add(rows, place, (age, age_of_next), offered)
                self._billing.add(rows, order, self.weighings.add(rows, order))
            if (place + 1) % BATCH == 0:
                yield rows
                rows = no_rows()
        self._billing.end(rows)
        self.requests.add(rows, self._buyers.all)
        yield rows

    def lasts(self) -> Iterator[tuple[str, int, int]]:
        """Tell where each series ends."""
        for scale in self.scales:
            yield f"alibi-{scale.code}", 0, scale.readings
            for year, last in scale.tickets.items():
                yield f"tickets-{scale.code}", year, last
        for year, last in self.weighings.loads.items():
            yield "loads", year, last
        for day, last in self.weighings.queued.items():
            yield "visits", int(f"{day:%Y%m%d}"), last
        for year, last in self.posting.last.items():
            yield "invoices", year, last
        if self.requests.made:
            yield "data_subject_requests", TODAY.year, self.requests.made
