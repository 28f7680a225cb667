"""What signing in leaves is kept for six months, and not a day longer."""

from datetime import timedelta
from uuid import UUID

import time_machine
from sqlalchemy import func, select

from api.jobs.promises import promise
from api.jobs.rules import JobState
from api.jobs.tables import Job
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.staff.forgetting import forget_sign_ins
from api.staff.key_tables import PasskeyChallenge
from api.staff.session_tables import RefreshToken, SignInSession, SignInThrottle
from tests.register import Register

AFTER = timedelta(days=185)


async def night(register: Register, after: timedelta) -> None:
    with time_machine.travel(now() + after):
        task = Task(new_id(), "forget", UUID(int=0), 1, REGISTER.id, register.works)
        await forget_sign_ins(task)


async def counted(register: Register) -> dict[str, int]:
    tables = (SignInSession, RefreshToken, SignInThrottle, PasskeyChallenge, Job)
    async with register.work(writes=False) as work:
        return {
            table.__tablename__: await work.session.scalar(
                select(func.count()).select_from(table)
            )
            or 0
            for table in tables
        }


async def signed_in(register: Register) -> None:
    """Leave a row of each kind: a session with its token, failures, a challenge, a job."""
    client = await register.client(Role.ORDER_DESK)
    moment = now()
    async with register.work() as work:
        work.session.add_all(
            [
                RefreshToken(
                    session_id=client.session_id,
                    hash="a" * 64,
                    client_hash="b" * 64,
                    issued_at=moment,
                    expires_at=moment,
                ),
                SignInThrottle(key="c" * 64, failures=1, since_at=moment, last_at=moment),
                PasskeyChallenge(hash="d" * 64, made_at=moment, expires_at=moment),
            ]
        )
        await promise(work, "some_job", new_id())
    async with register.work() as work:
        job = (await work.session.scalars(select(Job))).one()
        job.state, job.finished_at = JobState.DONE, moment


# clause: C22 what signing in leaves goes after six months
async def test_what_signing_in_leaves_goes_after_six_months(register: Register) -> None:
    await signed_in(register)
    before = await counted(register)

    await night(register, timedelta(days=178))
    early = await counted(register)
    await night(register, AFTER)

    assert set(before.values()) == {1}
    assert early == before
    assert set((await counted(register)).values()) == {0}


# clause: C22 what signing in leaves goes after six months
async def test_what_still_holds_is_not_forgotten(register: Register) -> None:
    await signed_in(register)
    async with register.work() as work:
        session = (await work.session.scalars(select(SignInSession))).one()
        session.expires_at = now() + timedelta(days=400)
        job = (await work.session.scalars(select(Job))).one()
        job.state, job.finished_at = JobState.WAITING, None

    await night(register, AFTER)

    left = await counted(register)
    assert (left["sessions"], left["refresh_tokens"], left["jobs"]) == (1, 1, 1)


# clause: C22 sign-ins are no more than is needed
async def test_a_sign_in_stores_no_address_in_the_clear() -> None:
    stored = {
        table.__tablename__: {column.name for column in table.__table__.c}
        for table in (SignInSession, SignInThrottle)
    }

    assert not {name for names in stored.values() for name in names if "address" in name}
    assert stored["sign_in_throttles"] == {
        *("id", "key", "failures", "since_at", "last_at", "blocked_until")
    }
