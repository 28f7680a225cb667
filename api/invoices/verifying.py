"""Verifies posted invoices: each digest, each row against it, each value, each number."""

import hashlib
import json
from collections.abc import AsyncIterator, Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.invoices.buying import commitments
from api.invoices.contents import Rows
from api.invoices.looking import lines_of, party_of, vats_of
from api.invoices.rules.kinds import InvoiceState
from api.invoices.rules.numbers import MOST_A_YEAR, invoice_number
from api.invoices.tables import Invoice


class Broken(StrEnum):
    """What can be wrong with a posted invoice."""

    CONTENT = "content"
    ROWS = "rows"
    PERSONAL_VALUE = "personal_value"
    NUMBER = "number"


class Finding(NamedTuple):
    """What is wrong with one invoice."""

    number: str
    broken: Broken


async def findings(session: AsyncSession) -> AsyncIterator[Finding]:
    """Read what is posted in the order of its numbers, and tell what is broken."""
    last = 0
    posted = select(Invoice).where(Invoice.state == InvoiceState.POSTED)
    for invoice in await session.scalars(posted.order_by(Invoice.ordinal)):
        if not _follows(invoice, last):
            yield Finding(invoice.number or "", Broken.NUMBER)
        last = invoice.ordinal or 0
        rows = Rows(
            invoice,
            await party_of(session, invoice.id),
            await lines_of(session, invoice.id),
            await vats_of(session, invoice.id),
        )
        for broken in _broken(rows):
            yield Finding(invoice.number or "", broken)


def _follows(invoice: Invoice, last: int) -> bool:
    """Tell whether a number is its year's next, and written as it is counted."""
    year, place = divmod(invoice.ordinal or 0, MOST_A_YEAR)
    last_year, last_place = divmod(last, MOST_A_YEAR)
    written = invoice.number == invoice_number(year, place) and invoice.year == year
    return written and place == (last_place + 1 if year == last_year else 1)


def _broken(rows: Rows) -> Iterator[Broken]:
    text = rows.invoice.content or "{}"
    if rows.invoice.sha256 != hashlib.sha256(text.encode()).hexdigest():
        yield Broken.CONTENT
    content: dict[str, Any] = json.loads(text)
    if not rows.agree(content):
        yield Broken.ROWS
    if not commitments(rows.party).items() <= content.get("commitments", {}).items():
        yield Broken.PERSONAL_VALUE
