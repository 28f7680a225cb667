"""Where an indicator is reached, and how fast it is spoken with."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from api.weighing.rules.kinds import Protocol
from api.weighing.rules.range import Range


@dataclass(frozen=True, slots=True)
class Wire:
    """One scale's indicator: its address, its protocol, and what the scale is verified for."""

    scale_id: UUID
    host: str
    port: int
    protocol: Protocol
    verified: Range


@dataclass(frozen=True, slots=True)
class Pace:
    """How long each thing may take, in seconds."""

    poll: float = 0.1
    answer: float = 0.3
    fresh: float = 1.0
    beat: float = 0.5
    deaf: float = 3.0
    connect: float = 2.0
    zero: float = 3.0


PACE: Final = Pace()


def growing_pauses() -> Iterator[float]:
    """Give how long to wait before each new attempt to connect, in seconds."""
    pause = 0.1
    while True:
        yield pause
        pause = min(pause * 2, 5.0)
