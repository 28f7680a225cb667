"""The load: so many connections that each ask again as soon as they are answered.

Written on asyncio's protocols, because a client that costs as much as the server measures
itself.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias, cast

Request: TypeAlias = Callable[[], bytes]
"""Makes the bytes of the next request."""

END: Final = b"\r\n\r\n"
LENGTH: Final = b"content-length: "
SUCCESS: Final = 300
PATIENCE: Final = 20
"""Seconds to wait for the last answers; a server that is silent longer is broken."""


@dataclass(slots=True)
class Load:
    """What one round of load came to."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    refused: int = 0

    @property
    def rate(self) -> float:
        """Requests a second, those that were answered well."""
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """Give a latency in milliseconds."""
        ordered = sorted(self.latencies) or [0.0]
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000


class Connection(asyncio.Protocol):
    """One connection in a closed loop until the deadline."""

    def __init__(self, request: Request, load: Load, deadline: float) -> None:
        self._request, self._load, self._deadline = request, load, deadline
        self._answer = bytearray()
        self._transport: asyncio.Transport
        self._asked = 0.0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is no subclass
        self._ask()

    def data_received(self, data: bytes) -> None:
        self._answer += data
        head = self._answer.find(END)
        if head < 0 or len(self._answer) < head + len(END) + self._length(head):
            return
        self._note()
        self._answer.clear()
        if time.perf_counter() < self._deadline:
            self._ask()
        else:
            self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None)

    def _ask(self) -> None:
        self._asked = time.perf_counter()
        self._transport.write(self._request())

    def _length(self, head: int) -> int:
        start = self._answer.find(LENGTH, 0, head)
        if start < 0:
            return 0
        return int(self._answer[start + len(LENGTH) : self._answer.index(b"\r", start)])

    def _note(self) -> None:
        if int(self._answer[9:12]) < SUCCESS:
            self._load.latencies.append(time.perf_counter() - self._asked)
        else:
            self._load.refused += 1


async def loaded(port: int, request: Request, *, connections: int, seconds: float) -> Load:
    """Load a server on this machine for some seconds."""
    load = Load()
    loop = asyncio.get_running_loop()
    began = time.perf_counter()

    def one() -> Connection:
        return Connection(request, load, began + seconds)

    opened = [await loop.create_connection(one, "127.0.0.1", port) for _ in range(connections)]
    answered = asyncio.gather(*(connection.done for _, connection in opened))
    await asyncio.wait_for(answered, seconds + PATIENCE)
    load.seconds = time.perf_counter() - began
    return load


async def asked(port: int, request: bytes) -> bytes:
    """Ask once, and give the body of the answer; whatever is not 2xx raises."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    head = await reader.readuntil(END)
    start = head.find(LENGTH) + len(LENGTH)
    body = await reader.readexactly(int(head[start : head.index(b"\r", start)]))
    writer.close()
    if int(head[9:12]) >= SUCCESS:
        raise RuntimeError(f"{request.partition(END)[0]!r} was answered {head!r} {body!r}")
    return body
