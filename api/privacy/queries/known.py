"""What a person is known by, so that nobody brings them back without knowing it."""

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import (
    Address,
    Customer,
    CustomerRole,
    Email,
    Organisation,
    Party,
    Person,
    Phone,
)
from api.kernel.privacy import ERASED
from api.standing.rules.identifiers import Known

BETWEEN: Final = (" ", ", ", '","')
"""What stands between the parts of a name, in one cell or in two."""


async def known_by(session: AsyncSession, parties: Collection[UUID]) -> Known:
    """Gather the names that are still stored of a person, and the ways to reach them."""
    person = Person.__table__
    rows = await _rows(
        session,
        select(person.c.given_name, person.c.family_name).where(person.c.id.in_(parties)),
    )
    called = select(Party.name).where(Party.id.in_(parties)).order_by(Party.id)
    names = [
        *await session.scalars(called),
        *(f"{family or ''} {given or ''}" for given, family in rows),
    ]
    numbers = select(Phone.number).where(Phone.party_id.in_(parties))
    emails = select(Email.address).where(Email.party_id.in_(parties))
    where = select(Address.street, Address.postal_code).where(Address.party_id.in_(parties))
    return Known(
        names=[each for each in names if not each.startswith(ERASED)],
        phones=[*await session.scalars(numbers)],
        emails=[*await session.scalars(emails)],
        streets=[(street, code) for street, code in await _rows(session, where)],
        business_ids=[each for (each,) in await _rows(session, _firms(parties))],
    )


def _firms(parties: Collection[UUID]) -> Any:
    """Ask for the Y-tunnus of those a person acts for, and of its own business."""
    theirs = (
        select(Customer.party_id)
        .join(CustomerRole, CustomerRole.customer_id == Customer.id)
        .where(CustomerRole.person_id.in_(parties))
    )
    organisations = Organisation.__table__
    return select(organisations.c.business_id).where(
        organisations.c.business_id.is_not(None),
        organisations.c.id.in_(theirs) | organisations.c.id.in_(parties),
    )


async def _rows(session: AsyncSession, query: Any) -> Sequence[Any]:
    return (await session.execute(query)).all()


def texts_of(known: Known) -> list[str]:
    """Give the texts by which a person stands in a list: addresses, and forms of the name."""
    found = [each for each in known.emails if each]
    for name in known.names:
        first, _, last = (name or "").strip().rpartition(" ")
        if first:
            found += [
                f"{a}{by}{b}" for a, b in ((first, last), (last, first)) for by in BETWEEN
            ]
    return found
