"""A bureau that hangs holds up its own questions, and no other job."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import islice
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.credit.simulator.behaviour import Behaviour
from api.demo.business_ids import business_ids
from api.jobs.promises import JOBS, promise
from api.jobs.rules import JobState
from api.jobs.runner import AT_ONCE, OUTSIDE_AT_ONCE, Runner
from api.jobs.timetable import NO_RECORD
from tests.endpoints.credit.counter import Counter
from tests.endpoints.yard import Record

ASKED: Final = AT_ONCE + 1
OWN: Final = "forget_raw_answers"


async def test_other_jobs_go_on_while_a_bureau_hangs(counter: Counter) -> None:
    async with hung(counter, patience=60) as checks:
        async with counter.register.work() as work:
            job_id = await promise(work, OWN, NO_RECORD)

        await until(lambda: is_done(counter, job_id))

        assert len(counter.bureau.questions) == OUTSIDE_AT_ONCE < ASKED
        assert await states_of(counter, checks) == ["waiting"] * ASKED


async def test_what_waited_behind_it_is_asked_when_it_answers_again(counter: Counter) -> None:
    async with hung(counter, patience=2) as checks:
        counter.bureau.behaviour = Behaviour.ANSWERS

        await until(lambda: are_answered(counter, checks))

        given_up = ["failed"] * OUTSIDE_AT_ONCE
        answered = ["answered"] * (ASKED - OUTSIDE_AT_ONCE)
        assert await states_of(counter, checks) == answered + given_up
    assert len(counter.bureau.questions) == ASKED == len(await counter.ledger())


@asynccontextmanager
async def hung(counter: Counter, patience: float) -> AsyncIterator[list[Record]]:
    """Ask more than the runner can do at once, of a bureau that answers none of it."""
    counter.bureau.behaviour = Behaviour.HANGS
    counter.register.app.state.bureau.seconds = patience
    numbers = islice(business_ids(27), ASKED)
    checks = [await counter.asked(await counter.company(business_id=each)) for each in numbers]
    runner: Runner = counter.register.app.state.runner
    runner.start()

    async def is_asked() -> bool:
        return len(counter.bureau.questions) >= OUTSIDE_AT_ONCE

    await until(is_asked)
    yield checks
    await runner.stop(patience=0)


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(20):
        while not await is_so():  # noqa: ASYNC110 - it waits for whatever is asked
            await asyncio.sleep(0.02)


async def states_of(counter: Counter, checks: list[Record]) -> list[str]:
    return sorted([(await counter.shown(each))["state"] for each in checks])


async def are_answered(counter: Counter, checks: list[Record]) -> bool:
    return "waiting" not in await states_of(counter, checks)


async def is_done(counter: Counter, job_id: UUID) -> bool:
    async with counter.register.work(writes=False) as work:
        connection = await work.session.connection()
        found = await connection.execute(select(JOBS.c.state).where(JOBS.c.id == job_id))
    return found.scalar_one() is JobState.DONE
