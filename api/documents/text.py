"""Text as a document can hold it: no control characters, nothing invisible, no loose ends."""

import re
import unicodedata
from typing import Final

_BLANKS: Final = re.compile(r"[^\S\xa0\u202f]+")
"""Blanks that may be broken at; the others hold numbers together."""
_UNDRAWN: Final = re.compile(
    r"[^ -~\xa0-\u0233\u0391-\u03a1\u03a3-\u03c9\u0401-\u045f"
    r"\u2010-\u2027\u202f\u20ac\u2116\u2212]"
)
"""What the documents' fonts may not hold."""


def printable(text: str) -> str:
    r"""Drop what cannot be printed, and write line ends and runs of blanks as one space.

    >>> printable("A\u0308ija\u0308la\u0308\x00\u202e Oy\n\tAb ")
    'Äijälä Oy Ab'
    """
    composed = _BLANKS.sub(" ", unicodedata.normalize("NFC", text))
    if not composed.isprintable():
        composed = "".join(filter(_is_text, composed))
    return composed.strip()


def drawable(text: str) -> str:
    """Put a question mark for what no font of ours draws, so that the rest can be read.

    >>> drawable("Äijälä 李 Oy")
    'Äijälä ? Oy'
    """
    return _UNDRAWN.sub("?", text)


def _is_text(character: str) -> bool:
    """Keep out control, formatting, private, unpaired and unassigned characters."""
    return not unicodedata.category(character).startswith("C")
