"""What an indicator can say, whichever protocol it says it in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

from api.kernel.quantities import Kilograms


class Status(StrEnum):
    """In what state a scale says it is, or that it says nothing."""

    OK = "ok"
    MOVING = "moving"
    OVER = "over"
    UNDER = "under"
    NOT_ZEROED = "not_zeroed"
    FAULT = "fault"
    SILENT = "silent"


class WeightKind(StrEnum):
    """Whether the indicator shows what stands on the scale, or what is left after a tare."""

    GROSS = "gross"
    NET = "net"


class Flaw(StrEnum):
    """Why what came over the wire is not believed."""

    NOISE = "noise"
    CHECKSUM = "checksum"
    OTHER_UNIT = "other_unit"
    NOT_WHOLE = "not_whole"
    EXPANDED = "expanded"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Indication:
    """One good frame. There is no `kg` where the indicator has none that it stands for."""

    kg: Kilograms | None
    is_stable: bool
    kind: WeightKind
    status: Status


@dataclass(frozen=True, slots=True)
class Flawed:
    """One frame that was turned down, or bytes that are none."""

    flaw: Flaw


class Command(StrEnum):
    """What an indicator is asked for."""

    WEIGHT = "weight"
    TARE = "tare"
    ZERO = "zero"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a command; `to` is nothing where the indicator did not understand it."""

    to: Command | None
    is_done: bool


Heard: TypeAlias = Indication | Flawed | Answer


class Decoder(Protocol):
    """What makes frames of the bytes of one connection, however they were cut."""

    def feed(self, chunk: bytes) -> Iterator[Heard]:
        """Give what has become whole with these bytes."""


def weighed(kg: int, kind: WeightKind, *, is_moving: bool) -> Indication:
    """Make the indication of a weight that moves or stands still."""
    status = Status.MOVING if is_moving else Status.OK
    return Indication(Kilograms(kg), not is_moving, kind, status)


def unweighed(status: Status, kind: WeightKind = WeightKind.GROSS) -> Indication:
    """Make the indication of a scale that has no weight to tell.

    >>> unweighed(Status.OVER).kg is None
    True
    """
    return Indication(None, is_stable=False, kind=kind, status=status)
