"""Computes the plan of an erasure from what is stored now: facts in, a pure decision out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.holds import Hold, Holder
from api.privacy.queries.counting import records_of
from api.privacy.rules.foretelling import Facts
from api.privacy.rules.holdings import fingerprint
from api.privacy.rules.planning import Entry
from api.staff.company_tables import Company
from api.standing.one_subject import parties_of

CALENDAR_YEAR: int = 12


@dataclass(frozen=True, slots=True)
class Computed:
    """A plan, and the digest that no other state of the data gives."""

    entries: Sequence[Entry]
    digest: str

    @property
    def told(self) -> list[dict[str, Any]]:
        return [each.told() for each in self.entries]

    @property
    def held(self) -> list[Entry]:
        """Give what more keeps than the request's own file."""
        return [each for each in self.entries if each.is_held]


async def compute_plan(work: Work, holders: Sequence[Holder], party: UUID | None) -> Computed:
    """Plan the erasure of what is held about a data subject; of nobody, nothing is."""
    facts = await gather(work, holders, party)
    entries = facts.plan(facts.today)
    told = [each.told() for each in entries]
    return Computed(entries, fingerprint(told, facts.holdings))


async def gather(work: Work, holders: Sequence[Holder], party: UUID | None) -> Facts:
    """Read what a plan is made from, as it stands now."""
    today = local_day(work.now)
    if work.operation.writes:
        await work.session.flush()
    parties = () if party is None else await parties_of(work, party)
    return Facts(
        await records_of(work.session, parties, today) if parties else [],
        await holds_on(work.session, holders, parties),
        today,
        await year_end_month(work.session),
    )


async def holds_on(
    session: AsyncSession, holders: Sequence[Holder], parties: Collection[UUID]
) -> list[Hold]:
    """Ask every feature what it holds of a data subject, by whichever of its parties."""
    found: list[Hold] = []
    for holder in holders if parties else ():
        meant = (holder.hold(fact) for fact in await holder.facts(session, {*parties}))
        found += (hold for hold in meant if hold and hold.party_id in parties)
    return found


async def year_end_month(session: AsyncSession) -> int:
    """Give the month that the company's fiscal year ends with."""
    return await session.scalar(select(Company.fiscal_year_end_month)) or CALENDAR_YEAR
