"""Takes away what signing in has left, when it is of no more use: after six months.

Signing in goes by real time, whatever day the demo plays.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any, Final

from sqlalchemy import delete, select

from api.database.work import Work
from api.jobs.promises import JOBS as DONE
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import HELSINKI, local_day, now
from api.law import retention
from api.law.periods import months_after
from api.staff.key_tables import PasskeyChallenge
from api.staff.session_tables import RefreshToken, SignInSession, SignInThrottle

RULE: Final = "AUTH_LOG"
AT_A_TIME: Final = 500

sessions = SignInSession.__table__
tokens = RefreshToken.__table__
throttles = SignInThrottle.__table__
challenges = PasskeyChallenge.__table__


async def forget_sign_ins(task: Task) -> None:
    """Delete sessions that are over, with their tokens; failures, challenges and jobs."""
    count = AT_A_TIME
    while count == AT_A_TIME and not task.cancelled:
        async with task.work() as work:
            count = await _forget_sessions(work)
        task.progress(task.done + count)
    async with task.work() as work:
        connection = await work.session.connection()
        for old in _others(_before()):
            await connection.execute(old)


async def _forget_sessions(work: Work) -> int:
    """Delete the oldest; one that lasts longer than we remember others is left."""
    over = sessions.c.started_at < _before(), sessions.c.expires_at < now()
    oldest = select(sessions.c.id).where(*over).order_by(sessions.c.started_at)
    connection = await work.session.connection()
    ids = (await connection.scalars(oldest.limit(AT_A_TIME))).all()
    await connection.execute(delete(tokens).where(tokens.c.session_id.in_(ids)))
    await connection.execute(delete(sessions).where(sessions.c.id.in_(ids)))
    return len(ids)


def _others(before: datetime) -> Iterator[Any]:
    yield delete(throttles).where(throttles.c.last_at < before)
    yield delete(challenges).where(challenges.c.made_at < before)
    yield delete(DONE).where(DONE.c.finished_at < before, DONE.c.promised_at < before)


def _before() -> datetime:
    """Give the first moment that is remembered still."""
    today = local_day(now())
    period = retention.rule(RULE, today).period
    months = period.months if period else 0
    return datetime.combine(months_after(today, -months), time(), HELSINKI)


JOBS: Final[Mapping[str, Handler]] = {"forget_sign_ins": forget_sign_ins}
TIMETABLE: Final = (Regular("forget_sign_ins", at=time(3, 20)),)
