"""Counters of the running register that show whether clauses are kept."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, select

from api.archive.rules.states import PaperState
from api.archive.tables import Paper
from api.audit.seal_tables import Seal
from api.database.work import Work
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Disclosure, Recipient
from api.jobs.rules import JobState
from api.jobs.tables import Job
from api.kernel.clock import local_day
from api.law import retention
from api.messages.rules.kinds import ThreadState
from api.messages.tables import MessageThread
from api.notice.rules.standing import Counted
from api.privacy.channels.tables import ChannelCheck
from api.privacy.rules.kinds import RequestKind, RequestState
from api.privacy.tables import SubjectRequest
from api.staff.policy_queries import overdue_policies
from api.staff.policy_tables import Policy
from api.staff.tables import Account, AccountRole
from api.statistics.published.tables import MonthFigure
from api.statistics.rules.few import sum_of
from api.statistics.rules.figures import FigureTopic

Counter = Callable[[Work], Awaitable[Counted]]
MONTH: Final = timedelta(days=30)
YEAR: Final = timedelta(days=365)
BY_CONTRACT: Final = (RecipientRole.CONTROLLER, RecipientRole.PROCESSOR)


async def run_checks(work: Work) -> Mapping[str, Counted]:
    """Count everything once."""
    return {name: await count(work) for name, count in CHECKS.items()}


async def _seals(work: Work) -> Counted:
    last: datetime | None = await work.session.scalar(select(func.max(Seal.at)))
    count = await _many(work, select(func.count()).select_from(Seal))
    day = f"{local_day(last):%d.%m.%Y}" if last else "-"
    return Counted(is_well=True, numbers={"count": count, "day": day})


async def _messages(work: Work) -> Counted:
    waiting = MessageThread.state == ThreadState.UNANSWERED
    late = await _rows(work, MessageThread, waiting, MessageThread.due_at < work.now)
    return Counted(late == 0, {"late": _any(late)})


async def _erasures(work: Work) -> Counted:
    ended = (Job.name == "run_erasure", Job.finished_at >= work.now - MONTH)
    failed = await _rows(work, Job, *ended, Job.state == JobState.FAILED)
    done = await _published(work, MonthFigure.part == RequestKind.ERASE)
    return Counted(failed == 0, {"done": done, "failed": _any(failed)})


async def _retention(work: Work) -> Counted:
    jobs = {each.job for each in retention.rules(local_day(work.now)) if each.job}
    ran = (Job.name.in_(sorted(jobs)), Job.promised_at >= work.now - MONTH)
    late = await _rows(work, Job, *ran, Job.state == JobState.FAILED)
    return Counted(
        late == 0,
        {"done": await _rows(work, Job, *ran, Job.state == JobState.DONE), "late": late},
    )


async def _disclosures(work: Work) -> Counted:
    lately = Disclosure.at >= work.now - MONTH
    to = select(func.count(func.distinct(Disclosure.recipient_id))).where(lately)
    bare = (
        select(func.count())
        .select_from(Disclosure)
        .join(Recipient, Recipient.id == Disclosure.recipient_id)
        .where(lately, Recipient.role.in_(BY_CONTRACT), Recipient.contract_on.is_(None))
    )
    late = await _many(work, bare)
    done = await _rows(work, Disclosure, lately)
    return Counted(late == 0, {"done": done, "recipients": await _many(work, to), "late": late})


async def _policies(work: Work) -> Counted:
    late = await overdue_policies(work.session, local_day(work.now))
    return Counted(
        late == 0, {"open": await _rows(work, Policy, Policy.ended_on.is_(None)), "late": late}
    )


async def _grants(work: Work) -> Counted:
    held = select(func.count()).select_from(AccountRole).join(Account)
    here = held.where(Account.left_on.is_(None))
    past = here.where(AccountRole.review_on < local_day(work.now))
    return Counted(
        is_well=True,
        numbers={"open": await _many(work, here), "expired": await _many(work, past)},
    )


async def _papers(work: Work) -> Counted:
    unlocked = (Paper.state == PaperState.PROCESSED, Paper.lock_by < work.now)
    late = await _rows(work, Paper, *unlocked)
    return Counted(late == 0, {"late": late})


async def _channels(work: Work) -> Counted:
    late = await _rows(work, ChannelCheck, ChannelCheck.failure.is_not(None))
    return Counted(late == 0, {"open": await _rows(work, ChannelCheck), "late": late})


async def _requests(work: Work) -> Counted:
    today = local_day(work.now)
    open_ones = SubjectRequest.state.not_in([RequestState.WAITING, RequestState.CLOSED])
    late = await _rows(work, SubjectRequest, open_ones, SubjectRequest.due_on < today)
    return Counted(late == 0, {"done": await _published(work), "late": _any(late)})


async def _published(work: Work, *which: ColumnElement[bool]) -> int | str:
    """Add up what was published of a year's requests: a live count would tell of one person."""
    found = select(MonthFigure.value).where(
        MonthFigure.topic == FigureTopic.REQUESTS,
        MonthFigure.month > local_day(work.now - YEAR),
        *which,
    )
    return sum_of(await work.session.scalars(found))


def _any(count: int) -> int | str:
    """Tell whether there is any, and never how many: whoever reads twice learns of nobody."""
    return "≥1" if count else 0


async def _rows(work: Work, table: type[Any], *where: ColumnElement[bool]) -> int:
    return await _many(work, select(func.count()).select_from(table).where(*where))


async def _many(work: Work, statement: Select[Any]) -> int:
    return int(await work.session.scalar(statement) or 0)


CHECKS: Final[Mapping[str, Counter]] = {
    "seals": _seals,
    "messages": _messages,
    "erasures": _erasures,
    "retention": _retention,
    "disclosures": _disclosures,
    "policies": _policies,
    "grants": _grants,
    "papers": _papers,
    "channels": _channels,
    "requests": _requests,
}
