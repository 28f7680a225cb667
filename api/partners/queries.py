"""What can be looked up about handovers: whose an invoice is, and whom it speaks of."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Customer
from api.invoices.queries import invoices, invoices_visible_to
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket
from api.kernel.roles import Role
from api.partners.schemas import HandoverView
from api.partners.tables import Handover
from api.staff.tables import Client
from api.transport.tables import Vehicle
from api.views.shown import Shown
from api.weighing.ticket_tables import WeighTicket

handovers = Handover.__table__
clients = Client.__table__

HANDOVER_OF_INVOICE: Final = Shown(
    Invoice,
    HandoverView,
    to=invoices_visible_to,
    source=invoices.join(handovers, handovers.c.invoice_id == invoices.c.id).join(
        clients, clients.c.id == handovers.c.client_id
    ),
    version=handovers.c.version,
    fields={
        name: handovers.c[name] for name in HandoverView.model_fields if name in handovers.c
    }
    | {"invoice_number": invoices.c.number, "client": clients.c.name},
)


async def handover_of(session: AsyncSession, invoice_id: UUID) -> Handover | None:
    found: Handover | None = await session.scalar(
        select(Handover).where(Handover.invoice_id == invoice_id)
    )
    return found


async def billing_machines(session: AsyncSession) -> Sequence[UUID]:
    """Give the billing partners' machines of which it is known whose they are."""
    found = select(Client.id).where(
        Client.role == Role.BILLING_PARTNER,
        Client.disabled_at.is_(None),
        Client.recipient_id.is_not(None),
    )
    return (await session.scalars(found)).all()


async def subjects_of(session: AsyncSession, invoice: Invoice) -> list[UUID]:
    """Give whom an invoice names: who pays, who was served, and whose trucks came."""
    named = select(Customer.party_id).where(
        Customer.id.in_([invoice.payer_id, invoice.customer_id])
    )
    owners = (
        select(Vehicle.owner_id)
        .join(WeighTicket, WeighTicket.vehicle_id == Vehicle.id)
        .join(InvoiceTicket, InvoiceTicket.ticket_id == WeighTicket.id)
        .join(InvoiceLine, InvoiceLine.id == InvoiceTicket.line_id)
        .where(InvoiceLine.invoice_id == invoice.id, Vehicle.owner_id.is_not(None))
    )
    return [*await session.scalars(named.union(owners))]
