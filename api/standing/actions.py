"""Restricting a party, and seeing to it that an erased one does not come back."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.clock import local_day
from api.standing.one_subject import parties_of
from api.standing.queries import (
    RESTRICTED_UNTIL,
    key_of,
    objections_of,
    protections_of,
    restrictions_of,
)
from api.standing.rules.objections import Against
from api.standing.rules.restriction import check_unrestricted
from api.standing.tables import Objection, Protection, Restriction, Suppression

HEED: Final = "heed_objection"


async def restrict(work: Work, party_id: UUID, because: str, until: date | None) -> None:
    """Have a data subject's data stored and no longer used; once more only moves the day."""
    parties = await parties_of(work, party_id)
    known = {
        each.party_id: each for each in await work.session.scalars(restrictions_of(parties))
    }
    for each in parties:
        found = known.get(each)
        if found is None:
            found = Restriction(party_id=each, because=because, since_at=work.now)
            work.session.add(found)
        found.until = until
    await heed(work, party_id)


async def heed(work: Work, party_id: UUID) -> None:
    """Have lists that are out already looked through for somebody who is not to be on them."""
    await promise(work, HEED, party_id)


async def end_restrictions(work: Work, parties: Collection[UUID]) -> None:
    """Have the data of some parties used again."""
    for each in await work.session.scalars(restrictions_of(parties)):
        each.ended_at = work.now


async def object_to(work: Work, party_id: UUID, against: Against, because: str) -> None:
    """Keep from now on that a data subject does not want something; said again, from then."""
    parties = await parties_of(work, party_id)
    standing = objections_of(parties).where(Objection.against == against)
    known = {each.party_id: each for each in await work.session.scalars(standing)}
    for each in parties:
        found = known.get(each)
        if found is None:
            found = Objection(party_id=each, against=against, because=because)
            work.session.add(found)
        found.since_at = work.now
    await heed(work, party_id)


async def take_back(work: Work, party_id: UUID, against: Against) -> None:
    """End what a data subject did not want: all is again as it was before."""
    parties = await parties_of(work, party_id)
    standing = objections_of(parties).where(Objection.against == against)
    for each in await work.session.scalars(standing):
        each.ended_at = work.now


async def suppress(work: Work, identifiers: Iterable[str]) -> int:
    """Keep keyed hashes of what somebody is known by; tell how many are new."""
    keys = {key_of(work.database.secrets, each) for each in identifiers}
    known = select(Suppression.key).where(Suppression.key.in_(keys))
    new = keys - set(await work.session.scalars(known))
    today = local_day(work.now)
    work.session.add_all(Suppression(key=key, since_on=today) for key in sorted(new))
    return len(new)


async def check_usable(work: Work, party_id: UUID) -> None:
    """Refuse to begin anything new with a restricted party."""
    found = await work.session.scalars(RESTRICTED_UNTIL, {"party_id": party_id})
    check_unrestricted(found.all())


async def protect(work: Work, party_id: UUID, because: str, until: date) -> None:
    """Protect where a party is; once more moves the day and the reason."""
    found = (await work.session.scalars(protections_of([party_id]))).one_or_none()
    if found is None:
        found = Protection(party_id=party_id, since_on=local_day(work.now))
        work.session.add(found)
    found.because, found.until = because, until
    await heed(work, party_id)


async def end_protections(work: Work) -> None:
    """End those whose last day has passed."""
    past = select(Protection).where(
        Protection.ended_at.is_(None), Protection.until < local_day(work.now)
    )
    for each in await work.session.scalars(past):
        each.ended_at = work.now
