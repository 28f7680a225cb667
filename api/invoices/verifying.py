"""Verifies posted invoices: each digest, each row against it, each value, each number."""

import hashlib
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.invoices.buying import commitments
from api.invoices.contents import Rows
from api.invoices.released import released_between, released_early
from api.invoices.rules.kinds import InvoiceState
from api.invoices.rules.numbers import MOST_A_YEAR, invoice_number
from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty, InvoiceVat

AT_A_TIME: Final = 200


class Broken(StrEnum):
    """What can be wrong with a posted invoice."""

    CONTENT = "content"
    ROWS = "rows"
    PERSONAL_VALUE = "personal_value"
    NUMBER = "number"
    RELEASED_EARLY = "released_early"


class Finding(NamedTuple):
    """What is wrong with one invoice."""

    number: str
    broken: Broken


async def findings(session: AsyncSession, today: date = date.max) -> AsyncIterator[Finding]:
    """Read what is posted in the order of its numbers, and tell what is broken.

    A number that retention has removed is no gap: its seal is kept, with the day it went.
    """
    for number in await released_early(session, today):
        yield Finding(number, Broken.RELEASED_EARLY)
    last = 0
    while page := await _after(session, last):
        for rows in await _whole(session, page):
            if not await _follows(session, rows.invoice, last):
                yield Finding(rows.invoice.number or "", Broken.NUMBER)
            last = rows.invoice.ordinal or 0
            for broken in _broken(rows):
                yield Finding(rows.invoice.number or "", broken)
        session.expunge_all()


async def _after(session: AsyncSession, last: int) -> Sequence[Invoice]:
    posted = select(Invoice).where(Invoice.ordinal > last, Invoice.state == InvoiceState.POSTED)
    return (await session.scalars(posted.order_by(Invoice.ordinal).limit(AT_A_TIME))).all()


async def _whole(session: AsyncSession, page: Sequence[Invoice]) -> Iterable[Rows]:
    """Read the rows of a page of invoices, by a query for each kind of row."""
    lines, vats, parties = [
        await _of(session, table, page) for table in (InvoiceLine, InvoiceVat, InvoiceParty)
    ]
    return [
        Rows(invoice, parties[invoice.id][0], lines[invoice.id], vats[invoice.id])
        for invoice in page
    ]


async def _of(
    session: AsyncSession, table: type[Any], page: Sequence[Invoice]
) -> Mapping[UUID, list[Any]]:
    ids = [invoice.id for invoice in page]
    rows: defaultdict[UUID, list[Any]] = defaultdict(list)
    for row in await session.scalars(select(table).where(table.invoice_id.in_(ids))):
        rows[row.invoice_id].append(row)
    return rows


async def _follows(session: AsyncSession, invoice: Invoice, last: int) -> bool:
    """Tell whether a number is its year's next, and written as it is counted."""
    at = invoice.ordinal or 0
    year, place = divmod(at, MOST_A_YEAR)
    if invoice.number != invoice_number(year, place) or invoice.year != year:
        return False
    next_one = last + 1 if year == last // MOST_A_YEAR else year * MOST_A_YEAR + 1
    return at == next_one or await released_between(session, next_one, at) == at - next_one


def _broken(rows: Rows) -> Iterator[Broken]:
    text = rows.invoice.content or "{}"
    if rows.invoice.sha256 != hashlib.sha256(text.encode()).hexdigest():
        yield Broken.CONTENT
    content: dict[str, Any] = json.loads(text)
    if not rows.agree(content):
        yield Broken.ROWS
    if not commitments(rows.party).items() <= content.get("commitments", {}).items():
        yield Broken.PERSONAL_VALUE
