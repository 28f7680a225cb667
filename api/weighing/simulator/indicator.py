"""A simulated indicator: several may listen to it, one drives trucks onto its bridge."""

import asyncio
import contextlib
from types import TracebackType
from typing import Final, Self

from api.weighing.rules.kinds import Protocol
from api.weighing.simulator.bridge import Bridge, Display
from api.weighing.simulator.faults import Fault, misread
from api.weighing.simulator.sics_talk import talk_sics
from api.weighing.simulator.talk import Talk
from api.weighing.simulator.toledo_talk import talk_toledo

LOOPBACK: Final = "127.0.0.1"
_TALKS: Final = {Protocol.MT_SICS: talk_sics, Protocol.TOLEDO: talk_toledo}


class SimulatedIndicator:
    """The indicator of a weighbridge on a port of this machine; port 0 takes a free one."""

    def __init__(
        self,
        protocol: Protocol = Protocol.MT_SICS,
        port: int = 0,
        *,
        settles_seconds: float = 2.5,
        every_seconds: float = 0.1,
    ) -> None:
        self.protocol = protocol
        self.port = port
        self.every_seconds = every_seconds
        self.bridge = Bridge(settles_seconds)
        self.current_fault = Fault.NONE
        self._server: asyncio.Server | None = None
        self._clients: dict[asyncio.StreamWriter, asyncio.Task[None]] = {}

    async def start(self) -> None:
        """Listen. When this returns, `port` is the port."""
        self._server = await asyncio.start_server(self._serve, LOOPBACK, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._hang_up()
            await asyncio.gather(*self._clients.values(), return_exceptions=True)
            await self._server.wait_closed()
            self._server = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    @property
    def callers(self) -> list[asyncio.StreamWriter]:
        """Who is connected now."""
        return [*self._clients]

    def drive_on(self, kg: int) -> None:
        """Let a truck of this weight drive on; it sways until it has settled."""
        self.bridge.load(kg)

    def drive_off(self) -> None:
        self.bridge.load(0)

    def fault(self, name: str) -> None:
        """Break it, until it is told `none`. A disconnected one hangs up on whoever calls."""
        self.current_fault = Fault(name)
        if self.current_fault is Fault.DISCONNECT:
            self._hang_up()

    def display(self) -> Display:
        return misread(self.current_fault, self.bridge.display())

    def _hang_up(self) -> None:
        for writer in self._clients:
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - asyncio runs this in a task of its own
        self._clients[writer] = task
        try:
            if self.current_fault is not Fault.DISCONNECT:
                with contextlib.suppress(OSError, ValueError):  # ValueError: a line without end
                    await _TALKS[self.protocol](Talk(self, reader, writer))
        finally:
            del self._clients[writer]
            writer.transport.abort()
