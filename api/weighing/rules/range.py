"""What a scale is verified for, and until when."""

from dataclasses import dataclass
from datetime import date

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict, Invalid


class OutsideRange(Invalid):
    """The weight is outside what this scale is verified for."""


class BetweenDivisions(Invalid):
    """The scale cannot show this weight: it is no multiple of its division."""


class WrongRange(Invalid):
    """A scale's least and largest weight are multiples of its division, in that order."""


class VerificationExpired(Conflict):
    """The scale's verification has ended; what it weighs cannot be invoiced."""


@dataclass(frozen=True, slots=True)
class Range:
    """What a scale may be traded on; all masses in kilograms.

    The least load is 20 divisions on common weighbridges; the scale's plate says it.
    """

    least: Kilograms
    largest: Kilograms
    division: Kilograms

    def __post_init__(self) -> None:
        if self.division <= 0 or not self.division <= self.least < self.largest:
            raise WrongRange(pointer="/least_kg")
        if self.least % self.division or self.largest % self.division:
            raise WrongRange(pointer="/division_kg")

    def check(self, kg: Kilograms) -> None:
        """Refuse a weight that this scale may not be traded on."""
        if not self.least <= kg <= self.largest:
            raise OutsideRange(
                f"It is verified for {self.least} to {self.largest} kg.",
                least_kg=self.least,
                largest_kg=self.largest,
            )
        if kg % self.division:
            raise BetweenDivisions(
                f"It shows every {self.division} kg.", division_kg=self.division
            )


def is_verified(until: date, today: date) -> bool:
    """Tell whether a verification still holds: its last day counts.

    >>> is_verified(date(2026, 11, 22), date(2026, 11, 22))
    True
    """
    return today <= until


def check_verified(until: date, today: date) -> None:
    """Refuse to bill what was weighed after the verification's last day."""
    if not is_verified(until, today):
        raise VerificationExpired(f"It held until {until}.", verified_until=str(until))
