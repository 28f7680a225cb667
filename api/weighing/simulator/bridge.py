"""The deck of a simulated weighbridge: a truck drives on, sways, and stands still."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

DIVISION_KG: Final = 20
LARGEST_KG: Final = 60_000
_SWAYS: Final = 4
_SWAY_PART: Final = 0.03
_ZEROING_KG: Final = LARGEST_KG * 4 // 100


@dataclass(frozen=True, slots=True)
class Display:
    """What an indicator shows, in kilograms."""

    gross: int
    tare: int
    is_moving: bool

    @property
    def shown(self) -> int:
        return self.gross - self.tare

    @property
    def is_over(self) -> bool:
        return self.gross > LARGEST_KG + 9 * DIVISION_KG


class Bridge:
    """What stands on the deck, and what of it was zeroed and tared away."""

    def __init__(
        self, settles_seconds: float = 2.5, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._settles_seconds = settles_seconds
        self._clock = clock
        self._from, self._to, self._since = 0, 0, clock() - settles_seconds
        self._zero = self._tare = 0

    def load(self, kg: int) -> None:
        """Let the deck carry this: half of the time the truck rolls, half of it it sways."""
        self._from, self._to, self._since = self._now(), kg, self._clock()

    def display(self) -> Display:
        return Display(_rounded(self._now() - self._zero), self._tare, self._progress() < 1)

    def set_zero(self) -> bool:
        """Call what stands there nothing, if it is little and still."""
        seen = self.display()
        if seen.is_moving or abs(seen.gross) > _ZEROING_KG:
            return False
        self._zero, self._tare = self._now(), 0
        return True

    def set_tare(self) -> bool:
        """Show from now on what comes on top of what stands there."""
        seen = self.display()
        if seen.is_moving or seen.gross < 0:
            return False
        self._tare = seen.gross
        return True

    def clear_tare(self) -> None:
        self._tare = 0

    def _progress(self) -> float:
        if self._to == self._from or not self._settles_seconds:
            return 1.0
        return min((self._clock() - self._since) / self._settles_seconds, 1.0)

    def _now(self) -> int:
        done = self._progress()
        if done >= 1:
            return self._to
        climbed = min(done * 2, 1.0)
        sway = math.sin(done * _SWAYS * 2 * math.pi) * _SWAY_PART * (1 - done)
        part = climbed * climbed * (3 - 2 * climbed) + climbed * sway
        return round(self._from + (self._to - self._from) * part)


def _rounded(kg: int) -> int:
    return round(kg / DIVISION_KG) * DIVISION_KG
