"""The program of a bureau: HTTP/1.1 on a port of this machine, one question a connection."""

import asyncio
import json
from asyncio import StreamReader, StreamWriter
from collections.abc import Mapping
from typing import Any, Final

from api.credit.simulator.behaviour import Behaviour, body_of
from api.http.loopback import Loopback

DRIP_SECONDS: Final = 0.05
STATUS: Final = {
    Behaviour.FAILS: "500 Internal Server Error",
    Behaviour.KNOWS_NOTHING: "404 Not Found",
    Behaviour.REDIRECTS: "302 Found",
}


class SimulatedBureau(Loopback):
    """A bureau that keeps the questions it was asked; port 0 takes a free one."""

    def __init__(self, port: int = 0, *, delay_seconds: float = 0.2) -> None:
        super().__init__(port)
        self.delay_seconds = delay_seconds
        self.behaviour = Behaviour.ANSWERS
        self.questions: list[dict[str, Any]] = []
        self.heads: list[str] = []

    @property
    def url(self) -> str:
        return f"{self.origin}/companies"

    async def converse(self, reader: StreamReader, writer: StreamWriter) -> None:
        await self._answer(writer, await self._read(reader))

    async def _read(self, reader: StreamReader) -> dict[str, Any]:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        said = dict(line.lower().split(":", 1) for line in head.split("\r\n")[1:] if line)
        question = json.loads(await reader.readexactly(int(said.get("content-length", "0"))))
        self.heads.append(head)
        self.questions.append(question)
        return dict(question)

    async def _answer(self, writer: StreamWriter, question: Mapping[str, Any]) -> None:
        behaviour = self.behaviour
        if behaviour is Behaviour.HANGS_UP:
            return
        if behaviour is Behaviour.HANGS:
            await asyncio.Event().wait()
        if behaviour is Behaviour.DELAYS:
            await asyncio.sleep(self.delay_seconds)
        body = body_of(behaviour, question)
        head = (
            f"HTTP/1.1 {STATUS.get(behaviour, '200 OK')}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            f"Location: http://elsewhere.example/\r\nConnection: close\r\n\r\n"
        )
        writer.write(head.encode())
        if behaviour is Behaviour.DRIPS:
            for byte in body:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(DRIP_SECONDS)
            return
        writer.write(body)
        await writer.drain()
