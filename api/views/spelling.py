"""Puts wrong letters right by the words of names and plates that somebody is found by.

The words are few beside the entries they stand in, so looking through them takes little time
in a register of any size. They lead to nobody: whom the right ones find, their entries say.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from rapidfuzz.distance import OSA
from sqlalchemy import ColumnElement, Select, Text, bindparam, or_, select

from api.database.work import Work
from api.views.nearness import LONG, forgiven
from api.views.search_tables import SearchWord

WORDS = SearchWord.__table__
MOST: Final = 5_000
OPTIONS: Final = 3
"""How many ways to read what was typed are looked for: the nearest."""
MOST_OF_A_WORD: Final = 12
PARTS: Final[tuple[ColumnElement[str], ...]] = tuple(
    bindparam(f"part_{n}", type_=Text()) for n in range(3)
)


async def readings(work: Work, sought: str) -> list[tuple[int, str]]:
    """Give the nearest ways to read folded text, with how many letters of it are wrong then.

    The last word may be unfinished. None of them is what was typed.
    """
    typed, most = sought.split(), forgiven(sought)
    ways = [await _ways(work, word, last=word is typed[-1]) for word in typed]
    found = {
        (wrong, " ".join(text for _, text in way))
        for way in product(*ways)
        if 0 < (wrong := sum(off for off, _ in way)) <= most
    }
    return sorted(found)[:OPTIONS]


async def _ways(work: Work, word: str, *, last: bool) -> list[tuple[int, str]]:
    """Give what a word may have been: itself, or known words near it."""
    if not forgiven(word):
        return [(0, word)]
    statement = work.database.prepared("near words", _near, heavy=True)
    parts = dict(zip(("part_0", "part_1", "part_2"), patterns(word), strict=True))
    known = {said for (said,) in await work.database.fetch(statement, parts)}
    return nearest_of(word, known, last=last)


def _near() -> Select[str]:
    alike = or_(*(WORDS.c.word.like(part) for part in PARTS))
    return select(WORDS.c.word).where(alike).limit(MOST)


def patterns(word: str) -> tuple[str, str, str]:
    """Say how whatever is near a word looks: a part of it at least is as it was typed.

    >>> patterns("malli"), patterns("mallimaki")
    (('ma%', '%lli%', '%lli%'), ('%mal%', '%lim%', '%aki%'))
    """
    half, third = len(word) // 2, len(word) // 3
    if len(word) < LONG:
        return f"{word[:half]}%", *(f"%{word[half:]}%",) * 2
    parts = word[:third], word[third : 2 * third], word[2 * third :]
    return f"%{parts[0]}%", f"%{parts[1]}%", f"%{parts[2]}%"


def nearest_of(word: str, known: Iterable[str], *, last: bool) -> list[tuple[int, str]]:
    """Give the known words that are near, nearest first; of the last one, as far as typed.

    >>> nearest_of("mali", ["malli", "sora", "mallirakennus"], last=True)
    [(1, 'mall')]
    """
    most = forgiven(word)
    found = {
        min(
            (OSA.distance(word, text, score_cutoff=most), abs(len(text) - len(word)), text)
            for text in (_begun(said, len(word), most) if last else (said,))
        )
        for said in known
    }
    near = sorted((wrong, text) for wrong, _, text in found if wrong <= most)
    return near[:MOST_OF_A_WORD] or [(0, word)]


def _begun(said: str, typed: int, most: int) -> Iterator[str]:
    """Give a word, and what of it may have been typed so far."""
    yield said
    for end in range(typed - most, min(len(said), typed + most) + 1):
        yield said[:end]
