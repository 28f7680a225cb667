"""Each night a made-up request goes by every channel; the signed paper lies in the archive."""

import pytest
from sqlalchemy import func, select

from api.jobs.tables import Job
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.identifiers import new_id
from api.messages.probing import form_probe, mailbox_probe
from api.messages.tables import Mailbox, MessageThread
from api.privacy.channels.rehearsing import ChannelDown, channel_jobs
from api.privacy.channels.tables import ChannelCheck
from api.privacy.rules.kinds import Channel
from tests.endpoints.archive.house import Archive
from tests.endpoints.inbox import Inbox, mail
from tests.endpoints.privacy.desk import Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.register import Register

ALARM = select(func.count()).select_from(Job.__table__).where(Job.name == "mail_channel-down")


async def tried(register: Register, inbox: Inbox) -> dict[str, str | None]:
    """Test every channel as the timetable does, and give what failed."""
    office = register.app.state.office
    probes = {
        Channel.PORTAL: form_probe(inbox.settings),
        Channel.EMAIL: mailbox_probe(inbox.settings, office),
    }
    [(name, handler)] = channel_jobs(probes).items()
    await handler(Task(new_id(), name, new_id(), 1, REGISTER.id, register.works))
    return await found(register)


async def found(register: Register) -> dict[str, str | None]:
    async with register.work(writes=False) as work:
        checks = await work.session.scalars(select(ChannelCheck))
        return {str(each.channel): each.failure for each in checks}


# clause: C51 no channel is deaf: each is tested daily, and one that is down rings
async def test_the_form_and_the_mailbox_are_tried_and_leave_nothing(register: Register) -> None:
    async with Inbox.opened(register) as inbox:
        inbox.box.lay(mail(number="1"))

        assert set((await tried(register, inbox)).values()) == {None}
        assert set(await found(register)) == {"portal", "email", "phone", "office", "letter"}
        async with register.work(writes=False) as work:
            for table in (MessageThread, Mailbox):
                assert (await work.session.scalars(select(table))).all() == []

        right = inbox.settings.imap_password
        inbox.settings = inbox.settings.model_copy(
            update={"imap_password": type(right)("toinen")}
        )
        for _ in range(2):
            with pytest.raises(ChannelDown, match=r"^email$"):
                await tried(register, inbox)
        async with register.work(writes=False) as work:
            assert await work.session.scalar(ALARM) == 1
        assert (await found(register))["email"] == "error"


async def test_a_signed_paper_is_linked_to_its_archive_item(register: Register) -> None:
    archive = await Archive.opened(register)
    paper = await archive.paper(await archive.person())
    desk = Desk(await Keepers.of(register))
    said = {"archive_label": paper["number"], "signature_checked": True}

    case = await desk.takes(None, "access", **said)
    unknown = await desk.takes(None, "access", archive_label="A-26-999999")

    [receipt] = case["receipts"]
    assert receipt["paper_id"] == paper["id"]
    assert receipt["signature_checked_by"] == str(desk.keepers.first.account_id)
    assert receipt["signature_checker"]
    assert (
        unknown["receipts"][0]["paper_id"],
        unknown["receipts"][0]["signature_checker"],
    ) == (*(None, None),)
