"""Chance that repeats itself: the same draws for the same seed."""

import random
from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


class Draw:
    """Draws by one seeded series of numbers."""

    def __init__(self, seed: int) -> None:
        self._next = random.Random(seed).random  # noqa: S311 - it is meant to repeat itself

    def of(self, things: Sequence[Thing]) -> Thing:
        return things[int(self._next() * len(things))]

    def below(self, end: int) -> int:
        return int(self._next() * end)

    def near(self, end: int) -> int:
        """Draw below an end, the small ones most often: a few customers buy most."""
        return int(self._next() ** 3 * end)

    def chance(self, share: float) -> bool:
        return self._next() < share
