"""An identification from its beginning to its return; what is secret of it is stored nowhere.

The verifier and the nonce are made of the state by a key of ours, so that they are the same
when the browser comes back, and nobody who reads the database knows them.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Protocol
from uuid import UUID

from sqlalchemy import select

from api.database.secrets import Secrets
from api.database.work import Work
from api.eid.rules import Distrust, Identified, distrusted
from api.eid.tables import EIdAttempt

LASTS: Final = timedelta(minutes=10)
BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Journey:
    """What a browser is sent away with, and what its return is compared with."""

    state: str
    nonce: str
    verifier: str
    returns_to: str


class Provider(Protocol):
    """Whoever proves who somebody is."""

    @property
    def is_there(self) -> bool:
        """Whether anybody can be identified."""

    async def address(self, journey: Journey) -> str:
        """Give where the browser goes."""

    async def identify(self, journey: Journey, code: str, issuer: str | None) -> Identified:
        """Ask who it was that came back with a code."""


async def begin(
    work: Work, keys: Secrets, occasion: str, record_id: UUID | None, returns_to: str
) -> tuple[Journey, str]:
    """Begin a journey; give it, and what its browser keeps until it returns."""
    state, browser = secrets.token_urlsafe(BYTES), secrets.token_urlsafe(BYTES)
    work.session.add(
        EIdAttempt(
            state=keys.digest(state, "e-id state"),
            browser=keys.digest(browser, "e-id browser"),
            occasion=occasion,
            record_id=record_id,
            begun_at=work.now,
        )
    )
    await work.session.flush()
    return journey_of(keys, state, returns_to), browser


async def use(
    work: Work, keys: Secrets, occasion: str, state: str, browser: str | None
) -> EIdAttempt:
    """Use a journey up, whatever its answer turns out to be: none is used twice."""
    known = select(EIdAttempt).where(EIdAttempt.state == keys.digest(state, "e-id state"))
    attempt = (await work.session.scalars(known.with_for_update())).one_or_none()
    if attempt is None or attempt.occasion != occasion:
        raise distrusted(Distrust.UNKNOWN_STATE)
    if attempt.browser != keys.digest(browser or "", "e-id browser"):
        raise distrusted(Distrust.OTHER_BROWSER)
    if attempt.used_at is not None:
        raise distrusted(Distrust.USED_ALREADY)
    if work.now > attempt.begun_at + LASTS:
        raise distrusted(Distrust.TOO_LATE)
    attempt.used_at = work.now
    return attempt


def journey_of(keys: Secrets, state: str, returns_to: str) -> Journey:
    return Journey(
        state, keys.digest(state, "e-id nonce"), keys.digest(state, "e-id verifier"), returns_to
    )
