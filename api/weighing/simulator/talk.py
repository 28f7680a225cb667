"""How the simulated indicator talks with one that listens, in each protocol."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from operator import methodcaller
from typing import Final, Protocol

from api.weighing.simulator.bridge import Bridge, Display
from api.weighing.simulator.faults import Fault, spoilt
from api.weighing.simulator.spoken import sics_tare, sics_weight, toledo_frame

PATIENCE_SECONDS: Final = 5.0
SERIAL: Final = b'I4 A "PUNNUS-SIM"\r\n'


class Simulated(Protocol):
    """What is talked about."""

    bridge: Bridge
    current_fault: Fault
    every_seconds: float

    def display(self) -> Display:
        """Give what the indicator believes to weigh now."""


@dataclass(frozen=True, slots=True)
class Talk:
    """One connection to a simulated indicator."""

    of: Simulated
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def say(self, frame: bytes) -> None:
        self.writer.write(spoilt(self.of.current_fault, frame))
        await self.writer.drain()


async def repeat(talk: Talk, frame_of: Callable[[Display], bytes]) -> None:
    """Tell the weight again and again."""
    while True:
        await talk.say(frame_of(talk.of.display()))
        await asyncio.sleep(talk.of.every_seconds)


async def talk_toledo(talk: Talk) -> None:
    """Tell the weight all the time, and obey single letters."""
    telling = asyncio.create_task(repeat(talk, toledo_frame))
    try:
        while said := await talk.reader.read(64):
            for letter in said:
                if obey := _LETTERS.get(bytes([letter])):
                    obey(talk.of.bridge)
    finally:
        await _cancelled(telling)


async def talk_sics(talk: Talk) -> None:
    """Answer commands line by line; `SIR` goes on until the next weight is asked for."""
    telling: asyncio.Task[None] | None = None
    try:
        while line := await talk.reader.readline():
            command = line.strip()
            if telling is not None and command in _ENDS_REPEATING:
                await _cancelled(telling)
                telling = None
            if command == b"SIR":
                telling = asyncio.create_task(repeat(talk, sics_weight))
            else:
                await talk.say(await _COMMANDS.get(command, _not_understood)(talk))
    finally:
        if telling is not None:
            await _cancelled(telling)


async def _cancelled(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _stable(talk: Talk) -> bytes:
    """Wait until the weight stands still, as `S` does."""
    waits = int(PATIENCE_SECONDS / talk.of.every_seconds)
    for _ in range(waits):
        if not (seen := talk.of.display()).is_moving:
            return sics_weight(seen)
        await asyncio.sleep(talk.of.every_seconds)
    return b"S I\r\n"


async def _now(talk: Talk) -> bytes:
    return sics_weight(talk.of.display())


async def _zero(talk: Talk) -> bytes:
    return b"Z A\r\n" if talk.of.bridge.set_zero() else b"Z I\r\n"


async def _tare(talk: Talk) -> bytes:
    if not talk.of.bridge.set_tare():
        return b"T I\r\n"
    return b"T S %10d kg\r\n" % talk.of.display().tare


async def _tare_memory(talk: Talk) -> bytes:
    return sics_tare(talk.of.display())


async def _reset(talk: Talk) -> bytes:
    talk.of.bridge.clear_tare()
    return SERIAL


async def _not_understood(_talk: Talk) -> bytes:
    return b"ES\r\n"


_ENDS_REPEATING: Final = frozenset({b"S", b"SI", b"SIR", b"@"})
_COMMANDS: Final[dict[bytes, Callable[[Talk], Awaitable[bytes]]]] = {
    b"S": _stable,
    b"SI": _now,
    b"Z": _zero,
    b"T": _tare,
    b"TA": _tare_memory,
    b"@": _reset,
}
_LETTERS: Final[dict[bytes, Callable[[Bridge], object]]] = {
    b"Z": methodcaller("set_zero"),
    b"T": methodcaller("set_tare"),
    b"C": methodcaller("clear_tare"),
}
