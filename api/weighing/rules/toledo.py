"""One frame of Toledo's continuous output: no decimal point, three words of bits.

    STX SWA SWB SWC W6 T6 CR [CHK]

SWA says where the point stands and what the last digit counts in, SWB in what state the
weight is, SWC which unit and resolution it has.
"""

import re
from typing import Final

from api.weighing.rules.indications import (
    Flaw,
    Flawed,
    Indication,
    Status,
    WeightKind,
    unweighed,
    weighed,
)

STX: Final = 0x02
FRAME: Final = re.compile(rb"\x02[\x20-\x3f][\x00-\x7f]{2}[0-9 ]{12}\r", re.DOTALL)
FRAME_LENGTH: Final = 17

_POINT: Final = 0b0000_0111
_DUMMY_ZEROS: Final = {0: 100, 1: 10}
_PARTS: Final = (1, 1, 1, 10, 100, 1_000, 10_000, 100_000)
"""Into how many parts the code of the point divides a kilogram."""
_INCREMENTS: Final = {0b01: 1, 0b10: 2, 0b11: 5}
_NET, _NEGATIVE, _OUT_OF_RANGE, _MOTION, _IN_KG, _NOT_ZEROED = 1, 2, 4, 8, 16, 64
_OTHER_UNIT: Final = 0b0000_0111
_EXPANDED: Final = 0b0001_0000


def read_frame(frame: bytes) -> Indication | Flawed:
    """Read the 17 bytes of a frame that has the right shape.

    >>> read_frame(bytes.fromhex("02313020 303034323336 303030303030 0d")).kg
    42360
    """
    point, state, other = frame[1:4]
    if not state & _IN_KG or other & _OTHER_UNIT:
        return Flawed(Flaw.OTHER_UNIT)
    if other & _EXPANDED:
        return Flawed(Flaw.EXPANDED)
    kind = WeightKind.NET if state & _NET else WeightKind.GROSS
    if (status := _without_weight(state)) is not None:
        return unweighed(status, kind)
    kg = _kilograms(frame[4:10], point)
    if isinstance(kg, Flawed):
        return kg
    return weighed(-kg if state & _NEGATIVE else kg, kind, is_moving=bool(state & _MOTION))


def checksum(frame: bytes) -> int:
    """Make the character that lets the low seven bits of all bytes add up to nothing."""
    return -sum(frame) & 0x7F


def _without_weight(state: int) -> Status | None:
    if state & _NOT_ZEROED:
        return Status.NOT_ZEROED
    if state & _OUT_OF_RANGE:
        return Status.UNDER if state & _NEGATIVE else Status.OVER
    return None


def _kilograms(field: bytes, point: int) -> int | Flawed:
    """Set the point. Digits that the stated increment cannot give are not believed."""
    shown = field.lstrip(b" ")
    if not shown.isdigit():
        return Flawed(Flaw.NOISE)
    digits = int(shown)
    if digits % _INCREMENTS.get(point >> 3 & 0b11, 1):
        return Flawed(Flaw.CONTRADICTION)
    code = point & _POINT
    kg, fraction = divmod(digits, _PARTS[code])
    return Flawed(Flaw.NOT_WHOLE) if fraction else kg * _DUMMY_ZEROS.get(code, 1)
