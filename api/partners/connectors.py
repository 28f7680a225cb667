"""What is plugged in, to whom, and whether anything may pass: GDPR, Articles 28 and 44."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.disclosure.tables import Recipient
from api.kernel.access import Role
from api.kernel.refusals import Conflict
from api.partners.connector_schemas import ConnectorKind, ConnectorView
from api.staff.recipients import NoRecipient
from api.staff.tables import Client

KINDS = {
    Role.BILLING_PARTNER: ConnectorKind.BILLING,
    Role.CREDIT_PARTNER: ConnectorKind.CREDIT,
}
MOST = 200


async def connectors(
    session: AsyncSession, bureau: str | None, today: date
) -> Sequence[ConnectorView]:
    """Tell of each way out where it leads, and why it is off if it is."""
    return [*await _bureau(session, bureau, today), *await _machines(session, today)]


async def _bureau(
    session: AsyncSession, name: str | None, today: date
) -> Sequence[ConnectorView]:
    if name is None:
        return []
    recipient = await session.scalar(select(Recipient).where(Recipient.name == name))
    return [_connector(ConnectorKind.BUREAU, name, recipient, today)]


async def _machines(session: AsyncSession, today: date) -> Sequence[ConnectorView]:
    query = (
        select(Client, Recipient)
        .join(Recipient, Client.recipient_id == Recipient.id, isouter=True)
        .where(Client.role.in_(KINDS), Client.disabled_at.is_(None))
        .order_by(Client.name, Client.id)
        .limit(MOST)
    )
    return [
        _connector(KINDS[client.role], client.name, recipient, today, client.id)
        for client, recipient in await session.execute(query)
    ]


def _connector(
    kind: ConnectorKind,
    name: str,
    recipient: Recipient | None,
    today: date,
    client_id: UUID | None = None,
) -> ConnectorView:
    off: type[Conflict] | None = NoRecipient
    if recipient is not None:
        off = recipient.standing.obstacle(today)
    return ConnectorView(
        kind=kind,
        name=name,
        client_id=client_id,
        recipient_id=recipient and recipient.id,
        is_on=off is None,
        off_because=off and off.slug(),
    )
