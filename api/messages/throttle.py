"""How much is taken through the contact form: so much from one network, so much in all.

Networks are stored as keyed hashes, as those of failed sign-ins are, and go with them.
"""

from datetime import timedelta
from typing import Final

from sqlalchemy import select

from api.database.locks import alone_with
from api.database.work import Work
from api.kernel.clock import now
from api.messages.rules.kinds import TooManyMessages
from api.staff.session_tables import SignInThrottle

WINDOW: Final = timedelta(hours=1)
FROM_ONE: Final = 5
FROM_ALL: Final = 300


async def take_on(work: Work, network: str) -> None:
    """Count a message, or refuse it: then nothing is counted."""
    secrets = work.database.secrets
    one = secrets.digest(network, "messages of an address")
    everybody = secrets.digest("", "messages of everybody")
    await alone_with(work, one, everybody)
    await _count(work, one, FROM_ONE)
    await _count(work, everybody, FROM_ALL)


async def _count(work: Work, key: str, most: int) -> None:
    moment = now()
    own = select(SignInThrottle).where(SignInThrottle.key == key)
    counted = await work.session.scalar(own)
    if counted is None:
        counted = SignInThrottle(key=key, failures=0, since_at=moment, blocked_until=None)
        work.session.add(counted)
    if moment - counted.since_at > WINDOW:
        counted.failures, counted.since_at = 0, moment
    if counted.failures >= most:
        raise TooManyMessages
    counted.failures += 1
    counted.last_at = moment
