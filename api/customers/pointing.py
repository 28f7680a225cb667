"""Every key that points to a customer or its party, computed from the tables themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Index, UniqueConstraint

from api.customers.rules.merging import STAYS
from api.database.base import Base
from api.standing.own_rows import PARTIES

DRAFTS: Final = {"invoices.customer_id", "invoices.payer_id"}
"""Keys of rows that a seal keeps once they are posted, and that move until then."""


@dataclass(frozen=True, eq=False)
class Pointer:
    """A column of a table that points to customers, or to parties."""

    table: type[Base]
    column: Any
    to_customer: bool

    @property
    def name(self) -> str:
        return f"{self.table.__tablename__}.{self.column.name}"

    @property
    def moves(self) -> bool:
        return self.name not in STAYS or self.name in DRAFTS

    def of(self, key: Any) -> ColumnElement[bool]:
        """Say in SQL which rows point there and would move."""
        points: ColumnElement[bool] = self.column == key
        if self.name in DRAFTS:
            return points & (self.table.__table__.c.state == "draft")
        return points

    @property
    def beside(self) -> list[list[Any]]:
        """Give, of each unique key this column is part of, the other columns."""
        stored = self.table.__table__
        keys = [[*each.columns] for each in _unique(stored)]
        return [
            [each for each in key if each is not self.column]
            for key in keys
            if self.column in key
        ]


@cache
def pointers() -> tuple[Pointer, ...]:
    """Give every one there is: a new table is among them once it is imported."""
    return tuple(sorted(_found(), key=lambda each: each.name))


def _found() -> Iterator[Pointer]:
    for mapper in Base.registry.mappers:
        for key in mapper.local_table.foreign_keys:
            target = key.target_fullname.partition(".")[0]
            if target in {*PARTIES, "customers"}:
                yield Pointer(mapper.class_, key.parent, target == "customers")


def _unique(stored: Any) -> Iterator[UniqueConstraint | Index]:
    yield from (each for each in stored.constraints if isinstance(each, UniqueConstraint))
    yield from (each for each in stored.indexes if each.unique)
