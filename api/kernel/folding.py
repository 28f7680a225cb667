"""Text as people search for it: case, accents and punctuation do not matter."""

import unicodedata
from typing import Final

ALONE: Final = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ł": "l", "ŋ": "n", "ß": "ss"})


def folded(text: str) -> str:
    """Fold text for search: lower case, å and ä to a, ö to o, only letters, digits, spaces.

    >>> folded("Äijälän Sora Oy")
    'aijalan sora oy'
    >>> folded("TM-0417")
    'tm0417'
    """
    apart = unicodedata.normalize("NFKD", text.casefold().translate(ALONE))
    kept = (each for each in apart if each.isalnum() or each.isspace())
    return " ".join("".join(kept).split())
