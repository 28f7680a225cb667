"""The leave that everything needs before it goes out: made here, and good for a minute."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.outreach.gate.facts import facts_of
from api.outreach.rules.gate import obstacle
from api.outreach.rules.kinds import Exclusion, Outlet

FRESH: Final = timedelta(minutes=1)
_OURS: Final = object()


class WentRound(Exception):
    """Something was about to go out that the gate has not let pass just now."""


@dataclass(frozen=True, slots=True)
class Passed:
    """Leave for some parties to be reached through one outlet. The gate alone makes it."""

    outlet: Outlet
    parties: frozenset[UUID]
    at: datetime
    made_by: object = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.made_by is not _OURS:
            raise WentRound

    def check(self, outlet: Outlet, parties: Collection[UUID], now: datetime) -> None:
        """Raise unless all of these were let pass here, and just now."""
        is_fresh = timedelta() <= now - self.at <= FRESH
        if outlet is not self.outlet or not self.parties.issuperset(parties) or not is_fresh:
            raise WentRound


async def let_pass(
    session: AsyncSession,
    outlet: Outlet,
    parties: Collection[UUID],
    now: datetime,
    *,
    profiles: bool = False,
) -> tuple[Passed, Mapping[UUID, Exclusion]]:
    """Ask about each of these as things stand in this moment; say why who is left out is."""
    facts = await facts_of(session, parties, now)
    told = {key: obstacle(outlet, each, profiles=profiles) for key, each in facts.items()}
    refused = {key: why for key, why in told.items() if why is not None}
    return Passed(outlet, frozenset(told.keys() - refused.keys()), now, _OURS), refused
