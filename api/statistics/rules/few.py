"""Which figures are told: none behind which stand one to four persons.

A sum is made of the figures that are told, and of no other. So whatever is published is a
function of what is told: no difference between a sum and its parts tells what is hidden.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

FEW: Final = 5
"""A group smaller than this is nobody's statistic."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure, and how many persons stand behind it."""

    value: int
    persons: int


def told(count: int) -> int | None:
    """Tell a count, unless it is small.

    >>> told(5), told(4)
    (5, None)
    """
    return count if count >= FEW else None


def published(count: Count) -> int | None:
    """Tell a figure, unless a few persons stand behind it. Bodies that are none may be few.

    >>> published(Count(26_340, 4)), published(Count(26_340, 5)), published(Count(26_340, 0))
    (None, 26340, 26340)
    """
    return count.value if count.persons == 0 else told(count.persons) and count.value


def sum_of(figures: Iterable[int | None]) -> int:
    """Add up what is told.

    >>> sum_of([7, None, 5])
    12
    """
    return sum(each for each in figures if each is not None)
