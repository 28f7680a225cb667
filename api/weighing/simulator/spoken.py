"""How a display is said in each protocol. Written apart from what reads it."""

from typing import Final

from api.weighing.simulator.bridge import Display

_TWENTIES_WITH_DUMMY_ZERO: Final = 0x31
_ALWAYS: Final = 0x20
_NET, _NEGATIVE, _OUT_OF_RANGE, _MOTION, _KG = 0x01, 0x02, 0x04, 0x08, 0x10


def sics_weight(seen: Display) -> bytes:
    """Say it as an MT-SICS line.

    >>> sics_weight(Display(42_360, 0, is_moving=False)).strip()
    b'S S      42360 kg'
    """
    if seen.is_over:
        return b"S +\r\n"
    state = b"D" if seen.is_moving else b"S"
    return b"S %s %10d kg\r\n" % (state, seen.shown)


def sics_tare(seen: Display) -> bytes:
    return b"TA A %10d kg\r\n" % seen.tare


def toledo_frame(seen: Display) -> bytes:
    """Say it as a Toledo frame, in tens because the last zero never changes.

    >>> toledo_frame(Display(42_360, 0, is_moving=False)).hex(" ")
    '02 31 30 20 30 30 34 32 33 36 30 30 30 30 30 30 0d 21'
    """
    state = (
        _ALWAYS
        | _KG
        | bool(seen.tare) * _NET
        | (seen.shown < 0) * _NEGATIVE
        | seen.is_over * _OUT_OF_RANGE
        | seen.is_moving * _MOTION
    )
    words = bytes([_TWENTIES_WITH_DUMMY_ZERO, state, _ALWAYS])
    frame = b"\x02%s%06d%06d\r" % (words, abs(seen.shown) // 10, seen.tare // 10)
    return frame + bytes([-sum(frame) & 0x7F])
