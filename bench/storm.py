"""Everybody signs in at once: what is left for those who are at work."""

import asyncio
from dataclasses import dataclass
from statistics import median
from typing import Final

from bench.asking import Asking
from bench.client import Load, loaded
from bench.servers import Server

CLIENTS: Final = 16
FIRST: Final = 0.85
GOAL: Final = 0.90


@dataclass(frozen=True, slots=True)
class Storm:
    """What share of the other traffic went on, and how many signed in each second."""

    share: float
    signed_in: float
    turned_away: float


async def storm(server: Server, asking: Asking, rounds: int, seconds: float) -> Storm:
    """Compare reading beside sixteen who sign in with reading alone, in turns."""
    shares: list[float] = []
    signing = Load()
    for _ in range(rounds):
        calm = await loaded(server.port, asking.read, connections=CLIENTS, seconds=seconds)
        stormy, signing = await asyncio.gather(
            loaded(server.port, asking.read, connections=CLIENTS, seconds=seconds),
            loaded(server.port, asking.sign_in, connections=CLIENTS, seconds=seconds),
        )
        shares.append(stormy.rate / calm.rate)
    return Storm(median(shares), signing.rate, signing.refused / signing.seconds)
