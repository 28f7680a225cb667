"""Tells customers of a material change of the notice, by e-mail where we have an address."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import exists, func, select

from api.customers.tables import Customer, Email, Party
from api.database.work import Work
from api.disclosure.rules import Basis
from api.editions.tables import Notice
from api.jobs.task import Task
from api.kernel.purposes import Purpose
from api.mail.actions import send
from api.mail.office import PostOffice
from api.mail.rules.letters import Addressee, ServiceMail
from api.mail.tables import OutgoingMail
from api.settings import Settings
from api.staff.company_tables import Company
from api.standing.tables import Restriction

TEMPLATE: Final = "notice_changed"
AT_A_TIME: Final = 50


async def announce(task: Task, settings: Settings, office: PostOffice) -> None:
    """Promise one mail to each customer; a second attempt goes on where the first ended."""
    if office.carrier is None:
        return
    while not task.cancelled:
        async with task.work(purpose=Purpose.CUSTOMER_CARE) as work:
            told = await _tell_some(work, task.record_id, settings, office)
        task.progress(task.done + told)
        if told < AT_A_TIME:
            return


async def _tell_some(
    work: Work, notice_id: UUID, settings: Settings, office: PostOffice
) -> int:
    notice = await work.session.get_one(Notice, notice_id)
    company = await work.session.scalar(select(Company.name)) or ""
    waiting = await _waiting(work, notice)
    for party, address in waiting:
        values = {
            "company": company,
            "number": notice.number,
            "note": notice.note,
            "address": f"{settings.issuer}/notice/{party.language}/{notice.number}",
        }
        mail = ServiceMail(
            template=TEMPLATE,
            to=Addressee(address, party.id),
            language=party.language,
            values=values,
            subjects=[party.id],
            purpose=Purpose.CUSTOMER_CARE,
            basis=Basis.LEGAL_OBLIGATION,
        )
        await send(work, office, mail)
    return len(waiting)


async def _waiting(work: Work, notice: Notice) -> Sequence[tuple[Party, str]]:
    """Find customers who have an address for service and have not been told of this."""
    told = exists().where(
        OutgoingMail.party_id == Party.id,
        OutgoingMail.template == TEMPLATE,
        OutgoingMail.written_at >= notice.published_at,
    )
    stopped = exists().where(Restriction.party_id == Party.id, Restriction.ended_at.is_(None))
    found = await work.session.execute(
        select(Party, func.min(Email.address))
        .join(Customer, Customer.party_id == Party.id)
        .join(Email, Email.party_id == Party.id)
        .where(Email.address.is_not(None), Email.for_service, ~told, ~stopped)
        .group_by(Party.id)
        .order_by(Party.id)
        .limit(AT_A_TIME)
    )
    return [(party, address) for party, address in found if address]
