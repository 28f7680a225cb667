"""Whom the ledger names when something is disclosed to a partner's machine."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.disclosure.tables import Recipient
from api.kernel.refusals import Conflict, NotFound
from api.kernel.roles import Role
from api.staff.tables import Client


class OtherPartner(Conflict):
    """The machine is another kind of partner's, or was turned away."""


class NoRecipient(Conflict):
    """The register does not know whose machine this is; nothing may be disclosed to it."""


async def obstacle_to(
    session: AsyncSession, name: str | None, today: date
) -> tuple[Recipient | None, type[Conflict] | None]:
    """Find the recipient that settings name, and why nothing may pass to it today, if so."""
    recipient = await session.scalar(select(Recipient).where(Recipient.name == name))
    return recipient, recipient.standing.obstacle(today) if recipient else NoRecipient


async def partner_with(
    session: AsyncSession, client_id: UUID, role: Role
) -> tuple[Client, Recipient]:
    """Find a machine of a role that is still admitted, and the recipient behind it."""
    client = await session.get(Client, client_id)
    if client is None:
        raise NotFound("There is no such record.", pointer="/client_id")
    if client.role is not role or client.disabled_at is not None:
        raise OtherPartner(pointer="/client_id")
    if client.recipient_id is None:
        raise NoRecipient(pointer="/client_id")
    return client, await session.get_one(Recipient, client.recipient_id)


async def has_machine(session: AsyncSession, role: Role) -> bool:
    """Tell whether any machine of a role is admitted."""
    found = select(Client.id).where(Client.role == role, Client.disabled_at.is_(None))
    return await session.scalar(found.limit(1)) is not None
