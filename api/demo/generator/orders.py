"""Orders of three years, in every state: the older, the further they have come."""

from collections import defaultdict
from typing import Any, Final

from api.demo.generator.calendar import Calendar
from api.demo.generator.catalogue import Offered
from api.demo.generator.draw import Draw
from api.demo.generator.numbers import Ids, Noun
from api.demo.generator.rows import Rows
from api.demo.generator.sites import sites_of
from api.kernel.quantities import Kilograms
from api.orders.rules.numbers import order_number, ordinal
from api.orders.rules.prices import PriceRule, Unit
from api.orders.rules.states import OrderState
from api.orders.rules.totals import net_of_mass

S: Final = OrderState
YEARS_BACK: Final = 1095
BY_AGE: Final = (
    (7, (S.DRAFT, S.CONFIRMED, S.CONFIRMED, S.IN_DELIVERY)),
    (30, (S.CONFIRMED, S.IN_DELIVERY, S.DELIVERED, S.CANCELLED)),
    (90, (S.DELIVERED, S.INVOICED, S.INVOICED, S.CANCELLED)),
    (YEARS_BACK + 1, (S.CLOSED,) * 9 + (S.CANCELLED,)),
)
"""The states of orders up to so many days old."""
FULL: Final = (0.97, 1.01)
CARRIED: Final = {
    S.IN_DELIVERY: (0.2, 0.8),
    S.DELIVERED: FULL,
    S.INVOICED: FULL,
    S.CLOSED: FULL,
}
"""What share of an order was carried; of the others, nothing."""
TONNES: Final = (12, 26, 40, 75, 96, 150, 180, 240, 320, 600)
LINES: Final = (1, 1, 1, 1, 2, 2, 3)
NOTE: Final = "Ajo vain arkisin kello 7 ja 16 välillä."


class Orders:
    """Makes orders in the order of their numbers, oldest first."""

    def __init__(self, ids: Ids, draw: Draw, calendar: Calendar, customers: int) -> None:
        self._ids, self._draw, self._calendar = ids, draw, calendar
        self._customers = customers
        self.last: dict[int, int] = defaultdict(int)

    def add(self, rows: Rows, place: int, age: float, offered: list[Offered]) -> None:
        """Add an order; `age` goes from 1, the oldest, to 0, today."""
        draw = self._draw
        ago, state = self.came(age)
        self.order(rows, place, (ago, state), self._whose())
        for position in range(1, 1 + draw.of(LINES)):
            product = draw.of(offered)
            ordered = Kilograms(draw.of(TONNES) * 1000)
            least, most = CARRIED.get(state, (0.0, 0.0))
            share = least + (most - least) * draw.below(1000) / 1000
            weighed = Kilograms(int(ordered * share) // 20 * 20)
            self.line(rows, (place, position), product, ordered, weighed)

    def came(self, age: float) -> tuple[int, OrderState]:
        """Tell how many days ago an order came, and how far it has come since."""
        ago = int(age * age * YEARS_BACK)
        return ago, self._draw.of(next(states for days, states in BY_AGE if ago < days))

    def order(
        self,
        rows: Rows,
        place: int,
        came: tuple[int, OrderState],
        whose: tuple[str, str | None],
    ) -> str:
        """Add an order of a customer at a site, without its lines; give its number."""
        ago, state = came
        number, ordinal_ = self._number(ago)
        key = self._ids.of(Noun.ORDER, place)
        row = (key, 1, number, ordinal_, *whose, state, *self._when(ago, state))
        rows["orders"].append(row)
        return number

    def _number(self, ago: int) -> tuple[str, int]:
        year = self._calendar.dates[ago].year
        self.last[year] += 1
        return order_number(year, self.last[year]), ordinal(year, self.last[year])

    def _whose(self) -> tuple[str, str | None]:
        customer = self._draw.near(self._customers)
        count = sites_of(customer)
        site = self._ids.of(Noun.SITE, customer, self._draw.below(count)) if count else None
        return self._ids.of(Noun.CUSTOMER, customer), site

    def _when(self, ago: int, state: OrderState) -> tuple[Any, ...]:
        """Give when it was ordered, is wanted and was closed; reference and note between."""
        draw, calendar = self._draw, self._calendar
        wanted = calendar.days[max(ago - 3, 0)] if draw.chance(0.8) else None
        reference = f"TM-{draw.below(10_000):04}" if draw.chance(0.4) else None
        note = NOTE if draw.chance(0.1) else None
        over = state in {S.CLOSED, S.CANCELLED}
        closed = calendar.moments[max(ago - 60, 0)] if over else None
        due = wanted or calendar.last
        return (calendar.moments[ago], wanted, due, reference, note, closed)

    def line(
        self,
        rows: Rows,
        at: tuple[int, int],
        product: Offered,
        ordered: Kilograms,
        weighed: Kilograms,
    ) -> str:
        """Add a line of the order at a place; give its id."""
        place, position = at
        key = self._ids.of(Noun.LINE, place, position)
        mass = (product.id, Unit.TONNE, ordered, weighed)
        priced = (str(product.price), PriceRule.EVERYBODY, "[]")
        row = (key, self._ids.of(Noun.ORDER, place), position, *mass, *priced)
        rows["order_lines"].append((*row, net_of_mass(ordered, product.price)))
        return key
