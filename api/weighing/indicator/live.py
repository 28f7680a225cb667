"""All scales of one process: what each says now, and a reading of it."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from uuid import UUID

from api.kernel.quantities import Kilograms
from api.weighing.indicator.latest import Latest, LiveWeight
from api.weighing.indicator.reader import Reader
from api.weighing.indicator.wire import PACE, Pace, Wire, growing_pauses
from api.weighing.rules.capturing import (
    ScaleSilent,
    captured,
)
from api.weighing.rules.zeroing import ZeroingRefused, check_zeroable


class Live:
    """Reads each scale it was started with. It knows no database: it is told what to read."""

    def __init__(
        self,
        pace: Pace = PACE,
        pauses: Callable[[], Iterator[float]] = growing_pauses,
    ) -> None:
        self._pace = pace
        self._pauses = pauses
        self._readers: dict[UUID, Reader] = {}
        self._latest: dict[UUID, Latest] = {}

    async def start(self, wires: Iterable[Wire]) -> None:
        """Read these and no others. Called again, it touches only what has changed."""
        wanted = {wire.scale_id: wire for wire in wires}
        for scale_id, reader in [*self._readers.items()]:
            if wanted.get(scale_id) != reader.wire:
                await self._readers.pop(scale_id).stop()
        for scale_id in wanted.keys() - self._readers.keys():
            reader = Reader(wanted[scale_id], self._of(scale_id), self._pace, self._pauses)
            self._readers[scale_id] = reader
            reader.start()

    async def stop(self) -> None:
        """Hang up everywhere, and end what listeners listen to."""
        await self.start([])
        for latest in self._latest.values():
            latest.close()
        self._latest.clear()

    def current(self, scale_id: UUID) -> LiveWeight:
        """Tell what a scale shows now; silent, where nothing is read."""
        latest = self._latest.get(scale_id)
        return Latest(self._pace).weight() if latest is None else latest.weight()

    def events(self, scale_id: UUID) -> AsyncIterator[LiveWeight]:
        """Tell what a scale shows, each change and a beat between, until `stop`."""
        return self._of(scale_id).weights()

    def capture(self, scale_id: UUID) -> Kilograms:
        """Take the gross weight that stands on a scale now, or refuse."""
        reader = self._reader(scale_id)
        return captured(self._latest[scale_id].indication(), verified=reader.wire.verified)

    async def zero(self, scale_id: UUID) -> None:
        """Set an empty scale to zero. Awaits the indicator: not within a Work."""
        reader = self._reader(scale_id)
        check_zeroable(self._latest[scale_id].indication(), reader.wire.verified)
        if not await reader.zeroing.ask(self._pace.zero):
            raise ZeroingRefused("Its indicator did not do it.")

    def _reader(self, scale_id: UUID) -> Reader:
        if scale_id not in self._readers:
            raise ScaleSilent
        return self._readers[scale_id]

    def _of(self, scale_id: UUID) -> Latest:
        return self._latest.setdefault(scale_id, Latest(self._pace))
