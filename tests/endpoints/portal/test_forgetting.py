"""To whom a link or a code was mailed is forgotten with the other traces of signing in."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select

from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.portal.jobs import forget_entry_mails
from api.portal.rules.entering import EntryKind
from api.portal.tables import EntryMail
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Yard
from tests.register import Register


async def test_mailed_links_and_codes_are_forgotten_after_half_a_year(
    register: Register,
) -> None:
    maija = await person((await Yard.opened(register)).order_desk)
    async with register.work() as work:
        for days in (1, 200):
            at = now() - timedelta(days=days)
            work.session.add(
                EntryMail(
                    party_id=UUID(maija["party_id"]),
                    mail_id=new_id(),
                    contact_key="a" * 64,
                    kind=next(iter(EntryKind)),
                    mailed_at=at,
                    expires_at=at,
                    asked_by=new_id(),
                )
            )

    nobody = UUID(int=0)
    task = Task(new_id(), "forget_entry_mails", nobody, 1, REGISTER.id, register.works)
    await forget_entry_mails(task)

    async with register.work(writes=False) as work:
        left = select(func.count()).select_from(EntryMail)
        assert await work.session.scalar(left) == 1
