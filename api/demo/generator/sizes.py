"""How much of everything a generated register has."""

from dataclasses import dataclass
from typing import Final

WEIGHINGS_AN_ORDER: Final = 6


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many there are: of the orders, the newest have the weighings."""

    customers: int
    orders: int
    weighings: int
    unposted_days: int

    @property
    def carried(self) -> int:
        """How many orders have weighings."""
        return min(self.orders, -(-self.weighings // WEIGHINGS_AN_ORDER))


@dataclass(frozen=True, slots=True)
class Proportions:
    """What may be asked for otherwise: more orders than are weighed, more drafts than usual."""

    orders: int | None = None
    unposted_days: int = 0
    """How many days back there are drafts only; never fewer than a posting takes."""

    def sizes(self, customers: int, weighings: int) -> Sizes:
        """Say how many there are of each; where there is nobody, nobody orders.

        >>> Proportions().sizes(120, 601)
        Sizes(customers=120, orders=101, weighings=601, unposted_days=0)
        """
        if not customers:
            return Sizes(0, 0, 0, 0)
        usual = -(-weighings // WEIGHINGS_AN_ORDER)
        orders = usual if self.orders is None else self.orders
        return Sizes(customers, orders, weighings if orders else 0, self.unposted_days)


USUAL: Final = Proportions()
