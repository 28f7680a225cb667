"""How much alike a new customer and a known one are, and by what.

A Y-tunnus is one firm's. A phone or an e-mail address is often a household's or an office's.
Names are compared without what firms add to them, without accents, in any order of words;
the same postal code makes a likeness likelier.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from api.customers.rules.names import without_company_form
from api.kernel.folding import folded
from api.kernel.refusals import Conflict, Invalid

LIKELY: Final = 86
LIKELY_NEARBY: Final = 80
SAME: Final = 100
_BY_PHONE: Final = 90
_BY_EMAIL: Final = 92
_NEARBY: Final = 6
_MOST: Final = 5


class PossibleDuplicate(Conflict):
    """The customer may be in the register already."""


class ReasonMissing(Invalid):
    """Say why these are not the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """By what somebody can be known: in the forms that the register keeps."""

    name: str
    business_id: str | None = None
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    postal_codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two have in common, the surest first, and how sure it is, of 100."""

    matched_on: tuple[str, ...]
    score: int


def distinctive(name: str) -> str:
    """Give what sets a name apart, folded.

    >>> distinctive("Oy Äijälän Sora Ab"), distinctive("AIJALAN SORA OY")
    ('aijalan sora', 'aijalan sora')
    """
    return folded(without_company_form(name))


def likeness(one: Identity, other: Identity) -> Likeness | None:
    """Compare two; nothing where they are not alike enough to ask a person."""
    found = sorted(_matches(one, other), key=lambda each: -each[1])
    if not found:
        return None
    return Likeness(tuple(what for what, _ in found), found[0][1])


def best(found: Iterable[tuple[str, Likeness]]) -> list[tuple[str, Likeness]]:
    """Give the likest, five at most."""
    return sorted(found, key=lambda each: (-each[1].score, each[0]))[:_MOST]


def _matches(one: Identity, other: Identity) -> Iterator[tuple[str, int]]:
    if one.business_id and one.business_id == other.business_id:
        yield "business_id", SAME
    if {each.casefold() for each in one.emails} & {each.casefold() for each in other.emails}:
        yield "email", _BY_EMAIL
    if one.phones & other.phones:
        yield "phone", _BY_PHONE
    near = bool(one.postal_codes & other.postal_codes)
    ratio = fuzz.token_sort_ratio(distinctive(one.name), distinctive(other.name))
    if ratio >= (LIKELY_NEARBY if near else LIKELY):
        score = min(round(ratio) + (_NEARBY if near else 0), SAME - 1)
        yield ("name_and_postal_code" if near else "name"), score
