"""Looks up whether a value rests on the customer's own word."""

from typing import Final
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.tables import Provenance
from api.customers.feeds.rules.kinds import ProposalKind
from api.customers.feeds.rules.told import Proposed
from api.kernel.sources import CONFIRMED_BY_CUSTOMER

COLUMNS: Final = {
    ProposalKind.NAME: ("name",),
    ProposalKind.ADDRESS: ("street", "postal_code", "town"),
}


async def is_confirmed(session: AsyncSession, party_id: UUID, proposed: Proposed) -> bool:
    """Tell whether the customer has told the value that would be changed."""
    columns = COLUMNS.get(proposed.kind, ())
    record_id = proposed.record_id or party_id
    if not columns or (proposed.kind is ProposalKind.ADDRESS and proposed.record_id is None):
        return False
    told = exists().where(
        Provenance.record_id == record_id,
        Provenance.column.in_(columns),
        Provenance.superseded_at.is_(None),
        Provenance.kind.in_(CONFIRMED_BY_CUSTOMER),
    )
    return bool(await session.scalar(select(told)))
