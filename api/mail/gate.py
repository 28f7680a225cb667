"""What every marketing mail passes, when it is promised and again as it leaves."""

from typing import Final, Protocol
from uuid import UUID

from api.database.work import Work
from api.kernel.refusals import Forbidden


class MarketingNotAllowed(Forbidden):
    """Whoever this would go to has not agreed to marketing, or has objected."""


class MarketingGate(Protocol):
    """Raises `MarketingNotAllowed`, or lets one mail to one address of a party pass."""

    async def check(self, work: Work, party_id: UUID | None, address: str) -> None: ...


class _Closed:
    async def check(self, work: Work, party_id: UUID | None, address: str) -> None:
        raise MarketingNotAllowed


CLOSED: Final[MarketingGate] = _Closed()
"""Where no gate is set, nothing passes."""
