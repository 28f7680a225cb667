"""What one scale says now. Whoever listens slowly is told the latest, and not what was between.

A weight that is said to stand still is shown when two frames in a row say it: a line that
lost a digit on the way is not. Until then the scale counts as moving.
"""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from typing import Final

from api.kernel.quantities import Kilograms
from api.weighing.indicator.wire import PACE, Pace
from api.weighing.rules.indications import Flaw, Indication, Status, WeightKind, unweighed


@dataclass(frozen=True, slots=True)
class LiveWeight:
    """What a scale shows now; `flaw` is why it is not believed, where it is not."""

    kg: Kilograms | None
    is_stable: bool
    kind: WeightKind
    status: Status
    flaw: Flaw | None = None


_MOVING: Final = unweighed(Status.MOVING)


class Latest:
    """The last frames of one scale."""

    def __init__(self, pace: Pace = PACE, clock: Callable[[], float] = time.monotonic) -> None:
        self._pace = pace
        self._clock = clock
        self._shown: Indication = _MOVING
        self._frame: Indication | None = None
        self._heard_at: float | None = None
        self._flaw: Flaw | None = None
        self._bell = asyncio.Event()
        self._is_closed = False

    def hear(self, frame: Indication) -> None:
        """Take a good frame."""
        agrees = frame == self._frame
        self._shown = frame if agrees or not frame.is_stable else _unsettled(self._shown)
        self._frame, self._heard_at, self._flaw = frame, self._clock(), None
        self._ring()

    def doubt(self, flaw: Flaw) -> None:
        """Take note of a bad frame: the next good one has to be said twice again."""
        self._frame, self._flaw = None, flaw

    def forget(self) -> None:
        """Take note that the connection is gone, and all it said with it."""
        self._frame = self._heard_at = self._flaw = None
        self._shown = _MOVING
        self._ring()

    def close(self) -> None:
        """End what all listeners listen to."""
        self._is_closed = True
        self._ring()

    @property
    def age(self) -> float | None:
        """How many seconds ago the last good frame came."""
        return None if self._heard_at is None else self._clock() - self._heard_at

    def indication(self) -> Indication | None:
        """Give what is shown, if it is fresh."""
        age = self.age
        return None if age is None or age >= self._pace.fresh else self._shown

    def weight(self) -> LiveWeight:
        seen = self.indication()
        if seen is None:
            return LiveWeight(
                None,
                is_stable=False,
                kind=WeightKind.GROSS,
                status=Status.SILENT,
                flaw=self._flaw,
            )
        return LiveWeight(seen.kg, seen.is_stable, seen.kind, seen.status)

    async def weights(self) -> AsyncIterator[LiveWeight]:
        """Tell each change at once, and every `beat` seconds that there was none."""
        told: LiveWeight | None = None
        due = 0.0
        while not self._is_closed:
            bell, weight = self._bell, self.weight()
            if weight != told or self._clock() >= due:
                told, due = weight, self._clock() + self._pace.beat
                yield weight
            await self._rung(bell, due)

    async def _rung(self, bell: asyncio.Event, due: float) -> None:
        """Wait for the next frame, until what is shown grows stale, or until it is due."""
        left = due - self._clock()
        if self.age is not None and self.age < self._pace.fresh:
            left = min(left, self._pace.fresh - self.age)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(left, 0)):
                await bell.wait()

    def _ring(self) -> None:
        self._bell.set()
        self._bell = asyncio.Event()


def _unsettled(shown: Indication) -> Indication:
    """Give the weight shown last, as one that is no longer sure."""
    if shown.kg is None:
        return _MOVING
    return replace(shown, is_stable=False, status=Status.MOVING)
