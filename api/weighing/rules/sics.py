r"""MT-SICS: lines of ASCII, asked for one by one.

    S S      42360 kg      stable         S I      not executable
    S D      42340 kg      moving         S + S -  over, under

What `S` tells is net: the tare, asked for by `TA`, says whether that is the gross weight.
"""

import re
from collections.abc import Iterator
from typing import Final

from api.weighing.rules.indications import (
    Answer,
    Command,
    Flaw,
    Flawed,
    Heard,
    Indication,
    Status,
    WeightKind,
    unweighed,
    weighed,
)

ASKED: Final = {Command.WEIGHT: b"SI\r\n", Command.TARE: b"TA\r\n", Command.ZERO: b"Z\r\n"}
LONGEST_LINE: Final = 80

_AMOUNT: Final = rb" {1,12}(-?[0-9]{1,9})(?:\.([0-9]{1,6}))? {1,4}(\S{1,4})"
_WEIGHT: Final = re.compile(rb"S ([SD])" + _AMOUNT)
_TARE: Final = re.compile(rb"TA A" + _AMOUNT)
_NO_WEIGHT: Final = {b"S I": Status.FAULT, b"S +": Status.OVER, b"S -": Status.UNDER}
_ANSWERS: Final = {
    b"Z A": Answer(Command.ZERO, is_done=True),
    b"Z I": Answer(Command.ZERO, is_done=False),
    b"Z +": Answer(Command.ZERO, is_done=False),
    b"Z -": Answer(Command.ZERO, is_done=False),
    b"TA I": Answer(Command.TARE, is_done=False),
    b"ES": Answer(None, is_done=False),
    b"ET": Answer(None, is_done=False),
    b"EL": Answer(None, is_done=False),
}


def read_line(line: bytes, kind: WeightKind = WeightKind.GROSS) -> Indication | Flawed:
    """Read one line that tells a weight.

    >>> read_line(b"S S      42360 kg").kg, read_line(b"S S      42.36 t").flaw.value
    (42360, 'other_unit')
    """
    if line in _NO_WEIGHT:
        return unweighed(_NO_WEIGHT[line], kind)
    found = _WEIGHT.fullmatch(line)
    if found is None:
        return Flawed(Flaw.NOISE)
    state, *amount = found.groups()
    kg = _kilograms(*amount)
    return kg if isinstance(kg, Flawed) else weighed(kg, kind, is_moving=state == b"D")


class SicsDecoder:
    """The lines of one connection. It remembers whether a tare is set."""

    def __init__(self) -> None:
        self._rest = b""
        self._kind = WeightKind.GROSS

    def feed(self, chunk: bytes) -> Iterator[Heard]:
        """Give what each line says. A line too long stays one, and fits nothing."""
        *lines, rest = (self._rest + chunk).split(b"\n")
        self._rest = rest[: LONGEST_LINE + 1]
        for line in lines:
            bare = line.removesuffix(b"\r")
            if bare:
                yield self._heard(bare)

    def _heard(self, line: bytes) -> Heard:
        if line in _ANSWERS:
            return _ANSWERS[line]
        if found := _TARE.fullmatch(line):
            return self._tare(_kilograms(*found.groups()))
        return read_line(line, self._kind)

    def _tare(self, kg: int | Flawed) -> Heard:
        if isinstance(kg, Flawed):
            return kg
        self._kind = WeightKind.NET if kg else WeightKind.GROSS
        return Answer(Command.TARE, is_done=True)


def _kilograms(whole: bytes, decimals: bytes | None, unit: bytes) -> int | Flawed:
    if unit != b"kg":
        return Flawed(Flaw.OTHER_UNIT)
    if decimals is not None and decimals.strip(b"0"):
        return Flawed(Flaw.NOT_WHOLE)
    return int(whole)
