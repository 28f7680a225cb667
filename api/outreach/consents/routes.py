"""Consents over HTTP: the ledger, what is recorded and by whom, and what may go out."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.customers.rules.contact import WrongEmail
from api.customers.rules.mandates import MandateExpired, NoMandate
from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool, TransferNotAssessed
from api.editions.queries import number_in_force
from api.http.answers import Answer, nothing, saying
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE, Purpose
from api.kernel.refusals import NotFound
from api.mail.links import contact_key
from api.mail.rules.letters import MailOff
from api.outreach.consents import actions
from api.outreach.consents.asking import ask_for_consent
from api.outreach.consents.company import company_name
from api.outreach.consents.queries import ENTRIES_SHOWN
from api.outreach.consents.reach import reach_of
from api.outreach.consents.schemas import (
    ConsentEntryView,
    ConsentTexts,
    NewAddressBan,
    NewConsent,
    NewConsentRequest,
    NewObjection,
    NewWithdrawal,
    ReachView,
)
from api.outreach.consents.telling import texts_in
from api.outreach.rules import granting
from api.staff.doors import writing
from api.standing.one_subject import parties_of
from api.views.pages import Page, Paging, WrongCursor, page

routes = Routes("Consents")

READ, WRITE = Permission.CONSENTS_READ, Permission.CONSENTS_WRITE
FOR: Final = TRADE | {Purpose.MARKETING}
ONE: Final = "/parties/{party_id}"
UNPROVEN: Final = [granting.ProofMissing, granting.WrongWay, granting.OnlyThemselves]
UNABLE: Final = [granting.GuardianNeeded, granting.GrantAfterErasure]
UNMAILED: Final = [MailOff, NoContract, NoTransferTool, TransferNotAssessed]


@routes.get("/consent-texts", READ)
async def list_consent_texts(work: Work, request: Request) -> Answer[ConsentTexts]:
    """List what is agreed to, word for word, in the language of the caller."""
    company, notice = await company_name(work), await number_in_force(work)
    return saying(texts_in(language_of(request), company, notice))


@routes.get("/consents", READ, purposes=FOR, refuses=[WrongCursor])
async def list_consents(
    work: Work, paging: Paging, party_id: UUID
) -> Answer[Page[ConsentEntryView]]:
    """List what somebody agreed to, was told and took back, the latest first."""
    parties = await parties_of(work, party_id)
    return await page(work, ENTRIES_SHOWN, paging, {"parties": parties}, sort="at")


@routes.get(f"{ONE}/reach", READ, purposes=FOR, refuses=[NotFound])
async def get_reach(work: Work, request: Request, party_id: UUID) -> Answer[ReachView]:
    """Tell what somebody may be told unasked today, and why not."""
    async with writing(request, work) as own:
        return await reach_of(own, party_id)


@routes.post(
    f"{ONE}/consents",
    WRITE,
    purposes=FOR,
    refuses=[NotFound, *UNPROVEN, *UNABLE, NoMandate, MandateExpired],
)
async def record_consent(work: Work, party_id: UUID, said: NewConsent) -> Answer[ReachView]:
    """Record a consent with its proof: a paper or a message that is in the register."""
    await actions.record_consent(work, party_id, said)
    return await reach_of(work, party_id)


@routes.post(
    f"{ONE}/consent-requests",
    WRITE,
    purposes=FOR,
    refuses=[
        *(NotFound, granting.WrongWay, granting.GrantAfterErasure),
        *(granting.NoConfirmedAddress, *UNMAILED),
    ],
)
async def request_consent(
    work: Work, request: Request, party_id: UUID, said: NewConsentRequest
) -> Answer[ReachView]:
    """Ask somebody by a mailed link. Only who reads that mailbox can say yes."""
    await ask_for_consent(work, request.app.state.office, party_id, said)
    return await reach_of(work, party_id)


@routes.post(
    f"{ONE}/consent-withdrawals", WRITE, purposes=FOR, refuses=[NotFound, granting.WrongWay]
)
async def withdraw_consent(
    work: Work, party_id: UUID, said: NewWithdrawal
) -> Answer[ReachView]:
    """Record what somebody takes back, whatever stood before."""
    await actions.withdraw(work, party_id, said)
    return await reach_of(work, party_id)


@routes.post(f"{ONE}/objections", WRITE, purposes=FOR, refuses=[NotFound])
async def note_objection(work: Work, party_id: UUID, said: NewObjection) -> Answer[ReachView]:
    """Record what somebody does not want, however they said it. It holds at once."""
    await actions.note_objection(work, party_id, said)
    return await reach_of(work, party_id)


@routes.post("/address-bans", WRITE, refuses=[WrongEmail], status=204)
async def ban_address(work: Work, said: NewAddressBan) -> Answer[None]:
    """Have nothing unasked go to an e-mail address, whosever it is. It is kept as a hash."""
    key = contact_key(work.database.secrets, said.email)
    actions.ban_address(work, key, None, said.source.as_source())
    return nothing()
