"""Asks the business register about a customer: what is asked and who is told, in one commit."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.customers.feeds.check_tables import RegisterCheck
from api.customers.feeds.rules.asking import MOST_TRIES, BeingAsked, NoFeed, asked_about
from api.customers.feeds.rules.kinds import AskingFailure, AskingState
from api.customers.feeds.ytj import query_for
from api.customers.tables import Customer, Organisation
from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.rules import Basis
from api.disclosure.tables import Recipient
from api.jobs.promises import promise
from api.kernel.purposes import Purpose
from api.standing.actions import check_usable
from api.standing.one_subject import parties_of

ASK: Final = "ask_register"
FORGOTTEN: Final = timedelta(hours=6)
"""After which a question that nobody answered may be asked again."""


async def ask_about(work: Work, customer_id: UUID, feed: str | None) -> RegisterCheck:
    """Write down what will be asked and who is told, and promise to ask."""
    customer = await held(work, Customer, customer_id)
    await check_usable(work, customer.party_id)
    body = await work.session.get(Organisation, customer.party_id)
    known = (body.kind, body.business_id) if body else (None, None)
    business_id = asked_about(*known)
    await _check_not_asked(work, customer.party_id)
    named = select(Recipient).where(Recipient.name == feed)
    recipient = await work.session.scalar(named) if feed else None
    if recipient is None:
        raise NoFeed("Take it up as a recipient, and name it in the settings.")
    check = RegisterCheck(
        party_id=customer.party_id, state=AskingState.WAITING, asked_at=work.now, tries=0
    )
    work.session.add(check)
    await work.session.flush()
    await disclose(
        work,
        recipient,
        purpose=Purpose.CUSTOMER_CARE,
        basis=Basis.LEGITIMATE_INTERESTS,
        fields=["business_id"],
        subjects=await parties_of(work, customer.party_id),
        payload=query_for(business_id),
        job=ASK,
        record=check,
    )
    return check


async def put_off(
    work: Work, check: RegisterCheck, disclosure_id: UUID, due_at: datetime
) -> None:
    """Ask again when the register lets us; after so many times it has turned us away."""
    check.tries += 1
    if check.tries >= MOST_TRIES:
        fail(check, AskingFailure.TURNED_AWAY)
    else:
        await promise(work, ASK, disclosure_id, due_at=due_at)


def fail(check: RegisterCheck, failure: AskingFailure) -> None:
    """Tell that there is no answer, and why. Nothing of what was answered is kept."""
    check.state, check.failure = AskingState.FAILED, failure


async def _check_not_asked(work: Work, party_id: UUID) -> None:
    waiting = select(RegisterCheck.id).where(
        RegisterCheck.party_id == party_id,
        RegisterCheck.state == AskingState.WAITING,
        RegisterCheck.asked_at > work.now - FORGOTTEN,
    )
    if await work.session.scalar(waiting.limit(1)) is not None:
        raise BeingAsked
