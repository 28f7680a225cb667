"""A port of this machine on which a simulated weighbridge is told what to do, line by line.

drive 42360    leave    fault noise    fault none    stop
"""

import asyncio
from typing import Final

from api.weighing.simulator.indicator import LOOPBACK, SimulatedIndicator

HEAVIEST_KG: Final = 200_000
OK: Final = b"ok\n"
UNKNOWN: Final = b"say: drive KG, leave, fault NAME, stop\n"


class Control:
    """Takes commands for one indicator. `stopped` is set when it was told to stop."""

    def __init__(self, indicator: SimulatedIndicator, port: int = 0) -> None:
        self.port = port
        self.stopped = asyncio.Event()
        self._indicator = indicator
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, LOOPBACK, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    def obey(self, line: str) -> bool:
        """Do what one line says; False when it says nothing known."""
        match line.split():
            case ["drive", kg] if kg.isascii() and kg.isdigit() and int(kg) <= HEAVIEST_KG:
                self._indicator.drive_on(int(kg))
            case ["leave"]:
                self._indicator.drive_off()
            case ["fault", name]:
                return self._break(name)
            case ["stop"]:
                self.stopped.set()
            case _:
                return False
        return True

    def _break(self, name: str) -> bool:
        try:
            self._indicator.fault(name)
        except ValueError:
            return False
        return True

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                is_known = self.obey(line.decode("ascii", "replace"))
                writer.write(OK if is_known else UNKNOWN)
                await writer.drain()
        except (OSError, ValueError):
            pass  # who hangs up, or sends a line without end, has said all
        finally:
            writer.close()
