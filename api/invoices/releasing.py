"""Removes invoices whose period has ended, with their notes, and keeps the seals."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, select

from api.database.base import Base
from api.database.work import Work
from api.invoices.release_tables import ReleasedInvoice
from api.invoices.tables import Invoice
from api.kernel.clock import local_day


class Ended(NamedTuple):
    """By which version of which rule a period ended, and its last day."""

    rule: str
    kept_until: date


async def release(work: Work, invoices: Sequence[Invoice], ended: Ended) -> None:
    """Open the door for an invoice and its credit notes, and take them and their rows away.

    One of a former program has no place in our series, and leaves no seal.
    """
    for each in (one for one in invoices if one.ordinal is not None):
        work.session.add(
            ReleasedInvoice(
                invoice_id=each.id,
                number=each.number,
                ordinal=each.ordinal,
                sha256=each.sha256,
                rule=ended.rule,
                kept_until=ended.kept_until,
                released_on=local_day(work.now),
            )
        )
    await work.session.flush()
    await _remove_what_points_to(work, Invoice, invoices)
    for each in sorted(invoices, key=lambda one: one.credits_id is None):  # notes first
        await work.session.delete(each)
        await work.session.flush()


async def _remove_what_points_to(work: Work, table: type[Base], rows: Sequence[Base]) -> None:
    """Delete the rows that cannot be without these, and first what points to those."""
    for pointing, column in pointing_to(table):
        found = select(pointing).where(column.in_([row.id for row in rows]))
        parts = (await work.session.scalars(found)).all()
        if not parts:
            continue
        await _remove_what_points_to(work, pointing, parts)
        for part in parts:
            await work.session.delete(part)
        await work.session.flush()


@cache
def pointing_to(table: type[Base]) -> Sequence[tuple[type[Base], ColumnElement[Any]]]:
    """Give the tables whose rows cannot be without a row of this one, by their own word."""
    return tuple(_pointing_to(table))


def _pointing_to(table: type[Base]) -> Iterator[tuple[type[Base], ColumnElement[Any]]]:
    for mapper in Base.registry.mappers:
        for column in mapper.local_table.columns:
            targets = {key.column.table.name for key in column.foreign_keys}
            if table.__tablename__ in targets and not column.nullable:
                yield mapper.class_, column
