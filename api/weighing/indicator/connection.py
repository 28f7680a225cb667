"""One connection to an indicator, from its first byte to its last."""

import asyncio
import time
from collections.abc import Callable

from api.weighing.indicator.chunks import Chunks
from api.weighing.indicator.dialogue import dialogue_for
from api.weighing.indicator.latest import Latest
from api.weighing.indicator.wire import Pace, Wire
from api.weighing.indicator.zeroing import Zeroing
from api.weighing.rules.decoding import decoder_for
from api.weighing.rules.indications import Flawed, Heard, Indication


class Connection:
    """Asks where asking is needed, and hands on what is heard."""

    def __init__(
        self,
        wire: Wire,
        latest: Latest,
        zeroing: Zeroing,
        pace: Pace,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wire = wire
        self._latest = latest
        self._zeroing = zeroing
        self._pace = pace
        self._clock = clock
        self._decoder = decoder_for(wire.protocol)
        self._dialogue = dialogue_for(wire.protocol)
        self._asked_at = clock() - pace.poll
        self.has_heard = False
        self._good_at = clock()

    async def run(self) -> None:
        """Listen until the other side hangs up, or has told nothing good for too long."""
        reader, writer = await self._open()
        chunks = Chunks(reader)
        try:
            while self._clock() - self._good_at < self._pace.deaf:
                await self._say(writer)
                chunk = await chunks.next(self._pace.answer)
                if chunk == b"":
                    return
                for heard in self._decoder.feed(chunk or b""):
                    self._take(heard)
        finally:
            chunks.stop()
            writer.transport.abort()

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        async with asyncio.timeout(self._pace.connect):
            return await asyncio.open_connection(self._wire.host, self._wire.port)

    async def _say(self, writer: asyncio.StreamWriter) -> None:
        """Say what is next, at most once a `poll` and after the answer or `answer` seconds."""
        waited = self._clock() - self._asked_at
        if self._dialogue.is_waiting and waited < self._pace.answer:
            return
        await asyncio.sleep(max(self._pace.poll - waited, 0))
        said = self._dialogue.next(wants_zero=self._zeroing.is_wanted)
        self._zeroing.is_wanted = False
        self._asked_at = self._clock()
        # Not drained: who reads nothing is hung up on before this fills anything.
        writer.write(said)

    def _take(self, heard: Heard) -> None:
        if (is_done := self._dialogue.note(heard)) is not None:
            self._zeroing.end(is_done=is_done)
        if isinstance(heard, Indication):
            self.has_heard, self._good_at = True, self._clock()
            self._latest.hear(heard)
        elif isinstance(heard, Flawed):
            self._latest.doubt(heard.flaw)
