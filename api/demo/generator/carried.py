"""Orders that loads are weighed of: their masses are what the loads come to."""

from typing import Final

from api.customers.rules.kinds import Collective
from api.demo.generator.buyers import Buyer
from api.demo.generator.carried_rows import CarriedLine, CarriedOrder
from api.demo.generator.catalogue import Offered
from api.demo.generator.draw import Draw
from api.demo.generator.numbers import Ids, Noun
from api.demo.generator.orders import CARRIED, LINES, TONNES, YEARS_BACK, Orders
from api.demo.generator.rows import Rows
from api.kernel.quantities import Kilograms
from api.orders.rules.states import OrderState

LOAD_KG: Final = range(18_000, 30_000, 20)
SHARES: Final = {OrderState.IN_DELIVERY: 0.5}
"""How much of an order its loads are; of one that is over, nearly all."""
NEARLY: Final = 0.98


class CarriedOrders:
    """Makes orders with loads: all in all exactly so many."""

    def __init__(
        self, ids: Ids, draw: Draw, orders: Orders, buyers: list[Buyer], loads: tuple[int, int]
    ) -> None:
        self._ids, self._draw, self._orders, self._buyers = ids, draw, orders, buyers
        self._wanted, self._count = loads
        self._begun = self._made = 0

    def add(
        self, rows: Rows, place: int, ages: tuple[float, float], offered: list[Offered]
    ) -> CarriedOrder:
        """Add the next order. What earlier ones left, it carries; the last leaves nothing.

        `ages` are its own and that of the order after it, before which its loads are carried.
        """
        draw, (age, age_of_next) = self._draw, ages
        self._begun += 1
        is_last = self._begun == self._count
        ago, state = self._orders.came(age)
        state = OrderState.IN_DELIVERY if is_last else state
        buyer = self._buyers[draw.near(len(self._buyers))]
        site = draw.of(buyer.places) if buyer.places else None
        number = self._orders.order(
            rows, place, (ago, state), (buyer.id, site.id if site else None)
        )
        loads = self._loads(buyer, state, is_last=is_last)
        share = SHARES.get(state, NEARLY)
        lines = [
            self._line(rows, (place, position), draw.of(offered), nets, share)
            for position, nets in enumerate(self._nets(loads), 1)
        ]
        key = self._ids.of(Noun.ORDER, place)
        hours = _hours(age, age_of_next)
        return CarriedOrder(key, number, state, buyer, site, ago, hours, lines)

    def _loads(self, buyer: Buyer, state: OrderState, *, is_last: bool) -> int:
        """Tell how many loads are due by now; who wants each invoiced takes one at a time."""
        due = self._wanted * self._begun // self._count - self._made
        if state not in CARRIED:
            due = 0
        elif buyer.collective is Collective.EACH and not is_last:
            due = min(due, 1)
        self._made += due
        return due

    def _nets(self, loads: int) -> list[list[Kilograms]]:
        """Deal the loads out to one line or several."""
        nets = [Kilograms(self._draw.of(LOAD_KG)) for _ in range(loads)]
        lines = min(self._draw.of(LINES), max(loads, 1))
        return [nets[line::lines] for line in range(lines)]

    def _line(
        self,
        rows: Rows,
        at: tuple[int, int],
        product: Offered,
        nets: list[Kilograms],
        share: float,
    ) -> CarriedLine:
        weighed = Kilograms(sum(nets))
        tonnes = int(weighed / share / 1000) + 1 if nets else self._draw.of(TONNES)
        ordered = Kilograms(tonnes * 1000)
        key = self._orders.line(rows, at, product, ordered, weighed)
        return CarriedLine(key, product, nets)


def _hours(age: float, age_of_next: float) -> tuple[float, float]:
    """Give the part of its day that an order has until the next one comes."""
    if age == 1:
        return 0.0, 1.0
    days, days_of_next = (each * each * YEARS_BACK for each in (age, age_of_next))
    same = int(days) == int(days_of_next)
    return 1 - days % 1, 1 - days_of_next % 1 if same else 1.0
