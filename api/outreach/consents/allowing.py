"""Refuses a consent of somebody whose data were erased, or may not be used."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from api.customers.tables import Address, Email, Organisation, Party, Phone
from api.database.work import Work
from api.kernel.privacy import ERASED
from api.outreach.rules.granting import GrantAfterErasure
from api.standing.actions import check_usable
from api.standing.queries import suppressed_among
from api.standing.rules.identifiers import Known, identifiers


async def check_may_agree(work: Work, parties: Collection[UUID]) -> None:
    """Refuse whoever is restricted, was erased, or is known again by what was suppressed."""
    names = [*await work.session.scalars(select(Party.name).where(Party.id.in_(parties)))]
    if any(each.startswith(ERASED) for each in names):
        raise GrantAfterErasure
    for each in parties:
        await check_usable(work, each)
    known = identifiers(await _known(work, parties, names))
    if await suppressed_among(work.session, work.database.secrets, known):
        raise GrantAfterErasure


async def _known(work: Work, parties: Collection[UUID], names: list[str]) -> Known:
    async def column(of: type[Phone | Email | Organisation], name: str, key: str) -> list[str]:
        stored = of.__table__.c
        return [
            *await work.session.scalars(
                select(stored[name]).where(stored[key].in_(parties), stored[name].is_not(None))
            )
        ]

    where = select(Address.street, Address.postal_code).where(Address.party_id.in_(parties))
    streets = (await work.session.execute(where)).all()
    return Known(
        names=names,
        phones=await column(Phone, "number", "party_id"),
        emails=await column(Email, "address", "party_id"),
        streets=[(street, code) for street, code in streets],
        business_ids=await column(Organisation, "business_id", "id"),
    )
