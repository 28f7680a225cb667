"""Keeps one indicator connected: whatever breaks is tried again, after a growing pause."""

import asyncio
from collections.abc import Callable, Iterator

import structlog

from api.weighing.indicator.connection import Connection
from api.weighing.indicator.latest import Latest
from api.weighing.indicator.wire import Pace, Wire
from api.weighing.indicator.zeroing import Zeroing

log = structlog.get_logger()


class Reader:
    """The task that reads one scale."""

    def __init__(
        self, wire: Wire, latest: Latest, pace: Pace, pauses: Callable[[], Iterator[float]]
    ) -> None:
        self.wire = wire
        self.zeroing = Zeroing()
        self._latest = latest
        self._pace = pace
        self._pauses = pauses
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        self._latest.forget()

    async def _run(self) -> None:
        pauses = self._pauses()
        while True:
            connection = Connection(self.wire, self._latest, self.zeroing, self._pace)
            reason = "HungUp"
            try:
                await connection.run()
            except Exception as error:  # noqa: BLE001 - whatever it was, the scale must be read
                reason = type(error).__name__
            self._latest.forget()
            if connection.has_heard:
                pauses = self._pauses()
                log.warning("indicator_lost", scale=str(self.wire.scale_id), error=reason)
            await asyncio.sleep(next(pauses))
