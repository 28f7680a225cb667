"""Text as people search for it: case, accents and punctuation do not matter."""

import re
import unicodedata
from typing import Final

ALONE: Final = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ł": "l", "ŋ": "n", "ß": "ss"})

NEITHER: Final = re.compile(r"[^\w\s]+|_+")
"""What is no letter, no digit and no space."""


def folded(text: str) -> str:
    """Fold text for search: lower case, å and ä to a, ö to o, only letters, digits, spaces.

    >>> folded("Äijälän Sora Oy")
    'aijalan sora oy'
    >>> folded("TM-0417")
    'tm0417'
    """
    bare = text.casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare.translate(ALONE))
    return " ".join(NEITHER.sub("", bare).split())
