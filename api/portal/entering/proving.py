"""Takes what was mailed: a link makes an account, a code opens a short session."""

import hmac
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from api.customers.tables import Email, Party
from api.database.work import Work
from api.kernel.clock import now
from api.kernel.sources import Source, SourceKind
from api.mail.links import code_of, contact_key, followed
from api.mail.rules.kinds import LinkKind
from api.portal.entering.opening import open_account
from api.portal.rules.entering import (
    GUEST_SESSION,
    MOST_TRIES,
    EntryKind,
    KeyNeeded,
    LinkOver,
)
from api.portal.tables import EntryMail
from api.staff.actions.own import check_new_password
from api.staff.actions.sessions import Opened, end_sessions, hand_out
from api.staff.own_tables import OwnAccess
from api.staff.queries import is_kept_by_key
from api.staff.rules.passwords import check_password
from api.staff.session_tables import SignInSession
from api.staff.tables import Account
from api.standing.one_subject import parties_of


async def entry_in(work: Work, token: str) -> EntryMail:
    """Find the mail whose link this is, if it is good still."""
    link = followed(work.database.secrets, token, LinkKind.ENTER)
    if link is None:
        raise LinkOver
    mailed = select(EntryMail).where(EntryMail.mail_id == link.mail_id).with_for_update()
    found: EntryMail | None = await work.session.scalar(mailed)
    if found is None or found.contact_key != link.contact_key:
        raise LinkOver
    if found.used_at is not None or found.expires_at < work.now:
        raise LinkOver
    return found


async def check_proposed(work: Work, token: str, password: str) -> None:
    """Refuse a link that is over, and a password that is easy to guess for who knows them."""
    entry = await entry_in(work, token)
    party = await work.session.get_one(Party, entry.party_id)
    access = await access_of(work, entry.party_id)
    if access is None:
        return check_password(password, (party.name,))
    account = await work.session.get_one(Account, access.account_id)
    return await check_new_password(work, account, password)


async def take_link(work: Work, token: str, password: str) -> Account:
    """Use up a link: an account is opened, or the one there is gets another password.

    What else lets its holder in stays: a mailbox alone is no second factor.
    """
    entry = await entry_in(work, token)
    access = await access_of(work, entry.party_id)
    if access is None:
        return await open_for(work, entry, password)
    entry.used_at = work.now
    await confirmed(work, entry)
    account = await work.session.get_one(Account, access.account_id, with_for_update=True)
    if await is_kept_by_key(work.session, account.id):
        raise KeyNeeded
    account.password, account.password_until = password, None
    await end_sessions(work, account.id)
    return account


async def open_for(work: Work, entry: EntryMail, password: str | None) -> Account:
    """Use up a link for a first account. `password` comes hashed."""
    entry.used_at = work.now
    address = await confirmed(work, entry)
    party = await work.session.get_one(Party, entry.party_id)
    with work.citing(Source(SourceKind.CUSTOMER_SELF, given_at=work.now)):
        return await open_account(work, party.id, address, password, party.language)


async def take_code(work: Work, email: str, code: str) -> UUID | None:
    """Use up the newest code of an address; give whose it is, or nobody if it is wrong."""
    key = contact_key(work.database.secrets, email)
    newest = (
        select(EntryMail)
        .where(EntryMail.contact_key == key, EntryMail.kind == EntryKind.CODE)
        .order_by(EntryMail.mailed_at.desc(), EntryMail.id.desc())
        .limit(1)
    )
    entry = await work.session.scalar(newest.with_for_update())
    if entry is None or not _is_good(entry, work.now):
        return None
    if not hmac.compare_digest(code_of(work.database.secrets, entry.mail_id), code):
        entry.tries += 1
        return None
    entry.used_at = work.now
    await confirmed(work, entry)
    return entry.party_id


def open_guest_session(work: Work, party_id: UUID, client: str) -> Opened:
    """Begin a short session of somebody without an account."""
    moment = now()
    session = SignInSession(
        party_id=party_id,
        is_enrolling=False,
        started_at=moment,
        expires_at=moment + GUEST_SESSION,
    )
    work.session.add(session)
    return hand_out(work, session, client)


def _is_good(entry: EntryMail, moment: datetime) -> bool:
    return entry.used_at is None and entry.expires_at >= moment and entry.tries < MOST_TRIES


async def access_of(work: Work, party_id: UUID) -> OwnAccess | None:
    whose = await parties_of(work, party_id)
    own = select(OwnAccess).where(OwnAccess.party_id.in_(whose), OwnAccess.email.is_not(None))
    return await work.session.scalar(own.order_by(OwnAccess.id).limit(1))


async def confirmed(work: Work, entry: EntryMail) -> str:
    """Note that its reader has answered from an address that is theirs still; give it."""
    secrets, whose = work.database.secrets, await parties_of(work, entry.party_id)
    for email in await work.session.scalars(select(Email).where(Email.party_id.in_(whose))):
        if email.address and contact_key(secrets, email.address) == entry.contact_key:
            email.verified_at = email.verified_at or work.now
            return email.address
    raise LinkOver
