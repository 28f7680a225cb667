"""What text may be made of, and what people must not write into it.

Nothing here ever repeats the text: a refusal says what is wrong and where, not what was read.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from api.kernel.refusals import Invalid

_CONTROL: Final = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_BIDI: Final = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NO_CHARACTER: Final = r"\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"\\U{plane << 16 | 0xFFFE:08x}\\U{plane << 16 | 0xFFFF:08x}" for plane in range(17)
)
_FORBIDDEN: Final = re.compile(f"[{_CONTROL}{_BIDI}{_NO_CHARACTER}]")

_CODE: Final = re.compile(
    r"(?<![0-9A-Z])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(\d\d)[-+A-FU-Y](\d{3})"
    r"([0-9A-FHJ-NPR-Y])(?![0-9A-Z])",
    re.ASCII,
)
_CHECKS: Final = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_DASHES: Final = "\u00ad\u2043\u2212"
"""Dashes that Unicode does not call dashes: soft hyphen, hyphen bullet, minus."""


class ForbiddenCharacter(Invalid):
    """The text holds a character that cannot be seen or stored."""


class IdentityCodeInText(Invalid):
    """Personal identity codes are not stored here."""


@dataclass(frozen=True, slots=True)
class IdentityCode:
    """Where a text holds what looks like a Finnish personal identity code.

    `certain` when its check character is right; otherwise it may well be an order number.
    """

    start: int
    end: int
    certain: bool


def cleaned(text: str) -> str:
    r"""Give text in its one form (NFC, line feeds), or refuse what nobody can see.

    >>> cleaned("A\u0308ija\u0308la\u0308\r\n")
    'Äijälä\n'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _FORBIDDEN.search(lines):
        raise ForbiddenCharacter(
            "Type the text anew instead of pasting it.",
            character=f"U+{ord(found.group()):04X}",
            position=found.start(),
        )
    return unicodedata.normalize("NFC", lines)


def readable(text: str) -> str:
    r"""Give text of strangers in its one form, without what nobody can see or store.

    >>> readable("A\u0308iti\x00\u202e\r\n")
    'Äiti\n'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", lines))


def identity_codes(text: str) -> list[IdentityCode]:
    """Find what looks like personal identity codes, however their characters are dressed up.

    >>> identity_codes("Kuljettaja 131052-308T")
    [IdentityCode(start=11, end=22, certain=True)]
    """
    plain = list(_plain(text))
    folded = "".join(character for character, _ in plain)
    return [
        IdentityCode(plain[found.start()][1], plain[found.end() - 1][1] + 1, _checks(found))
        for found in _CODE.finditer(folded)
    ]


def without_identity_codes(text: str) -> str:
    """Give the text back, unless it holds a valid personal identity code."""
    if any(code.certain for code in identity_codes(text)):
        raise IdentityCodeInText("Take it out: the register neither needs nor keeps it.")
    return text


def seems_to_hold_identity_code(text: str) -> bool:
    """Tell whether to warn: something looks like one, but may be an order number."""
    return bool(identity_codes(text))


def _plain(text: str) -> Iterator[tuple[str, int]]:
    """Give each character in its plain form, with where in the text it stands."""
    if text.isascii():
        yield from zip(text.upper(), range(len(text)), strict=True)
        return
    for position, character in enumerate(text):
        for one in unicodedata.normalize("NFKC", character).upper():
            category = unicodedata.category(one)
            if category == "Pd" or one in _DASHES:
                yield "-", position
            elif category != "Cf":
                yield one, position


def _checks(found: re.Match[str]) -> bool:
    *number, check = found.groups()
    return _CHECKS[int("".join(number)) % len(_CHECKS)] == check
