"""How near what somebody typed is to a text: one or two wrong letters are forgiven."""

from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

SHORTEST: Final = 4
LONG: Final = 8
TRIGRAM: Final = 3


def forgiven(sought: str) -> int:
    """Say how many wrong letters are forgiven: none in a number, nor in a short word.

    >>> forgiven("oy"), forgiven("0401234567"), forgiven("malli"), forgiven("mallirakennus")
    (0, 0, 1, 2)
    """
    bare = sought.replace(" ", "")
    if len(bare) < SHORTEST or bare.isdigit():
        return 0
    return 1 if len(bare) < LONG else 2


def pieces(sought: str) -> list[str]:
    """Give parts of which one at least is in the text, unless it is farther than forgiven.

    >>> pieces("malirakennus"), pieces("abc12")
    (['mali', 'rake', 'nnus'], ['abc', 'bc1', 'c12'])
    """
    third = len(sought) // 3
    if third >= TRIGRAM:
        return [sought[:third], sought[third : 2 * third], sought[2 * third :]]
    ends = range(TRIGRAM, len(sought) + 1)
    return [sought[end - TRIGRAM : end] for end in ends]


def pairs(sought: str) -> list[tuple[str, str]]:
    """Give parts of which two at least are in the text in this order, if one letter is wrong.

    Of a short word there are none: its parts overlap.

    >>> pairs("malirakennus"), pairs("malli")
    ([('mali', 'rake'), ('mali', 'nnus'), ('rake', 'nnus')], [])
    """
    return [*combinations(pieces(sought), 2)] if len(sought) >= 3 * TRIGRAM else []


def wrong_letters(sought: str, text: str) -> int | None:
    """Count how many letters of the nearest words are wrong; None if more than forgiven.

    Two letters in each other's place count once. The last word may be unfinished.

    >>> wrong_letters("malirakennus", "mallirakennus oy"), wrong_letters("sora", "murske")
    (1, None)
    """
    most = forgiven(sought)
    words, count = text.split(), len(sought.split())
    windows = [" ".join(words[at : at + count]) for at in range(len(words) - count + 1)]
    ends = (window[:end] for window in windows for end in _ends(sought, window, most))
    least = min(
        (OSA.distance(sought, each, score_cutoff=most) for each in ends), default=most + 1
    )
    return least if most > 0 and least <= most else None


def _ends(sought: str, window: str, most: int) -> range:
    """Say where the part of a text may end that somebody has typed so far."""
    return range(max(1, len(sought) - most), min(len(window), len(sought) + most) + 1)
