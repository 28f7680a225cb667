"""Signing in, staying signed in, and signing out.

Passwords are hashed between two Works and never inside one: the first counts the try and
finds what to compare with, the second opens the session.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.database.secrets import Secrets
from api.database.work import Work
from api.kernel.clock import now
from api.kernel.refusals import Refusal
from api.staff.queries import account_named, factor_of, held_factor_of, standing_sessions
from api.staff.rules.sign_in import (
    IDLE,
    PROVEN,
    RACE,
    SESSION,
    RefreshRaced,
    SessionEnded,
    WrongCredentials,
)
from api.staff.rules.tokens import new_token, token_hash
from api.staff.session_tables import RefreshToken, SignInSession
from api.staff.tables import Account, SecondFactor

NOBODY: Final = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Known:
    """What the register knows of an account that somebody claims to be."""

    account_id: UUID
    password: str
    secret: str | None
    last_step: int | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A session, and the token that renews it, which is stored only as a hash."""

    account_id: UUID
    session_id: UUID
    is_enrolling: bool
    refresh_token: str
    lasts: timedelta = IDLE
    """How long the token is good for: at a kiosk to the end of the shift."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a session is not renewed, and which one has ended by it."""

    refusal: type[Refusal] = SessionEnded
    ended: UUID | None = None


def place_of(factor: SecondFactor) -> str:
    """Name the place in the database for which a second factor's secret is encrypted."""
    return f"second_factors:{factor.id}:secret"


async def known_as(work: Work, secrets: Secrets, username: str) -> Known | None:
    """Find what to compare a try with. Who has left, or came too late, is not known.

    It asks as much of the database for a name that nobody has.
    """
    account = await account_named(work.session, username)
    factor = await factor_of(work.session, account.id if account else NOBODY)
    if account is None or account.password is None or account.left_on is not None:
        return None
    if account.password_until is not None and account.password_until <= now():
        return None
    if factor is None or factor.confirmed_at is None:
        return Known(account.id, account.password, None, None)
    secret = secrets.opened(factor.secret, place_of(factor))
    return Known(account.id, account.password, secret, factor.last_step)


async def sign_in(
    work: Work, known: Known, step: int | None, client: str, *, recovered: bool = False
) -> Opened:
    """Open a session for somebody who has proved it, and use up the code.

    Who has `recovered` has used up a recovery code in this Work instead.
    """
    account = await work.session.get(Account, known.account_id, with_for_update=True)
    factor = await held_factor_of(work.session, known.account_id)
    confirmed = factor if factor and factor.confirmed_at else None
    if account is None or account.password != known.password or account.left_on is not None:
        raise WrongCredentials
    if (confirmed is None) != (known.secret is None):
        raise WrongCredentials
    if confirmed is not None and not recovered:
        if step is None or step <= (confirmed.last_step or 0):
            raise WrongCredentials
        confirmed.last_step = step
    return open_session(work, account.id, client, is_enrolling=confirmed is None)


def open_session(
    work: Work,
    account_id: UUID,
    client: str,
    *,
    is_enrolling: bool = False,
    proven: timedelta = PROVEN,
) -> Opened:
    """Begin a session; whoever calls this has made sure of whose. `client` is a hash.

    Its second factor counts as just shown for `proven`.
    """
    moment = now()
    session = SignInSession(
        account_id=account_id,
        is_enrolling=is_enrolling,
        started_at=moment,
        expires_at=moment + SESSION,
        proven_until=None if is_enrolling else moment + proven,
    )
    work.session.add(session)
    return hand_out(work, session, client)


async def renew(work: Work, token: str, client: str) -> Opened | Refused:
    """Take a refresh token for a new one. A refusal is returned: what it ended must be kept.

    A token comes twice when two tabs renew at once, or when it was stolen. The same client
    within moments is the first; anything else ends the session for whoever holds it.
    """
    found = await _by_token(work, token)
    if found is None:
        return Refused()
    session, presented = found
    moment = now()
    if session.ended_at is not None or session.client_id is not None:
        return Refused()
    if presented.used_at is not None:
        if moment - presented.used_at <= RACE and presented.client_hash == client:
            return Refused(RefreshRaced)
        session.ended_at = moment
        return Refused(ended=session.id)
    if min(presented.expires_at, session.expires_at) <= moment:
        return Refused()
    presented.used_at = moment
    return hand_out(work, session, client)


async def end_sessions(
    work: Work, account_id: UUID, *, but: Iterable[UUID | None] = ()
) -> None:
    """End an account's sessions, except some."""
    spared = set(but)
    for session in await standing_sessions(work.session, account_id):
        if session.id not in spared:
            session.ended_at = now()


async def sign_out(work: Work) -> UUID:
    """End the session that asks for it, and tell which one it was."""
    session = await work.session.get_one(SignInSession, work.caller.session_id)
    session.ended_at = session.ended_at or now()
    return session.id


async def _by_token(work: Work, token: str) -> tuple[SignInSession, RefreshToken] | None:
    """Find a refresh token, holding its session so that only one renews it."""
    by_hash = select(RefreshToken).where(RefreshToken.hash == token_hash(token))
    first = await work.session.scalar(by_hash)
    if first is None:
        return None
    session = await work.session.get_one(
        SignInSession, first.session_id, with_for_update=True, populate_existing=True
    )
    held = by_hash.execution_options(populate_existing=True)
    return session, (await work.session.scalars(held)).one()


def hand_out(work: Work, session: SignInSession, client: str) -> Opened:
    """Give out a session that stands, with a token that renews it once."""
    token, moment = new_token(), now()
    rest = session.expires_at - moment
    lasts = min(IDLE, rest) if session.device_id is None else rest
    work.session.add(
        RefreshToken(
            session_id=session.id,
            hash=token_hash(token),
            client_hash=client,
            issued_at=moment,
            expires_at=moment + lasts,
        )
    )
    account_id = session.account_id or session.party_id or NOBODY
    return Opened(account_id, session.id, session.is_enrolling, token, lasts)
