"""Every way from a row to whom it is about, computed from what tables state and point to.

A table's personal columns name their ways. Beside these a row is about whom it points to:
a party, or what stands for one, such as a customer or a driver. Rows that do neither are
about whom their owner is: the lines of an order, the weighings of a visit.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from api.database.base import Base
from api.database.paths import class_of, steps
from api.kernel.privacy import KeptWith
from api.standing.own_rows import PARTIES
from api.views.search_tables import SearchEntry

STANDS_FOR: Final = {
    "customers": "party",
    "carriers": "party",
    "drivers": "person",
    "vehicles": "owner",
}
"""What stands for a party wherever a row points to it, and the step from there."""
HELPS: Final = frozenset({"carriers", "drivers", "vehicles"})
"""Who carries out what is another's: what belongs to that record is not theirs."""
LEFT_OUT: Final = {
    SearchEntry.__tablename__: "the words of the search repeat values",
    "sessions": "sign-ins of a partner's machine",
    "refresh_tokens": "sign-ins of a partner's machine",
}
"""Tables that lead to a party and tell nothing of it that is not told elsewhere."""


@cache
def ways_of(table: type[Base]) -> tuple[str, ...]:
    """Give the paths by which rows of a table are about somebody; none if they never are."""
    if table.__tablename__ in LEFT_OUT:
        return ()
    found = {*_declared(table), *_pointed(table)}
    if not any(is_own(table, each) for each in found):
        found |= {*_inherited(table)}
    return tuple(sorted(found))


def is_own(table: type[Base], path: str) -> bool:
    """Tell whether whoever stands at a path's end is whose record it is, and no helper."""
    return not any(reached.__tablename__ in HELPS for _, reached in steps(table, path))


def _declared(table: type[Base]) -> Iterator[str]:
    own: Any = table.__table__
    for attribute, _, path in table.personal_columns():
        if path is not None and attribute in own.c and _leads_to_a_party(table, path):
            yield path


def _leads_to_a_party(table: type[Base], path: str) -> bool:
    for _, reached in steps(table, path):
        table = reached
    return table.__tablename__ in PARTIES


def _pointed(table: type[Base]) -> Iterator[str]:
    for step, name in steps_of(table):
        if name in PARTIES:
            yield step
        elif name in STANDS_FOR:
            yield f"{step}.{STANDS_FOR[name]}"


def _inherited(table: type[Base]) -> Iterator[str]:
    """Give the ways of what a row belongs to; of all it points to, if it belongs to nothing."""
    pointing = [each for each in steps_of(table) if each[1] != table.__tablename__]
    owner = table.kept.owner.removesuffix("_id") if isinstance(table.kept, KeptWith) else None
    owned = [each for each in pointing if each[0] == owner]
    found = [*_through(owned)]
    yield from found or _through(pointing)


def _through(pointing: list[tuple[str, str]]) -> Iterator[str]:
    for step, name in pointing:
        reached = class_of(name)
        for way in ways_of(reached):
            if is_own(reached, way):
                yield f"{step}.{way}".removesuffix(".self")


def steps_of(table: type[Base]) -> Iterator[tuple[str, str]]:
    """Name the steps that a row can take, and the tables they lead to."""
    for column in table.__table__.columns:
        for key in column.foreign_keys:
            if column.name.endswith("_id"):
                name = key.target_fullname.partition(".")[0]
                yield column.name.removesuffix("_id"), name
