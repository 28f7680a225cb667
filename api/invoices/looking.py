"""Finds and holds the rows that drafting, posting and crediting work on."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.invoices.rules.kinds import InvoiceState
from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty, InvoiceTicket, InvoiceVat
from api.weighing.ticket_tables import TicketStanding


async def draft_for(session: AsyncSession, customer_id: UUID, key: str) -> Invoice | None:
    """Find the draft that gathers under a key, and hold it until commit."""
    return (
        await session.scalars(
            _held(
                select(Invoice).where(
                    Invoice.customer_id == customer_id,
                    Invoice.group_key == key,
                    Invoice.state == InvoiceState.DRAFT,
                )
            )
        )
    ).one_or_none()


async def lines_of(session: AsyncSession, invoice_id: UUID) -> Sequence[InvoiceLine]:
    lines = select(InvoiceLine).where(InvoiceLine.invoice_id == invoice_id)
    return (await session.scalars(lines.order_by(InvoiceLine.position))).all()


async def vats_of(session: AsyncSession, invoice_id: UUID) -> Sequence[InvoiceVat]:
    return (
        await session.scalars(select(InvoiceVat).where(InvoiceVat.invoice_id == invoice_id))
    ).all()


async def party_of(session: AsyncSession, invoice_id: UUID) -> InvoiceParty:
    """Find to whom an invoice is; every one has a row."""
    found = select(InvoiceParty).where(InvoiceParty.invoice_id == invoice_id)
    return (await session.scalars(found)).one()


async def links_of(session: AsyncSession, line_ids: Iterable[UUID]) -> Sequence[InvoiceTicket]:
    """Find which tickets these lines bill."""
    found = select(InvoiceTicket).where(InvoiceTicket.line_id.in_([*line_ids]))
    return (await session.scalars(found.order_by(InvoiceTicket.id))).all()


async def standings_of(
    session: AsyncSession, ticket_ids: Iterable[UUID]
) -> Sequence[TicketStanding]:
    """Find where these tickets stand, and hold that until commit; always in one order."""
    found = select(TicketStanding).where(TicketStanding.ticket_id.in_([*ticket_ids]))
    return (await session.scalars(_held(found.order_by(TicketStanding.id)))).all()


def _held(rows: Select[Any]) -> Select[Any]:
    return rows.with_for_update().execution_options(populate_existing=True)
