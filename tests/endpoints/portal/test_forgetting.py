"""To whom a link or a code was mailed is forgotten with the other traces of signing in."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select

from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.portal.jobs import end_erased_accounts, forget_entry_mails
from api.portal.rules.entering import EntryKind
from api.portal.tables import EntryMail
from api.staff.own_tables import OwnAccess
from api.staff.session_tables import SignInSession
from api.staff.tables import Account
from tests.endpoints.portal.themselves import owner
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

    await forget_entry_mails(tonight(register))

    async with register.work(writes=False) as work:
        left = select(func.count()).select_from(EntryMail)
        assert await work.session.scalar(left) == 1


async def test_an_account_ends_whose_address_was_erased(register: Register) -> None:
    yard = await Yard.opened(register)
    gone = await person(yard.order_desk)
    stays = await person(yard.order_desk, given_name="Kalle", emails=["kalle@malli.example"])
    await owner(register, gone, "maija@malli.example")
    me = await owner(register, stays, "kalle@malli.example")
    async with register.work() as work:
        erased = select(OwnAccess).where(OwnAccess.party_id == UUID(gone["party_id"]))
        access = (await work.session.scalars(erased)).one()
        access.email = None

    await end_erased_accounts(tonight(register))

    async with register.work(writes=False) as work:
        account = await work.session.get_one(Account, access.account_id)
        assert (account.password, account.left_on) == (None, local_day(now()))
        ended = select(SignInSession.ended_at).where(SignInSession.account_id == account.id)
        assert None not in {*await work.session.scalars(ended)}
    assert (await me.get("/my")).status_code == 200


def tonight(register: Register) -> Task:
    return Task(new_id(), "tonight", UUID(int=0), 1, REGISTER.id, register.works)
