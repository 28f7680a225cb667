"""A choice about cookies: it says yes to vendors by name, holds for its time, and can be read.

Whoever has not chosen has allowed nothing. A browser that sends Global Privacy Control has
refused, also what was allowed before.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Self

from api.law import retention

RULE: Final = "COOKIE_CHOICE"
WRITTEN: Final = re.compile(r"(\d{8})\.([0-9a-f]{16})\.((?:[a-z0-9-]{1,32}(?:~(?!$)|$))*)")
OFFER_LENGTH: Final = 16


class CookieCategory(StrEnum):
    """What optional cookies are for."""

    PREFERENCES = "preferences"
    STATISTICS = "statistics"
    MARKETING = "marketing"


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody allowed on a day, of what was offered then. It tells nobody apart."""

    on: date
    offer: str
    allowed: frozenset[str]

    @property
    def ends_on(self) -> date:
        """The last day that it holds; afterwards one is asked again."""
        end = retention.rule(RULE, self.on).ends(self.on)
        assert end is not None  # noqa: S101 - the rule has a period
        return end

    @property
    def written(self) -> str:
        return f"{self.on:%Y%m%d}.{self.offer}.{'~'.join(sorted(self.allowed))}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read what a browser sent; what is no choice of ours is none.

        >>> Choice.read("20261124.0123456789abcdef.malli").allowed
        frozenset({'malli'})
        >>> Choice.read("20261399.0123456789abcdef."), Choice.read("yes")
        (None, None)
        """
        match = WRITTEN.fullmatch(text)
        if match is None:
            return None
        day, offer, allowed = match.groups()
        try:
            on = date.fromisoformat(day)
        except ValueError:
            return None
        return cls(on, offer, frozenset(allowed.split("~")) - {""})


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether somebody is to be asked, and which vendors may be loaded meanwhile."""

    asks: bool
    allowed: frozenset[str] = frozenset()


NO: Final = Answer(asks=False)


def answer_of(
    choice: Choice | None, offer: str, codes: AbstractSet[str], today: date, *, gpc: bool
) -> Answer:
    """Say what holds today, of what is offered now."""
    if not codes or gpc:
        return NO
    if choice is None or choice.offer != offer or not choice.on <= today <= choice.ends_on:
        return Answer(asks=True)
    return Answer(asks=False, allowed=choice.allowed & codes)
