"""Tests each morning that a request gets through by every channel, as a stranger would.

A test registers a made-up letter and follows it by its code, in a Work that is undone: it
leaves no case and takes no number. A channel with a machine of its own, such as a mailbox,
brings a probe of its own; one that has none, and needs one, is not tested here.
"""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Final

from sqlalchemy import select

from api.database.work import Work
from api.jobs.task import Handler, Outside, Task
from api.kernel.clock import local_day
from api.kernel.refusals import Refusal
from api.mail.alarms import raise_alarm
from api.mail.rules.kinds import Alarm
from api.privacy.channels.tables import ChannelCheck
from api.privacy.queries.public import request_coded
from api.privacy.requests.codes import code_of
from api.privacy.requests.requesting import take_up
from api.privacy.rules.kinds import Channel, RequestKind
from api.privacy.schemas import NewRequest

TEST: Final = "test_request_channels"
AT_THE_DESK: Final = (Channel.PHONE, Channel.OFFICE, Channel.LETTER)
Probe = Callable[[Task], Awaitable[None]]


class ChannelDown(Exception):
    """A request would not get through: the job fails, and whoever watches jobs is told."""


class _Undone(Exception):
    """Ends a test's Work without anything of it being kept."""


def channel_jobs(probes: Mapping[Channel, Probe]) -> Mapping[str, Handler]:
    """Make the handler, which tries these channels beside those of the desk."""

    async def test_request_channels(task: Task) -> None:
        desk = {each: _rehearsal(each) for each in AT_THE_DESK}
        down = [
            channel
            for channel, probe in (desk | dict(probes)).items()
            if not await _tried(task, channel, probe)
        ]
        if down:
            async with task.work() as work:
                await raise_alarm(work, Alarm.CHANNEL_DOWN)
            raise ChannelDown(", ".join(down))

    return {TEST: Outside(test_request_channels)}


async def _tried(task: Task, channel: Channel, probe: Probe) -> bool:
    failure = None
    try:
        await probe(task)
    except Exception as error:  # noqa: BLE001 - whatever it is, nobody got through
        failure = type(error).__name__
    async with task.work() as work:
        found = select(ChannelCheck).where(ChannelCheck.channel == channel)
        check = await work.session.scalar(found) or ChannelCheck(channel=channel)
        check.tried_at, check.failure = work.now, failure
        check.passed_at = work.now if failure is None else check.passed_at
        work.session.add(check)
    return failure is None


def _rehearsal(channel: Channel) -> Probe:
    async def rehearse(task: Task) -> None:
        with suppress(_Undone):
            async with task.work() as work:
                await _register_and_follow(work, channel)

    return rehearse


async def _register_and_follow(work: Work, channel: Channel) -> None:
    said = NewRequest(
        kind=RequestKind.ACCESS,
        channel=channel,
        received_on=local_day(work.now),
        name="Kanavatesti",
    )
    request = await take_up(work, said)
    code = code_of(work.database.secrets, request.number)
    if await request_coded(work, code) != request.id:
        raise Refusal("The code leads nowhere.")
    raise _Undone
