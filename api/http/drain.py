"""How a serving process ends: first it says so, then it takes nothing new, then it is done.

On SIGTERM readiness turns 503 while everything is still served, so that a proxy can take the
process out. Then streams end and the socket closes; requests under way are finished.
"""

import asyncio
import socket
from types import FrameType
from typing import Final

import uvicorn
from fastapi import FastAPI

from api.settings import Settings

FINISH_SECONDS: Final = 25
KEEP_ALIVE_SECONDS: Final = 20


class Drain:
    """How far this process is on its way out."""

    def __init__(self) -> None:
        self.is_ready = True
        self.is_closing = False


class Server(uvicorn.Server):
    """uvicorn, with a moment between saying that it goes and going."""

    def __init__(self, config: uvicorn.Config, drain: Drain, notice_seconds: float) -> None:
        super().__init__(config)
        self._drain = drain
        self._notice_seconds = notice_seconds
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Give notice on the first signal; on the second, go at once."""
        if self._loop is None or not self._drain.is_ready:
            self._go(sig, frame)
        else:
            self._drain.is_ready = False
            self._loop.call_soon_threadsafe(
                self._loop.call_later, self._notice_seconds, self._go, sig, frame
            )

    def _go(self, sig: int, frame: FrameType | None) -> None:
        self._drain.is_closing = True
        super().handle_exit(sig, frame)


def server(app: FastAPI, settings: Settings) -> Server:
    """Make the server of an application; `run()` it."""
    config = uvicorn.Config(
        app,
        host=settings.listen_address,
        port=settings.port,
        access_log=False,  # ours says the operation, and no addresses
        log_config=None,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=FINISH_SECONDS,
    )
    return Server(config, app.state.drain, settings.notice_seconds)
