"""What is shown of gate events, and what is known of those that come in."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Party, Person
from api.database.types import Key, Moment
from api.gates.schemas import GateEventView
from api.gates.tables import GateEvent
from api.transport.tables import Vehicle
from api.views.shown import Shown

events = GateEvent.__table__
parties = Party.__table__

GATE_EVENTS_SHOWN = Shown(
    GateEvent,
    GateEventView,
    source=events.outerjoin(parties, parties.c.id == events.c.party_id),
    fields={"party_name": parties.c.name},
    sorts={"at": events.c.at},
    filters={
        "party_id": events.c.party_id == bindparam("party_id", type_=Key()),
        "gate": events.c.gate == bindparam("gate", type_=events.c.gate.type),
        "since": events.c.at >= bindparam("since", type_=Moment()),
        "until": events.c.at < bindparam("until", type_=Moment()),
    },
)


async def known_among(
    session: AsyncSession, named: Collection[tuple[str, str]]
) -> set[tuple[str, str]]:
    """Give those that are stored already, by gate and the gates' system's own id."""
    ours = tuple_(events.c.gate, events.c.event_id)
    found = await session.execute(
        select(events.c.gate, events.c.event_id).where(ours.in_(named))
    )
    return {(gate, event_id) for gate, event_id in found}


async def owners_of(
    session: AsyncSession, plates: Collection[tuple[str, str]]
) -> dict[tuple[str, str], UUID]:
    """Give whose the vehicles with these plates and countries are."""
    ours = tuple_(Vehicle.plate_key, Vehicle.country)
    found = select(Vehicle.plate_key, Vehicle.country, Vehicle.owner_id).where(ours.in_(plates))
    return {(key, country): owner for key, country, owner in await session.execute(found)}


async def persons_among(session: AsyncSession, ids: Collection[UUID]) -> set[UUID]:
    person = Person.__table__
    return {*await session.scalars(select(person.c.id).where(person.c.id.in_(ids)))}


async def older_than(
    session: AsyncSession, before: datetime, most: int, spared: Collection[UUID]
) -> Sequence[GateEvent]:
    """Give the oldest, but for those of parties who wait for an answer about them."""
    whose = GateEvent.party_id.is_(None) | GateEvent.party_id.not_in(spared)
    oldest = select(GateEvent).where(GateEvent.at < before, whose).order_by(GateEvent.at)
    return (await session.scalars(oldest.limit(most))).all()
