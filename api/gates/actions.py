"""Taking gate events in, and taking away those that are old."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete

from api.audit.bulk import bulk_insert
from api.audit.tables import Provenance
from api.database.locks import alone_with
from api.database.work import Work
from api.gates.queries import known_among, older_than, owners_of, persons_among
from api.gates.rules import check_time
from api.gates.schemas import GateEventsReceipt, NewGateEvent
from api.gates.tables import GateEvent
from api.kernel.refusals import NotFound
from api.kernel.sources import Source, SourceKind
from api.standing.evidence import frozen_parties
from api.transport.rules.plates import plate

sources = Provenance.__table__


async def take_in(work: Work, said: Sequence[NewGateEvent]) -> GateEventsReceipt:
    """Store the events that are new, each with whoever it names, if that is known."""
    for place, each in enumerate(said):
        check_time(each.at, work.now, f"/events/{place}/at")
    await alone_with(work, *sorted({f"gate {each.gate}" for each in said}))
    await _check_persons(work, said)
    named = {(each.gate, each.event_id): each for each in said}
    known = await known_among(work.session, named.keys())
    new = [each for key, each in named.items() if key not in known]
    owners = await owners_of(work.session, {key for each in new for key in _plate(each)})
    rows = [_row(each, owners) for each in new]
    told = [Source(SourceKind.PARTNER, None, each.at) for each in new]
    await bulk_insert(work, GateEvent, rows, told) if rows else None
    return GateEventsReceipt(stored=len(rows), known=len(said) - len(rows))


async def take_away(work: Work, before: datetime, most: int) -> int:
    """Take the oldest away, and where their values came from: that tells of them, too."""
    old = await older_than(work.session, before, most, await frozen_parties(work, GateEvent))
    connection = await work.session.connection()
    await connection.execute(
        delete(sources).where(sources.c.record_id.in_([each.id for each in old]))
    )
    for each in old:
        await work.session.delete(each)
    return len(old)


async def _check_persons(work: Work, said: Sequence[NewGateEvent]) -> None:
    asked = {each.person_id for each in said if each.person_id}
    there = await persons_among(work.session, asked)
    for place, each in enumerate(said):
        if each.person_id and each.person_id not in there:
            raise NotFound("There is no such record.", pointer=f"/events/{place}/person_id")


def _row(each: NewGateEvent, owners: dict[tuple[str, str], UUID]) -> dict[str, Any]:
    whose = (owners[key] for key in _plate(each) if key in owners)
    return {
        "at": each.at,
        "gate": each.gate,
        "event_id": each.event_id,
        "direction": each.direction,
        "party_id": each.person_id or next(whose, None),
        "plate": plate(each.plate).raw if each.plate else None,
        "badge": each.badge,
    }


def _plate(each: NewGateEvent) -> Iterator[tuple[str, str]]:
    """Give an event's plate as vehicles are found by it, if there is one."""
    if each.plate:
        yield plate(each.plate).key, each.country
