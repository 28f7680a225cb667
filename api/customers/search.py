"""Finds customers as somebody types: by name, number, Y-tunnus, phone, site code, contact."""

from functools import cache
from typing import Any

from sqlalchemy import CTE, func, select, union_all

from api.customers.party_queries import PARTY_FIELDS, WITH_TOWN, customers
from api.customers.queries import roles
from api.customers.search_schemas import Found
from api.customers.tables import Customer
from api.kernel.access import Caller
from api.kernel.folding import folded
from api.kernel.privacy import Category
from api.views.finding import SHORTEST_INFIX, matches, near_matches, words
from api.views.shown import Shown


def found_by(caller: Caller, text: str) -> tuple[Shown[Found], dict[str, str]]:
    """Make the noun that a search shows, and the values it searches by."""
    sought = folded(text)
    digits = sought.replace(" ", "")
    if digits.isdigit():
        trunk = digits.startswith("0") and not digits.startswith("00")
        sought = digits[1:] if trunk else digits  # 040 … is kept as 358 40 …
    return _shown(caller.visible, len(sought) >= SHORTEST_INFIX), words(sought)


@cache
def nearly_found(visible: frozenset[Category]) -> Shown[Found]:
    """Make the noun that a search shows where nothing is just as it was typed."""
    return _best_by(near_matches(visible).cte("match"))


@cache
def _shown(visible: frozenset[Category], infix: bool) -> Shown[Found]:  # noqa: FBT001 - a key
    return _best_by(matches(visible, infix=infix).cte("match"))


def _best_by(match: CTE) -> Shown[Found]:
    own = select(customers.c.id, match.c.rank, match.c.long).join(
        match, match.c.party_id == customers.c.party_id
    )
    acting = select(roles.c.customer_id, match.c.rank, match.c.long).join(
        match, match.c.party_id == roles.c.person_id
    )
    either = union_all(own, acting).subquery("either")
    best: Any = (
        select(
            either.c.id,
            func.min(either.c.rank).label("rank"),
            func.min(either.c.long).label("long"),
        )
        .group_by(either.c.id)
        .subquery("best")
    )
    return Shown(
        Customer,
        Found,
        source=WITH_TOWN.join(best, best.c.id == customers.c.id),
        fields=PARTY_FIELDS | {"matched": func.substr(best.c.rank, 2)},
        sorts={"rank": best.c.rank},
    )
