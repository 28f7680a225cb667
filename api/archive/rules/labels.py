"""What stands on labels: a letter for the noun, and a number of ours. Nothing about anybody."""

import re
from typing import Final

from api.kernel.refusals import Invalid

PAPER: Final = "A"
FOLDER: Final = "K"
CABINET: Final = "C"
A_SHEET: Final = 24
_PARTS: Final = re.compile(r"[0-9A-Z]+")


class NotALabel(Invalid):
    """That is no label of this archive."""


def paper_number(year: int, number: int) -> str:
    """Name a paper.

    >>> paper_number(2026, 12), folder_number(3), cabinet_number(1)
    ('A-26-000012', 'K-0003', 'C-001')
    """
    return f"{PAPER}-{year % 100:02}-{number:06}"


def folder_number(number: int) -> str:
    return f"{FOLDER}-{number:04}"


def cabinet_number(number: int) -> str:
    return f"{CABINET}-{number:03}"


def read_label(text: str) -> str:
    """Read what a scanner typed: it may think that its keyboard is an American one.

    >>> read_label(" a+26+000012 "), read_label("K/0003")
    ('A-26-000012', 'K-0003')
    """
    parts = _PARTS.findall(text.upper())
    if not parts or parts[0] not in {PAPER, FOLDER, CABINET} or len(text) > A_SHEET:
        raise NotALabel
    return "-".join(parts)
