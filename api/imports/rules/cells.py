"""What of a cell may be kept while its row waits: never a personal identity code."""

import re
from typing import Final

from api.kernel.free_text import cleaned, identity_codes

_DIRECTIONS: Final = re.compile(
    "[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff]|[\\U0000fffe"
    + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(17))
    + "]"
)
"""Marks that programs leave around numbers and nobody sees, and what is no character."""
_LIKE_A_CODE: Final = re.compile(r"\d{6}[-+A-FU-Ya-fu-y]\d{3}", re.ASCII)
_DIGITS: Final = 9


def kept(cell: str) -> str | None:
    r"""Give a cell in its one form, or None where it holds a personal identity code.

    >>> kept(" Malli Oy\r\nc/o Kokeilu "), kept("ks. 131052-308T")
    ('Malli Oy\nc/o Kokeilu', None)
    """
    if cell.isascii() and "\r" not in cell:
        bare = cell.strip()
        return None if _LIKE_A_CODE.search(bare) and _holds_code(bare) else bare
    bare = cleaned(_DIRECTIONS.sub("", cell)).strip()
    return None if sum(map(str.isnumeric, bare)) >= _DIGITS and _holds_code(bare) else bare


def _holds_code(text: str) -> bool:
    return any(code.certain for code in identity_codes(text))
