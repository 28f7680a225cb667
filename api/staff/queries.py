"""What can be looked up about staff and machines, and what of it each caller may see."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.work import Work
from api.kernel.access import Caller
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.kernel.roles import Role
from api.staff.key_queries import codes_left, passkeys_of
from api.staff.kiosk_tables import KioskKey
from api.staff.nda_until import nda_until_of
from api.staff.own_tables import OwnAccess
from api.staff.rules.accounts import OWN, NoAccount
from api.staff.schemas.accounts import GrantView, StaffView
from api.staff.schemas.clients import ClientView
from api.staff.schemas.own import MeView, NdaStanding, PasskeyView
from api.staff.session_tables import SignInSession
from api.staff.tables import (
    Account,
    AccountRole,
    Client,
    NdaSignature,
    NdaText,
    SecondFactor,
)
from api.views.shown import Nested, Shown

accounts = Account.__table__
grants = AccountRole.__table__
factors = SecondFactor.__table__
clients = Client.__table__
keys = KioskKey.__table__

ENROLLED = (
    select(factors.c.id)
    .where(factors.c.account_id == accounts.c.id, factors.c.confirmed_at.is_not(None))
    .correlate(accounts)
    .exists()
)
NDA_UNTIL = nda_until_of(accounts.c.id).correlate(accounts)


def holds_key(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Say in SQL that an account has a badge, or a PIN, for kiosks."""
    own = keys.c.account_id == accounts.c.id
    return select(keys.c.id).where(own, column.is_not(None)).correlate(accounts).exists()


def staff_only(_caller: Caller) -> ColumnElement[bool]:
    """Give the row scope of staff: customers' accounts are not among them."""
    return accounts.c.username.not_like(f"{OWN}%")


STAFF_SHOWN = Shown(
    Account,
    StaffView,
    to=staff_only,
    version=accounts.c.version,
    fields={
        "roles": Nested(
            AccountRole,
            GrantView,
            grants.c.account_id == accounts.c.id,
            order=(grants.c.role,),
            around=(accounts,),
        ),
        "nda_until": NDA_UNTIL,
        "second_factor_enrolled": ENROLLED,
        "password_change_required": accounts.c.password_until.is_not(None),
        "has_badge": holds_key(keys.c.badge),
        "has_kiosk_pin": holds_key(keys.c.pin),
    },
    sorts={"username": accounts.c.username},
)

CLIENTS_SHOWN = Shown(Client, ClientView, version=clients.c.version)


async def account_named(session: AsyncSession, username: str) -> Account | None:
    """Find an account by its username, folded; a customer's by the address it is opened for."""
    opened = select(OwnAccess.account_id).where(OwnAccess.email == username)
    named = or_(Account.username == username, Account.id == opened.scalar_subquery())
    return await session.scalar(select(Account).where(named))


async def signs_in_as(session: AsyncSession, account: Account) -> str:
    """Tell by which name somebody signs in: staff by a username, a customer by an address."""
    own = select(OwnAccess.email).where(OwnAccess.account_id == account.id)
    return await session.scalar(own) or account.username


async def factor_of(session: AsyncSession, account_id: UUID) -> SecondFactor | None:
    """Find an account's second factor, also one that is not confirmed."""
    own = select(SecondFactor).where(SecondFactor.account_id == account_id)
    return await session.scalar(own)


async def held_factor_of(session: AsyncSession, account_id: UUID) -> SecondFactor | None:
    """Find an account's second factor and hold it, so that a code counts once."""
    own = select(SecondFactor).where(SecondFactor.account_id == account_id).with_for_update()
    return await session.scalar(own.execution_options(populate_existing=True))


async def is_kept_by_key(session: AsyncSession, account_id: UUID) -> bool:
    """Tell whether a passkey alone lets somebody in: there is no second factor beside it."""
    factor = await factor_of(session, account_id)
    if factor is not None and factor.confirmed_at is not None:
        return False
    return bool(await passkeys_of(session, account_id))


async def roles_of(session: AsyncSession, account_id: UUID) -> list[AccountRole]:
    own = select(AccountRole).where(AccountRole.account_id == account_id)
    return list(await session.scalars(own.order_by(AccountRole.role)))


async def standing_sessions(session: AsyncSession, account_id: UUID) -> list[SignInSession]:
    """List the sessions of an account that have not been ended."""
    own = select(SignInSession).where(
        SignInSession.account_id == account_id, SignInSession.ended_at.is_(None)
    )
    return list(await session.scalars(own))


async def other_admins(session: AsyncSession, account_id: UUID, today: date) -> int:
    """Count those who administer the register beside this account."""
    others = select(func.count()).where(
        AccountRole.account_id == Account.id,
        AccountRole.role == Role.ADMIN,
        AccountRole.review_on >= today,
        or_(AccountRole.expires_on.is_(None), AccountRole.expires_on >= today),
        Account.id != account_id,
        Account.left_on.is_(None),
    )
    return await session.scalar(others) or 0


async def current_nda(session: AsyncSession, today: date) -> NdaText | None:
    """Find the edition of the agreement that is in force."""
    valid = select(NdaText).where(NdaText.valid_from <= today).order_by(NdaText.edition.desc())
    return await session.scalar(valid.limit(1))


async def signatures_of(session: AsyncSession, account_id: UUID) -> list[NdaSignature]:
    """List an account's signatures, the latest edition first."""
    own = select(NdaSignature).where(NdaSignature.account_id == account_id)
    return list(await session.scalars(own.order_by(NdaSignature.edition.desc())))


async def own_account(work: Work) -> MeView:
    """Tell callers who they are, and what they may do now."""
    session, today = work.session, local_day(work.now)
    account = await session.get(Account, work.caller.id)
    if account is None:
        return _without_account(work)
    factor = await factor_of(session, account.id)
    key = await session.scalar(select(KioskKey).where(KioskKey.account_id == account.id))
    passkeys = await passkeys_of(session, account.id)
    roles = await roles_of(session, account.id)
    return MeView(
        id=account.id,
        version=account.version,
        name=account.name,
        username=account.username,
        language=account.language,
        roles=[
            grant.role
            for grant in roles
            if min(grant.review_on, grant.expires_on or grant.review_on) >= today
        ]
        or sorted(work.caller.roles),
        permissions=sorted(work.caller.permissions),
        nda=await _nda_standing(session, account.id, today),
        second_factor_enrolled=bool(factor and factor.confirmed_at) or bool(passkeys),
        password_change_required=account.password_until is not None,
        has_kiosk_pin=bool(key and key.pin),
        recovery_codes_left=await codes_left(session, account.id),
        passkeys=[PasskeyView.model_validate(each, from_attributes=True) for each in passkeys],
    )


def _without_account(work: Work) -> MeView:
    """Tell somebody who came in by a mailed code what this session may do."""
    if work.caller.party_id is None:
        raise NoAccount
    return MeView(
        id=work.caller.id,
        version=1,
        name="",
        username="",
        language=Language.FI,
        roles=sorted(work.caller.roles),
        permissions=sorted(work.caller.permissions),
        nda=NdaStanding(in_force=False, version=None, valid_until=None),
        second_factor_enrolled=True,
        password_change_required=False,
    )


async def _nda_standing(session: AsyncSession, account_id: UUID, today: date) -> NdaStanding:
    until = await session.scalar(select(NDA_UNTIL).where(accounts.c.id == account_id))
    signed = await signatures_of(session, account_id)
    newest = await current_nda(session, today)
    version = signed[0].edition if signed else None
    behind = newest is not None and version is not None and version < newest.edition
    return NdaStanding(
        in_force=until is not None and until >= today,
        version=version,
        valid_until=until,
        renewal_due_on=newest.sign_by if newest and behind else None,
    )
