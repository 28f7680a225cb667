"""Tells those whom a breach touched, by e-mail where we have an address: GDPR, Article 34."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select

from api.accountability.breaches.rules import Reached
from api.accountability.breaches.tables import BreachDecision, BreachSubject
from api.customers.tables import Email, Party
from api.database.work import Work
from api.disclosure.rules import Basis
from api.jobs.task import Task
from api.kernel.purposes import Purpose
from api.mail.actions import send
from api.mail.office import PostOffice
from api.mail.rules.kinds import MailState
from api.mail.rules.letters import Addressee, ServiceMail
from api.mail.tables import OutgoingMail
from api.staff.company_tables import COMPANY_ID, Company

TEMPLATE: Final = "breach"
AT_A_TIME: Final = 50


async def inform(task: Task, office: PostOffice) -> None:
    """Promise one mail to each; a second attempt goes on where the first ended."""
    if office.carrier is None:
        return
    while not task.cancelled:
        async with task.work(purpose=Purpose.ADMINISTRATION) as work:
            told = await _tell_some(work, task.record_id, office)
        task.progress(task.done + told)
        if told < AT_A_TIME:
            return


async def _tell_some(work: Work, decision_id: UUID, office: PostOffice) -> int:
    decision = await work.session.get_one(BreachDecision, decision_id)
    company = await work.session.get(Company, COMPANY_ID)
    waiting = await _waiting(work, decision.breach_id)
    letters = json.loads(decision.content)["letters"]
    for subject, party, address in waiting:
        if address is None:
            subject.state = Reached.NO_ADDRESS
            continue
        mail = await send(work, office, _mail(party, address, letters, company))
        subject.state, subject.told_at, subject.mail_id = Reached.MAILED, work.now, mail.id
    return len(waiting)


async def note_unreached(work: Work) -> int:
    """Take back that those were told whose mail is dead: it came back, or never left."""
    dead = select(OutgoingMail.id).where(OutgoingMail.state == MailState.DEAD)
    mailed = select(BreachSubject).where(
        BreachSubject.state == Reached.MAILED, BreachSubject.mail_id.in_(dead)
    )
    found = (await work.session.scalars(mailed)).all()
    for subject in found:
        subject.state, subject.told_at = Reached.UNREACHED, None
    return len(found)


def _mail(party: Party, address: str, letters: Mapping[str, str], company: Any) -> ServiceMail:
    return ServiceMail(
        template=TEMPLATE,
        to=Addressee(address, party.id),
        language=party.language,
        values={
            "text": letters[party.language],
            "company": company.name if company else "",
            "email": _contact(company, "email"),
            "phone": _contact(company, "phone"),
        },
        subjects=[party.id],
        purpose=Purpose.ADMINISTRATION,
        basis=Basis.LEGAL_OBLIGATION,
    )


def _contact(company: Any, way: str) -> str:
    """Give whom to ask: those who answer for privacy, if they are reached otherwise."""
    return (getattr(company, f"privacy_{way}", "") or getattr(company, way, "")) or ""


async def _waiting(
    work: Work, breach_id: UUID
) -> Sequence[tuple[BreachSubject, Party, str | None]]:
    """Find those who wait, each with an address for service if there is one."""
    address = (
        select(func.min(Email.address))
        .where(Email.party_id == Party.id, Email.for_service)
        .scalar_subquery()
    )
    found = await work.session.execute(
        select(BreachSubject, Party, address)
        .join(Party, Party.id == BreachSubject.party_id)
        .where(BreachSubject.breach_id == breach_id, BreachSubject.state == Reached.WAITING)
        .order_by(BreachSubject.id)
        .limit(AT_A_TIME)
    )
    return [(subject, party, reached) for subject, party, reached in found]
