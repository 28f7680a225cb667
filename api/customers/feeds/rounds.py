"""Chooses who is asked about next."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.feeds.check_tables import RegisterCheck
from api.customers.merge_queries import is_merged
from api.customers.rules.kinds import OrganisationKind
from api.customers.tables import Customer, Organisation
from api.standing.tables import Restriction


async def longest_unasked(session: AsyncSession, most: int) -> Sequence[UUID]:
    """Give the bodies that were asked about longest ago, or never: their customers' ids."""
    last = (
        select(func.max(RegisterCheck.asked_at))
        .where(RegisterCheck.party_id == Organisation.id)
        .correlate(Organisation)
        .scalar_subquery()
    )
    restricted = exists().where(
        Restriction.party_id == Organisation.id, Restriction.ended_at.is_(None)
    )
    found = (
        select(Customer.id)
        .join(Organisation, Organisation.id == Customer.party_id)
        .where(
            Organisation.business_id.is_not(None),
            Organisation.kind != OrganisationKind.FOREIGN,
            Customer.closed_on.is_(None),
            ~restricted,
            ~is_merged(Customer.id),
        )
        .order_by(last.is_not(None), last, Customer.id)
    )
    return (await session.scalars(found.limit(most))).all()
