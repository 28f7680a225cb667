"""The URLs by which somebody comes in: a link to an account, or a code for a look."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.customers.rules.contact import WrongEmail
from api.customers.tables import Email
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.access import Caller
from api.kernel.permissions import Open, Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.mail.rules.letters import MailOff
from api.messages.rules.kinds import TooManyMessages
from api.messages.throttle import take_on as take_message
from api.portal.entering import proving
from api.portal.entering.knowing import holder_of
from api.portal.entering.mailing import LASTS, mail_entry, mail_if_known
from api.portal.entering.schemas import (
    EntryMailed,
    EntryWanted,
    NewInvitation,
    NewOwnAccount,
    NewOwnSession,
    OwnAccountOpened,
)
from api.portal.rules.entering import (
    EntryKind,
    KeyNeeded,
    LinkOver,
    NotTheirAddress,
    WrongOwnCode,
)
from api.staff.actions.sessions import open_session
from api.staff.actions.throttle import forgive, take_on
from api.staff.browser import check_own_page, client_hash, network_asking
from api.staff.doors import doors_of, writing
from api.staff.passwords import SignInBusy
from api.staff.queries import factor_of
from api.staff.routes.own import BAD_PASSWORD
from api.staff.routes.sessions import session_answer
from api.staff.rules.sign_in import CrossSite, TooManySignIns
from api.staff.schemas.sessions import SessionView
from api.standing.one_subject import parties_of

routes = Routes("Own data")

LARGEST_BODY: Final = 16 * 1024
MAILING: Final = [TooManyMessages, WrongEmail, MailOff]


@routes.post(
    "/public/own-account-links",
    Open.ANYONE,
    refuses=MAILING,
    keyed=False,
    body_limit=LARGEST_BODY,
)
async def ask_for_account(
    work: Work, request: Request, said: EntryWanted
) -> Answer[EntryMailed]:
    """Have a link to an account mailed. Whoever asks gets the same answer, known or not."""
    return await _mailed(work, request, EntryKind.LINK, said)


@routes.post(
    "/public/own-codes", Open.ANYONE, refuses=MAILING, keyed=False, body_limit=LARGEST_BODY
)
async def ask_for_code(work: Work, request: Request, said: EntryWanted) -> Answer[EntryMailed]:
    """Have a code mailed that shows one's own data once; the same answer, known or not."""
    return await _mailed(work, request, EntryKind.CODE, said)


@routes.post(
    "/public/own-accounts",
    Open.ANYONE,
    refuses=[LinkOver, KeyNeeded, *BAD_PASSWORD, SignInBusy, CrossSite],
    keyed=False,
    writes=False,
)
async def open_own_account(
    work: Work, request: Request, said: NewOwnAccount
) -> Answer[OwnAccountOpened]:
    """Follow the mailed link with a password of one's own; then take up a second factor."""
    check_own_page(request)
    doors = doors_of(request)
    async with writing(request, work) as asking:
        await proving.check_proposed(asking, said.token, said.password)
    hashed = await doors.passwords.hashed(said.password)
    async with writing(request, work) as opening:
        account = await proving.take_link(opening, said.token, hashed)
    doors.callers.forget_all()
    async with writing(request, work, Caller(account.id)) as beginning:
        factor = await factor_of(beginning.session, account.id)
        if factor is not None and factor.confirmed_at is not None:
            return saying(OwnAccountOpened(session=None))
        client = client_hash(request, doors)
        opened = open_session(beginning, account.id, client, is_enrolling=True)
    begun = session_answer(doors, opened)
    told = b'{"session":%b}' % begun.body
    return Answer(told, cookies=begun.cookies)


@routes.post(
    "/public/own-sessions",
    Open.ANYONE,
    refuses=[WrongOwnCode, TooManySignIns, WrongEmail, CrossSite],
    keyed=False,
    writes=False,
)
async def enter_by_code(
    work: Work, request: Request, said: NewOwnSession
) -> Answer[SessionView]:
    """Come in for half an hour by a mailed code."""
    check_own_page(request)
    doors, network = doors_of(request), network_asking(request)
    tries = f"own codes of {said.email}"
    async with writing(request, work) as asking:
        in_time = await take_on(asking, doors.secrets, tries, network)
        party_id = await proving.take_code(asking, said.email, said.code) if in_time else None
    if party_id is None:
        raise WrongOwnCode
    async with writing(request, work, Caller(party_id)) as opening:
        await forgive(opening, doors.secrets, tries, network)
        opened = proving.open_guest_session(opening, party_id, client_hash(request, doors))
    return session_answer(doors, opened)


@routes.post(
    "/parties/{party_id}/invitations",
    Permission.CUSTOMERS_WRITE,
    purposes=TRADE,
    refuses=[NotFound, NotTheirAddress, MailOff],
)
async def invite_to_own_data(
    work: Work, request: Request, party_id: UUID, said: NewInvitation
) -> Answer[EntryMailed]:
    """Mail a person the link to an account of their own. Nobody who works here can read it."""
    email = await work.session.get(Email, said.email_id)
    if email is None or email.address is None:
        raise NotFound("There is no such record.", pointer="/email_id")
    holder = await holder_of(work, email.address)
    if holder is None or holder.id not in await parties_of(work, party_id):
        raise NotTheirAddress(pointer="/email_id")
    office = request.app.state.office
    await mail_entry(work, office, EntryKind.LINK, holder, email.address)
    return saying(EntryMailed(expires_at=work.now + LASTS[EntryKind.LINK]))


async def _mailed(
    work: Work, request: Request, kind: EntryKind, said: EntryWanted
) -> Answer[EntryMailed]:
    await take_message(work, network_asking(request))
    await mail_if_known(work, request.app.state.office, kind, said.email)
    return saying(EntryMailed(expires_at=work.now + LASTS[kind]))
