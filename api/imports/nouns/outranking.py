"""Tells which values of a record rest on the customer's own word: no list changes them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from api.audit.tables import Provenance
from api.customers.feeds.rules.proposing import CustomerConfirmed
from api.database.base import Base
from api.database.work import Work
from api.imports.rules.readings import Problem
from api.imports.rules.targets import Target
from api.kernel.sources import CONFIRMED_BY_CUSTOMER


def differing(row: Base, told: Mapping[str, Any]) -> dict[str, Any]:
    """Keep of what is told what the record does not say already."""
    return {name: value for name, value in told.items() if getattr(row, name) != value}


async def not_outranked(
    work: Work, row: Base, changes: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Problem]]:
    """Part the changes that may be made from those that the customer outranks."""
    if not changes:
        return {}, []
    told = select(Provenance.column).where(
        Provenance.record_id == row.id,
        Provenance.column.in_(changes),
        Provenance.superseded_at.is_(None),
        Provenance.kind.in_(CONFIRMED_BY_CUSTOMER),
    )
    confirmed = set(await work.session.scalars(told))
    made = {name: value for name, value in changes.items() if name not in confirmed}
    left: list[Problem] = [
        (target_for(name), CustomerConfirmed) for name in changes if name in confirmed
    ]
    return made, left


def target_for(column: str) -> Target:
    """Name what of a row a stored column was read from."""
    return Target(column) if column in set(Target) else Target.NAME
