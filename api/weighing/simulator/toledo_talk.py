"""How the simulated indicator talks when it speaks Toledo: all the time."""

import asyncio
from collections.abc import Callable
from operator import methodcaller
from typing import Final

from api.weighing.simulator.bridge import Bridge
from api.weighing.simulator.spoken import toledo_frame
from api.weighing.simulator.talk import Talk, cancelled, repeat

_LETTERS: Final[dict[bytes, Callable[[Bridge], object]]] = {
    b"Z": methodcaller("set_zero"),
    b"T": methodcaller("set_tare"),
    b"C": methodcaller("clear_tare"),
}


async def talk_toledo(talk: Talk) -> None:
    """Tell the weight all the time, and obey single letters."""
    telling = asyncio.create_task(repeat(talk, toledo_frame))
    try:
        while said := await talk.reader.read(64):
            for letter in said:
                if obey := _LETTERS.get(bytes([letter])):
                    obey(talk.of.bridge)
    finally:
        await cancelled(telling)
