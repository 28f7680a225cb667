"""How the patterns of the data files are held against a sentence."""

import re
from collections.abc import Sequence
from functools import cache

from api.notice.lint.sentences import Sentence


def met(said: Sentence, ways: Sequence[Sequence[str]], unless: Sequence[str]) -> bool:
    """Tell whether any way is met whole, and nothing speaks against it."""
    if any(has(each, said) for each in unless):
        return False
    return any(all(has(each, said) for each in way) for way in ways)


def has(pattern: str, said: Sentence) -> bool:
    """Look for a pattern; `@…` also in what stands above, `>…` also in what follows."""
    if pattern.startswith("@"):
        return bool(_compiled(pattern.replace("|@", "|").removeprefix("@")).search(said.whole))
    if pattern.startswith(">"):
        return bool(_compiled(pattern[1:]).search(f"{said.text} {said.after}"))
    return bool(_compiled(pattern).search(said.text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
