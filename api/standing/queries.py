"""What can be looked up about how parties stand."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.secrets import Secrets
from api.standing.tables import Objection, Protection, Restriction, Suppression

USE: Final = "suppression"
restrictions = Restriction.__table__
RESTRICTED_UNTIL: Final = select(restrictions.c.until).where(
    restrictions.c.party_id == bindparam("party_id", type_=restrictions.c.party_id.type),
    restrictions.c.ended_at.is_(None),
)


def key_of(secrets: Secrets, identifier: str) -> str:
    """Hash what somebody was known by: it is recognised, and cannot be guessed from a table."""
    return secrets.digest(identifier, USE)


async def suppressed_among(
    session: AsyncSession, secrets: Secrets, identifiers: Collection[str]
) -> set[str]:
    """Tell which of these belong to somebody who is not to come back."""
    by_key = {key_of(secrets, each): each for each in identifiers}
    if not by_key:
        return set()
    known = select(Suppression.key).where(Suppression.key.in_(by_key))
    return {by_key[key] for key in await session.scalars(known)}


def restrictions_of(party_ids: Collection[UUID]) -> Select[Any]:
    """Ask for the restrictions in force on some parties."""
    return select(Restriction).where(
        Restriction.party_id.in_(party_ids), Restriction.ended_at.is_(None)
    )


def protections_of(party_ids: Collection[UUID]) -> Select[Any]:
    """Ask for the protections in force on some parties."""
    return select(Protection).where(
        Protection.party_id.in_(party_ids), Protection.ended_at.is_(None)
    )


def objections_of(party_ids: Collection[UUID]) -> Select[Any]:
    """Ask for what some parties object to now."""
    return select(Objection).where(
        Objection.party_id.in_(party_ids), Objection.ended_at.is_(None)
    )
