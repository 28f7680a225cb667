"""Gathers what the gate needs to know of many parties, each with all the parties that it is."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.clock import local_day
from api.kernel.privacy import ERASED
from api.outreach.gate import reading
from api.outreach.rules.gate import Choice, Facts
from api.outreach.rules.kinds import AgeGroup
from api.standing.many_subjects import groups_of

AT_A_TIME: Final = 500


@dataclass
class _Known:
    """What was read about a chunk of parties, by party."""

    natural: dict[UUID, bool] = field(default_factory=dict)
    erased: set[UUID] = field(default_factory=set)
    deceased: set[UUID] = field(default_factory=set)
    customers: set[UUID] = field(default_factory=set)
    tasks: set[UUID] = field(default_factory=set)
    restricted: set[UUID] = field(default_factory=set)
    protected: set[UUID] = field(default_factory=set)
    objections: defaultdict[UUID, list[Any]] = field(default_factory=lambda: defaultdict(list))
    entries: defaultdict[UUID, list[Any]] = field(default_factory=lambda: defaultdict(list))


async def facts_of(
    session: AsyncSession, party_ids: Collection[UUID], now: datetime
) -> Mapping[UUID, Facts]:
    """Give the facts of each: as they are in this transaction, and nothing remembered."""
    found: dict[UUID, Facts] = {}
    waiting = iter(dict.fromkeys(party_ids))
    while chunk := list(islice(waiting, AT_A_TIME)):
        groups = await groups_of(session, chunk)
        everybody = sorted(frozenset[UUID]().union(*groups.values()))
        known = await _read(session, everybody, now)
        found |= {each: _facts(known, each, groups[each]) for each in chunk}
    return found


async def _read(session: AsyncSession, parties: Sequence[UUID], now: datetime) -> _Known:
    known = _Known()
    for key, name, natural, died in await session.execute(reading.who(parties)):
        known.natural[key] = bool(natural)
        known.erased |= {key} if name.startswith(ERASED) else set()
        known.deceased |= {key} if died is not None else set()
    known.customers = {*await session.scalars(reading.customers(parties))}
    known.tasks = {*await session.scalars(reading.tasks(parties, local_day(now)))}
    known.restricted = {*await session.scalars(reading.restricted(parties))}
    known.protected = {*await session.scalars(reading.protected(parties))}
    for row in await session.execute(reading.objections(parties)):
        known.objections[row[0]].append(row)
    for row in await session.execute(reading.entries(parties)):
        known.entries[row[0]].append(row)
    return known


def _facts(known: _Known, party_id: UUID, group: frozenset[UUID]) -> Facts:
    """Add up what is known of all that one data subject is."""
    said = sorted(
        (row for each in group for row in known.entries[each]), key=lambda row: row.at
    )
    objections: dict[Any, datetime] = {}
    for row in (row for each in group for row in known.objections[each]):
        objections[row.against] = max(objections.get(row.against, row.since_at), row.since_at)
    return Facts(
        is_natural=known.natural.get(party_id, True),
        is_customer=bool(group & known.customers),
        has_task=bool(group & known.tasks),
        is_erased=bool(group & known.erased),
        is_deceased=bool(group & known.deceased),
        is_restricted=bool(group & known.restricted),
        is_protected=bool(group & known.protected),
        objections=objections,
        choices={
            (row.purpose, row.way): Choice(row.act, row.at, row.age_group or AgeGroup.ADULT)
            for row in said
        },
    )
