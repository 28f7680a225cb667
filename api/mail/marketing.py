"""The one way for marketing: a gate decides at the moment of sending, and none is built yet.

Whoever builds it asks for consent, objection, restriction and protected address, and hands it
to `send_marketing`. Until then `CLOSED` stands there, and nothing passes.
"""

from typing import Final, Protocol

from api.database.work import Work
from api.kernel.refusals import Forbidden
from api.mail.rules.letters import MarketingMail


class MarketingNotAllowed(Forbidden):
    """Whoever this would go to has not agreed to marketing, or has objected."""


class MarketingGate(Protocol):
    """Raises `MarketingNotAllowed`, and leaves a row that says so, or lets a mail pass."""

    async def check(self, work: Work, mail: MarketingMail) -> None: ...


class _Closed:
    async def check(self, work: Work, mail: MarketingMail) -> None:
        raise MarketingNotAllowed


CLOSED: Final[MarketingGate] = _Closed()


async def send_marketing(work: Work, mail: MarketingMail, gate: MarketingGate = CLOSED) -> None:
    """Ask the gate. There is nothing behind it yet."""
    await gate.check(work, mail)
    raise MarketingNotAllowed
