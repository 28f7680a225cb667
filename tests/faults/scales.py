"""A hub that reads a simulated indicator, fast, and words to wait in."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import repeat
from typing import Final
from uuid import UUID

from api.kernel.quantities import Kilograms
from api.weighing.indicator.latest import LiveWeight
from api.weighing.indicator.live import Live
from api.weighing.indicator.wire import Pace, Wire
from api.weighing.rules.indications import Status
from api.weighing.rules.kinds import Protocol
from api.weighing.rules.range import Range
from api.weighing.simulator.indicator import SimulatedIndicator

SCALE: Final = UUID(int=1)
BRIDGE: Final = Range(Kilograms(400), Kilograms(60_000), Kilograms(20))
FAST: Final = Pace(poll=0.01, answer=0.1, fresh=0.4, beat=0.2, deaf=0.8, connect=1.0, zero=0.6)
PATIENCE: Final = 10.0


@dataclass(frozen=True, slots=True)
class Yard:
    """A weighbridge, and the hub that reads it."""

    indicator: SimulatedIndicator
    live: Live

    def shows(self, kg: int) -> bool:
        weight = self.live.current(SCALE)
        return weight.is_stable and weight.kg == kg

    def is_in(self, status: Status) -> bool:
        return self.live.current(SCALE).status is status

    def seen(self) -> LiveWeight:
        return self.live.current(SCALE)


def wire(indicator: SimulatedIndicator) -> Wire:
    return Wire(SCALE, "127.0.0.1", indicator.port, indicator.protocol, BRIDGE)


def short_pauses() -> Iterator[float]:
    return repeat(0.02)


@asynccontextmanager
async def yard(protocol: Protocol, *, settles_seconds: float = 0.0) -> AsyncIterator[Yard]:
    """Open a yard whose empty scale is being read."""
    indicator = SimulatedIndicator(
        protocol, settles_seconds=settles_seconds, every_seconds=0.01
    )
    live = Live(FAST, short_pauses)
    async with indicator:
        await live.start([wire(indicator)])
        opened = Yard(indicator, live)
        await until(lambda: opened.shows(0))
        try:
            yield opened
        finally:
            await live.stop()


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for what must come."""
    async with asyncio.timeout(PATIENCE):
        while not is_so():  # noqa: ASYNC110 - it waits for whatever is asked
            await asyncio.sleep(0.005)
