"""Counts failures to sign in, before they are known to be any.

A try is counted when it is taken on and forgiven when it succeeds, so that a hundred at
once are not a hundred free ones. Names and addresses are stored as keyed hashes.
"""

from datetime import timedelta

from sqlalchemy import select

from api.database.locks import alone_with
from api.database.secrets import Secrets
from api.database.work import Work
from api.kernel.clock import now
from api.staff.rules.sign_in import TooManySignIns
from api.staff.rules.throttle import (
    ADDRESS_FAILURES,
    ADDRESS_WINDOW,
    QUIET,
    wait_after,
)
from api.staff.session_tables import SignInThrottle


async def take_on(work: Work, secrets: Secrets, username: str, network: str) -> bool:
    """Count a try. Tell whether it is looked at, or comes too soon after failures."""
    account, address = _keys(secrets, username, network)
    await alone_with(work, account, address)
    await _count_address(work, address)
    tries = await _tries(work, account)
    moment = now()
    if tries.blocked_until is not None and tries.blocked_until > moment:
        return False
    if moment - tries.last_at > QUIET:
        tries.failures, tries.since_at = 0, moment
    tries.failures += 1
    tries.last_at = moment
    wait = wait_after(tries.failures)
    tries.blocked_until = moment + wait if wait else None
    return True


async def forgive(work: Work, secrets: Secrets, username: str, network: str) -> None:
    """Start an account anew, and take back the try that its address was counted.

    Before anything else of its Work, as `take_on` is: then two never wait for each other.
    """
    account, address = _keys(secrets, username, network)
    await alone_with(work, account, address)
    tries = await _tries(work, account)
    tries.failures, tries.blocked_until = 0, None
    counted = await _tries(work, address)
    counted.failures = max(counted.failures - 1, 0)


async def _count_address(work: Work, key: str) -> None:
    counted, moment = await _tries(work, key), now()
    if moment - counted.since_at > ADDRESS_WINDOW:
        counted.failures, counted.since_at = 0, moment
    if counted.failures >= ADDRESS_FAILURES:
        raise TooManySignIns
    counted.failures += 1
    counted.last_at = moment


async def _tries(work: Work, key: str) -> SignInThrottle:
    own = select(SignInThrottle).where(SignInThrottle.key == key)
    found = await work.session.scalar(own)
    if found is None:
        moment = now() - timedelta(microseconds=1)
        found = SignInThrottle(
            key=key, failures=0, since_at=moment, last_at=moment, blocked_until=None
        )
        work.session.add(found)
    return found


def _keys(secrets: Secrets, username: str, network: str) -> tuple[str, str]:
    return (
        secrets.digest(username, "tries of an account"),
        secrets.digest(network, "tries of an address"),
    )
