"""Leaves nothing personal in rows that are about to go, or that stay as bare numbers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from api.audit.bulk import bulk_erase
from api.database.base import Base
from api.database.work import Work
from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty, InvoiceTicket
from api.kernel.privacy import PERSONAL, SALT
from api.weighing.ticket_tables import TicketPerson


async def persons_of(
    work: Work, invoices: Sequence[Invoice]
) -> Mapping[type[Base], Sequence[UUID]]:
    """Find the rows that say whom invoices and the tickets behind them are about.

    A ticket that another invoice bills, too, is left: that one's period may run longer.
    """
    ids = [each.id for each in invoices]
    found: defaultdict[type[Base], Sequence[UUID]] = defaultdict(list)
    parties = select(InvoiceParty.id).where(InvoiceParty.invoice_id.in_(ids))
    found[InvoiceParty] = (await work.session.scalars(parties)).all()
    line, other = aliased(InvoiceLine), aliased(InvoiceTicket)
    elsewhere = (
        select(other.id)
        .join(line, line.id == other.line_id)
        .where(other.ticket_id == InvoiceTicket.ticket_id, line.invoice_id.not_in(ids))
        .exists()
    )
    tickets = (
        select(TicketPerson.id)
        .join(InvoiceTicket, InvoiceTicket.ticket_id == TicketPerson.ticket_id)
        .join(InvoiceLine, InvoiceLine.id == InvoiceTicket.line_id)
        .where(InvoiceLine.invoice_id.in_(ids), ~elsewhere)
        .distinct()
    )
    found[TicketPerson] = (await work.session.scalars(tickets)).all()
    return found


async def blank(work: Work, table: type[Base], ids: Sequence[UUID]) -> None:
    """Clear every personal value of these rows, and the salts of their digests."""
    if ids:
        await bulk_erase(work, table, [{"id": each, **_nothing(table)} for each in ids])


def _nothing(table: type[Base]) -> dict[str, Any]:
    columns = [each.columns[0] for each in table.__mapper__.column_attrs]
    salts = {column.info[SALT] for column in columns if column.info.get(SALT)}
    return dict.fromkeys({each.name for each in columns if PERSONAL in each.info} | salts)
