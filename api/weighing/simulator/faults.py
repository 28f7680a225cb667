"""What may go wrong between an indicator and whoever reads it."""

from collections.abc import Callable
from enum import StrEnum
from random import Random
from typing import Final

from api.weighing.simulator.bridge import DIVISION_KG, Display


class Fault(StrEnum):
    """What is wrong with the simulated indicator, until it is told otherwise."""

    NONE = "none"
    NOISE = "noise"
    HALF = "half"
    SILENCE = "silence"
    GARBAGE = "garbage"
    DISCONNECT = "disconnect"
    OVERLOAD = "overload"
    NEGATIVE = "negative"
    BAD_CHECKSUM = "bad-checksum"


_CHANCE: Final = Random(849)  # noqa: S311 - noise need not be secret
_LONGEST_NOISE: Final = 40
_OVER: Final = 99_980


def misread(fault: Fault, seen: Display) -> Display:
    """Give what the indicator itself believes to weigh."""
    if fault is Fault.OVERLOAD:
        return Display(_OVER, 0, is_moving=False)
    if fault is Fault.NEGATIVE:
        return Display(-3 * DIVISION_KG, 0, is_moving=False)
    return seen


def spoilt(fault: Fault, frame: bytes) -> bytes:
    """Give what the wire makes of a frame. Nothing of a disconnected one."""
    return _SPOILERS.get(fault, bytes)(frame)


def _noisy(frame: bytes) -> bytes:
    """Put noise before half of the frames, and hit one byte in half of the others."""
    if _CHANCE.random() < 1 / 2:
        return _CHANCE.randbytes(_CHANCE.randint(1, _LONGEST_NOISE)) + frame
    if _CHANCE.random() < 1 / 2:
        return frame
    hit = bytearray(frame)
    hit[_CHANCE.randrange(len(hit))] ^= _CHANCE.randint(1, 255)
    return bytes(hit)


def _garbage(_frame: bytes) -> bytes:
    return _CHANCE.randbytes(_CHANCE.randint(1, _LONGEST_NOISE))


def _half(frame: bytes) -> bytes:
    return frame[: _CHANCE.randint(1, len(frame) - 3)]


def _wrong_sum(frame: bytes) -> bytes:
    """Change the checksum; in a line, which has none, a digit becomes a letter."""
    if frame.endswith(b"\n"):
        return frame.replace(b"0", b"O")
    return frame[:-1] + bytes([frame[-1] ^ 0x15])


def _nothing(_frame: bytes) -> bytes:
    return b""


_SPOILERS: Final[dict[Fault, Callable[[bytes], bytes]]] = {
    Fault.NOISE: _noisy,
    Fault.GARBAGE: _garbage,
    Fault.HALF: _half,
    Fault.BAD_CHECKSUM: _wrong_sum,
    Fault.SILENCE: _nothing,
    Fault.DISCONNECT: _nothing,
}
