"""Folding for search, of the few signs that generated text is made of: fast, also in SQL."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Folding:
    """Signs before and after, in the form SQL's `translate` takes: those left over go."""

    before: str
    after: str


FOLDING: Final = Folding(before="ÅÄÖÜåäöü-.@+/,()", after="aaouaaou")
_TABLE: Final = str.maketrans(
    FOLDING.before[: len(FOLDING.after)], FOLDING.after, FOLDING.before[len(FOLDING.after) :]
)


def fold(text: str) -> str:
    """Fold as `kernel.folding` does; a test compares the two on all that is generated.

    >>> fold("Hirvälän Sora Oy"), fold("+358 40 000"), fold("TM-0417")
    ('hirvalan sora oy', '358 40 000', 'tm0417')
    """
    return text.lower().translate(_TABLE)
