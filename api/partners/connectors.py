"""What is plugged in, to whom, and whether anything may pass: GDPR, Articles 28 and 44."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.disclosure.tables import Recipient
from api.kernel.refusals import Conflict
from api.kernel.roles import Role
from api.partners.connector_schemas import ConnectorKind, ConnectorView
from api.staff.recipients import NoRecipient, obstacle_to
from api.staff.tables import Client

KINDS = {
    Role.BILLING_PARTNER: ConnectorKind.BILLING,
    Role.CREDIT_PARTNER: ConnectorKind.CREDIT,
}
MOST = 200


async def connectors(
    session: AsyncSession, ours: Iterable[tuple[ConnectorKind, str]], today: date
) -> Sequence[ConnectorView]:
    """Tell of each way out where it leads, and why it is off if it is: ours, then machines."""
    found = [
        _connector(kind, name, *await obstacle_to(session, name, today)) for kind, name in ours
    ]
    return [*found, *await _machines(session, today)]


async def _machines(session: AsyncSession, today: date) -> Sequence[ConnectorView]:
    query = (
        select(Client, Recipient)
        .join(Recipient, Client.recipient_id == Recipient.id, isouter=True)
        .where(Client.role.in_(KINDS), Client.disabled_at.is_(None))
        .order_by(Client.name, Client.id)
        .limit(MOST)
    )
    return [
        _connector(
            KINDS[client.role],
            client.name,
            recipient,
            recipient.standing.obstacle(today) if recipient else NoRecipient,
            client.id,
        )
        for client, recipient in await session.execute(query)
    ]


def _connector(
    kind: ConnectorKind,
    name: str,
    recipient: Recipient | None,
    off: type[Conflict] | None,
    client_id: UUID | None = None,
) -> ConnectorView:
    return ConnectorView(
        kind=kind,
        name=name,
        client_id=client_id,
        recipient_id=recipient and recipient.id,
        is_on=off is None,
        off_because=off and off.slug(),
    )
