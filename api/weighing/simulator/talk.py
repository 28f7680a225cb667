"""One connection to the simulated indicator, whatever it speaks."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from api.weighing.simulator.bridge import Bridge, Display
from api.weighing.simulator.faults import Fault, spoilt


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


async def cancelled(task: asyncio.Task[None]) -> None:
    """End a task, and wait until it has ended."""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
