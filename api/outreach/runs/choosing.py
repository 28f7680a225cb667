"""Whom a run is for: whom its segment chooses, whom the gate lets pass, where they are."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from api.customers.tables import Party
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.outreach.gate.addresses import Postal, email_addresses, postal_addresses
from api.outreach.gate.passing import let_pass
from api.outreach.rules.kinds import Exclusion, Outlet
from api.outreach.segments.choosing import chosen_by
from api.outreach.segments.tables import Segment

AT_A_TIME = 500
BY_POST = frozenset({Outlet.POST, Outlet.DIRECTORY})


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who is on a list, and where they are."""

    party_id: UUID
    name: str
    name_sort: str
    language: Language
    where: Postal | str

    @property
    def is_found_by(self) -> tuple[Any, ...]:
        """What tells one from another on a list: the same is on it once."""
        same = (self.where.casefold(),) if isinstance(self.where, str) else ()
        return same or (self.name, self.where)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who is on a list, and how many are not, by reason."""

    included: list[Addressee]
    left_out: Mapping[Exclusion, int]

    @property
    def counted(self) -> list[dict[str, Any]]:
        known = self.left_out
        return [{"because": str(w), "count": known[w]} for w in Exclusion if known.get(w)]


async def choose(work: Work, segment: Segment, outlet: Outlet) -> Chosen:
    """Ask segment, gate and addresses, as they are now."""
    wanted = chosen_by(segment, local_day(work.now))
    keys = [*await work.session.scalars(wanted)]
    _, refused = await let_pass(work.session, outlet, keys, work.now, profiles=segment.profiles)
    left_out = Counter(refused.values())
    found: dict[tuple[Any, ...], Addressee] = {}
    for part in _parts([each for each in keys if each not in refused]):
        where = await _where(work, outlet, part)
        left_out.update(each for each in where.values() if isinstance(each, Exclusion))
        for one in await _named(work, part, where):
            found.setdefault(one.is_found_by, one)
    order = _by_place if outlet is Outlet.POST else _by_name
    return Chosen(sorted(found.values(), key=order), left_out)


async def _where(
    work: Work, outlet: Outlet, keys: Collection[UUID]
) -> dict[UUID, Postal | str | Exclusion]:
    if outlet in BY_POST:
        known = await postal_addresses(work.session, keys)
        return {each: known.get(each, Exclusion.NO_ADDRESS) for each in keys}
    return {**await email_addresses(work.session, work.database.secrets, keys)}


async def _named(
    work: Work, keys: Collection[UUID], where: Mapping[UUID, Postal | str | Exclusion]
) -> list[Addressee]:
    columns = Party.id, Party.name, Party.name_sort, Party.language
    rows = await work.session.execute(select(*columns).where(Party.id.in_(keys)))
    return [
        Addressee(key, name, name_sort, language, place)
        for key, name, name_sort, language in rows
        if not isinstance(place := where[key], Exclusion)
    ]


def _parts(keys: list[UUID]) -> Iterator[list[UUID]]:
    yield from (keys[at : at + AT_A_TIME] for at in range(0, len(keys), AT_A_TIME))


def _by_place(one: Addressee) -> tuple[str, str]:
    return getattr(one.where, "postal_code", ""), one.name_sort


def _by_name(one: Addressee) -> tuple[str, UUID]:
    return one.name_sort, one.party_id
