"""Sites of customers, under codes that count up through the whole register."""

from typing import Final

from api.customers.rules.kinds import SiteKind
from api.demo.generator.calendar import DAYS, Calendar
from api.demo.generator.customers import KINDS
from api.demo.generator.draw import Draw
from api.demo.generator.numbers import Ids, Noun, postal_code
from api.demo.generator.rows import Rows
from api.demo.generator.words import PLACES, STREETS, TOWNS, WORKS

HOW_MANY: Final = (1, 0, 2, 1, 0, 3, 1, 0)
"""How many sites eight customers have."""


def sites_of(place: int) -> int:
    """Tell how many sites a customer has, without keeping any list."""
    return HOW_MANY[place % len(HOW_MANY)]


class Sites:
    """Makes the sites of one customer after the other."""

    def __init__(self, ids: Ids, draw: Draw, calendar: Calendar) -> None:
        self._ids, self._draw, self._calendar = ids, draw, calendar
        self.last = 0

    def add(self, rows: Rows, place: int) -> None:
        for part in range(sites_of(place)):
            self.last += 1
            self._one(rows, place, part)

    def _one(self, rows: Rows, place: int, part: int) -> None:
        ids, draw = self._ids, self._draw
        customer = ids.of(Noun.CUSTOMER, place)
        coded = (f"TM-{self.last:04}", f"tm {self.last:04}")
        theirs = f"{draw.below(900) + 100}/{self.last % 100}" if draw.chance(0.2) else None
        at_home = KINDS[place * 7 % len(KINDS)] is None
        kind = SiteKind.PRIVATE_HOME if at_home else SiteKind.CONSTRUCTION
        name = f"{draw.of(PLACES).text} {'piha' if at_home else draw.of(WORKS)}"
        town = draw.below(len(TOWNS))
        address = (f"{draw.of(STREETS)} {1 + draw.below(99)}", postal_code(town), TOWNS[town])
        land = f"999{place % 1000:03}{place // 1000 % 10_000:04}{part:04}"
        since = self._calendar.days[draw.below(DAYS)]
        row = (ids.of(Noun.SITE, place, part), 1, customer, *coded, theirs)
        rows["sites"].append((*row, name, kind, *address, land, since))
