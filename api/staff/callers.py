"""From a token's session to the caller: roles, scopes and NDA as they stand now."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from api.database.engines import Database
from api.database.types import Key, Moment
from api.http.caller import LookUp
from api.kernel.access import Caller
from api.kernel.clock import local_day, now
from api.kernel.identifiers import as_key
from api.kernel.purposes import Purpose
from api.kernel.roles import AT_A_KIOSK, KIOSK_ROLES, Role
from api.staff.nda_until import nda_until_of
from api.staff.own_tables import OwnAccess
from api.staff.session_tables import SignInSession
from api.staff.tables import Account, AccountRole, Client

sessions = SignInSession.__table__.c
accounts = Account.__table__.c
roles = AccountRole.__table__.c
clients = Client.__table__.c
own = OwnAccess.__table__.c

STANDING = (
    select(
        accounts.id.label("account_id"),
        roles.role,
        roles.review_on,
        nda_until_of(accounts.id).label("nda_until"),
        clients.id.label("client_id"),
        clients.role.label("client_role"),
        clients.purpose,
        clients.scopes,
        sessions.scopes.label("session_scopes"),
        (sessions.is_enrolling | accounts.password_until.is_not(None)).label("is_limited"),
        sessions.device_id,
        roles.expires_on,
        sessions.proven_until,
        own.party_id,
        sessions.party_id.label("session_party_id"),
    )
    .select_from(SignInSession.__table__)
    .outerjoin(
        Account.__table__, (accounts.id == sessions.account_id) & accounts.left_on.is_(None)
    )
    .outerjoin(AccountRole.__table__, roles.account_id == accounts.id)
    .outerjoin(OwnAccess.__table__, (own.account_id == accounts.id) & own.email.is_not(None))
    .outerjoin(
        Client.__table__, (clients.id == sessions.client_id) & clients.disabled_at.is_(None)
    )
    .where(
        sessions.id == bindparam("sid", type_=Key()),
        sessions.ended_at.is_(None),
        sessions.expires_at > bindparam("moment", type_=Moment()),
    )
)
"""One row for each role of a session that stands; dates are compared below."""


def look_up_in(database: Database) -> LookUp:
    """Make the look-up that `http` is handed."""
    statement = database.prepared(STANDING, lambda: STANDING)

    async def look_up(sub: UUID, sid: UUID) -> Caller | None:
        moment = now()
        rows = await database.fetch(statement, {"sid": sid, "moment": moment})
        return caller_of(sub, sid, [tuple(row) for row in rows], moment)

    return look_up


def caller_of(
    sub: UUID, sid: UUID, rows: Sequence[tuple[Any, ...]], moment: datetime
) -> Caller | None:
    """Read the rows of one session. A role past its review or its last day is not held.

    Whoever still has to choose a password or take up a second factor holds none; at a kiosk
    there is nothing but weighing.
    """
    if not rows:
        return None
    account, *_, own_party, guest = rows[0]
    if guest is not None:
        return themselves(sub, sid, sub) if str(guest) == str(sub) else None
    if account is None:
        return _machine(sub, sid, rows[0])
    if str(account) != str(sub):
        return None
    return _person(sub, sid, rows, moment, own_party)


def _machine(sub: UUID, sid: UUID, row: tuple[Any, ...]) -> Caller | None:
    client, role, purpose, scopes, asked = row[4:9]
    if client is None or str(client) != str(sub):
        return None
    granted = listed(scopes) & listed(asked)
    return Caller(sub, frozenset({Role(role)}), sid, granted, Purpose(purpose))


def _person(
    sub: UUID, sid: UUID, rows: Sequence[tuple[Any, ...]], moment: datetime, own_party: Any
) -> Caller:
    nda, (is_limited, device, _, proven) = rows[0][3], rows[0][9:13]
    if is_limited:
        return Caller(sub, session_id=sid)
    until = as_moment(proven) if proven else None
    if own_party is not None:
        return themselves(sub, sid, as_key(own_party), until)
    today = local_day(moment)
    given = {Role(row[1]): last_day_of(row[2], row[11]) for row in rows if row[1]}
    held = frozenset(role for role, last in given.items() if last >= today)
    lapsed = frozenset(given) - held
    signed = day(nda) if nda else None
    if device is not None:
        kiosk = UUID(str(device))
        return Caller(sub, held & KIOSK_ROLES, sid, AT_A_KIOSK, None, signed, kiosk)
    return Caller(sub, held, sid, nda_until=signed, suspended=lapsed, proven_until=until)


def themselves(sub: UUID, sid: UUID, party_id: UUID, proven: datetime | None = None) -> Caller:
    """Make the caller of a person who is here for their own data: that is the only purpose."""
    return Caller(
        sub,
        frozenset({Role.CUSTOMER}),
        sid,
        purpose=Purpose.OWN_DATA,
        proven_until=proven,
        party_id=party_id,
    )


def listed(stored: str | None) -> frozenset[str]:
    """Read a stored list of scopes."""
    return frozenset(json.loads(stored)) if stored else frozenset()


def last_day_of(review: date | str, expires: date | str | None) -> date:
    """Give the day after which a role is not held: its review, or its end if that is first."""
    return min(day(review), day(expires)) if expires else day(review)


def as_moment(stored: datetime | str) -> datetime:
    """Read a moment as either driver gives it."""
    return datetime.fromisoformat(stored) if isinstance(stored, str) else stored


def day(stored: date | str) -> date:
    """Read a date as either driver gives it."""
    return date.fromisoformat(stored) if isinstance(stored, str) else stored
