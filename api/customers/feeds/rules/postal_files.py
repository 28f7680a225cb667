"""Posti's files of postal codes (PCF) and of streets (BAF): fixed width, ISO 8859-1.

Fields lie where Posti's descriptions of the files put them, counted from 0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from api.kernel.refusals import Invalid

ENCODING: Final = "latin-1"
CODES: Final = "PONOT"
STREETS: Final = "KATUN"
LENGTH: Final = {CODES: 220, STREETS: 256}
ODD: Final = "1"
DIGITS: Final = 5
_ENDS: Final = "\r\n\x1a"


class NotAPostalFile(Invalid):
    """Neither a PCF nor a BAF file of Posti."""


class BrokenPostalFile(Invalid):
    """A row of the postal file is damaged."""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A postal code and the towns it belongs to, in Finnish and in Swedish."""

    postal_code: str
    town_fi: str
    town_sv: str


@dataclass(frozen=True, slots=True)
class StreetRow:
    """House numbers of one side of a street, from the least to the most, with their code."""

    postal_code: str
    street_fi: str
    street_sv: str
    is_odd: bool
    least: int | None
    most: int | None


def kind_of(line: str) -> str:
    """Tell which of the two files a row is of, or refuse it."""
    if line[:5] in LENGTH:
        return line[:5]
    raise NotAPostalFile


def read_row(line: str, number: int) -> CodeRow | StreetRow:
    """Read one row of either file; `number` is told when it is damaged."""
    kind, bare = kind_of(line), line.rstrip(_ENDS)
    code = bare[13:18]
    if len(bare) != LENGTH[kind] or not (code.isascii() and code.isdigit()):
        raise BrokenPostalFile(f"Row {number}.", row=number)
    if kind == CODES:
        return CodeRow(code, _text(bare, 18, 48), _text(bare, 48, 78))
    return StreetRow(
        code,
        _text(bare, 102, 132),
        _text(bare, 132, 162),
        bare[186] == ODD,
        _number(bare, 187),
        _number(bare, 200) or _number(bare, 187),
    )


def rows_in(content: bytes) -> Iterator[CodeRow | StreetRow]:
    """Read a whole file; empty rows at its end are left out."""
    if not content.strip():
        raise NotAPostalFile
    for number, line in enumerate(content.decode(ENCODING).split("\n"), 1):
        if line.strip(_ENDS + " "):
            yield read_row(line, number)


def _text(line: str, start: int, end: int) -> str:
    return line[start:end].strip()


def _number(line: str, start: int) -> int | None:
    digits = line[start : start + DIGITS].strip()
    return int(digits) if digits.isascii() and digits.isdigit() and int(digits) else None
