"""Work done later: promised, kept, told of, cancelled, and never lost."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, text, update

from api.database.work import Works
from api.jobs.actions import claim
from api.jobs.promises import promise
from api.jobs.rules import ATTEMPTS, JobState
from api.jobs.runner import Runner
from api.jobs.tables import Job
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.access import Caller
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.refusals import Invalid
from api.kernel.roles import Role
from tests.register import Client, Register


def in_an_hour(register: Register) -> Works:
    return Works(register.works.database, lambda: now() + timedelta(hours=1))


@asynccontextmanager
async def at_work(register: Register, handlers: Mapping[str, Handler]) -> AsyncIterator[Runner]:
    runner = Runner(register.works, handlers)
    runner.start()
    try:
        yield runner
    finally:
        await runner.stop()


async def promised(register: Register, name: str, *, by: UUID | None = None) -> UUID:
    caller = Caller(by) if by else Caller(UUID(int=0))
    async with register.work(caller=caller) as work:
        return await promise(work, name, new_id())


async def job(register: Register, job_id: UUID) -> Job:
    async with register.work(writes=False) as work:
        return (await work.session.scalars(select(Job).where(Job.id == job_id))).one()


async def until_ended(register: Register, job_id: UUID) -> Job:
    for _ in range(200):
        found = await job(register, job_id)
        if found.finished_at:
            return found
        await asyncio.sleep(0.02)
    raise AssertionError(found.state)


async def test_a_promise_is_kept_once_and_at_once(register: Register) -> None:
    seen: list[UUID] = []

    async def greet(task: Task) -> None:
        seen.append(task.record_id)

    async with at_work(register, {"greet": greet}) as runner:
        await asyncio.sleep(0.05)
        begun = asyncio.get_running_loop().time()
        job_id = await promised(register, "greet")
        ended = await until_ended(register, job_id)
        took = asyncio.get_running_loop().time() - begun

    assert took < 0.9  # it was woken, and did not poll
    assert ended.state is JobState.DONE
    assert seen == [ended.record_id]
    assert not runner.is_alive


async def test_what_does_not_commit_was_never_promised(register: Register) -> None:
    async def change_its_mind() -> None:
        async with register.work() as work:
            await promise(work, "greet", new_id())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await change_its_mind()

    assert await claim(in_an_hour(register), ["greet"]) is None


async def test_a_job_waits_for_its_moment(register: Register) -> None:
    async with register.work() as work:
        await promise(work, "greet", new_id(), due_at=now() + timedelta(minutes=5))

    assert await claim(register.works, ["greet"]) is None
    assert await claim(in_an_hour(register), ["greet"]) is not None


async def test_an_occasion_is_promised_once(register: Register) -> None:
    async with register.work() as work:
        first = await promise(work, "greet", new_id(), occasion="greet@2026-01-01")
    async with register.work() as work:
        again = await promise(work, "greet", new_id(), occasion="greet@2026-01-01")

    assert first == again
    assert await claim(register.works, ["greet"]) is not None
    assert await claim(register.works, ["greet"]) is None


async def test_a_worker_takes_only_what_it_knows(register: Register) -> None:
    await promised(register, "of-a-newer-version")

    assert not await Runner(register.works, {}).run_next()
    assert not await Runner(register.works, {"greet": _fail}).run_next()


async def test_a_failing_job_is_tried_again_and_then_given_up(register: Register) -> None:
    job_id = await promised(register, "print")
    handlers: Mapping[str, Handler] = {"print": _fail}

    assert await Runner(register.works, handlers).run_next()

    failed = await job(register, job_id)
    assert (failed.state, failed.attempts) == (JobState.WAITING, 1)
    assert failed.failure == "RuntimeError"  # and not its message
    assert timedelta(seconds=10) < failed.due_at - now() < timedelta(seconds=16)
    assert not await Runner(register.works, handlers).run_next()
    async with register.work() as work:
        connection = await work.session.connection()
        await connection.execute(update(Job.__table__).values(attempts=ATTEMPTS - 1))
    assert await Runner(in_an_hour(register), handlers).run_next()
    given_up = await job(register, job_id)
    assert (given_up.state, given_up.attempts) == (JobState.FAILED, ATTEMPTS)
    assert given_up.finished_at is not None


async def test_what_can_never_succeed_is_not_tried_again(register: Register) -> None:
    async def refuse(_task: Task) -> None:
        raise Invalid

    job_id = await promised(register, "refuse")
    await Runner(register.works, {"refuse": refuse}).run_next()

    assert (await job(register, job_id)).state is JobState.FAILED


async def test_a_job_stranded_by_a_crash_is_taken_again(register: Register) -> None:
    job_id = await promised(register, "greet")
    lost = await claim(register.works, ["greet"])
    assert lost is not None
    assert await claim(register.works, ["greet"]) is None  # while the lease holds
    await _let_leases_run_out(register)

    taken = await claim(register.works, ["greet"])

    assert taken is not None
    assert (taken.job_id, taken.attempt) == (job_id, 2)


async def test_a_worker_that_lost_its_lease_ends_nothing(register: Register) -> None:
    async def dawdle(_task: Task) -> None:
        await _let_leases_run_out(register)
        assert await claim(register.works, ["greet"]) is not None

    job_id = await promised(register, "greet")
    await Runner(register.works, {"greet": dawdle}).run_next()

    left = await job(register, job_id)
    assert (left.state, left.attempts) == (JobState.RUNNING, 2)


async def test_what_kills_each_worker_is_given_up(register: Register) -> None:
    job_id = await promised(register, "greet")
    await claim(register.works, ["greet"])
    async with register.work() as work:
        connection = await work.session.connection()
        await connection.execute(update(Job.__table__).values(attempts=ATTEMPTS))
    await _let_leases_run_out(register)

    assert await claim(register.works, ["greet"]) is None

    assert (await job(register, job_id)).state is JobState.FAILED


async def test_workers_never_take_the_same_job(register: Register) -> None:
    for _ in range(20):
        await promised(register, "greet")

    async def worker() -> list[UUID]:
        taken = []
        while task := await claim(register.works, ["greet"]):
            taken.append(task.job_id)
        return taken

    shares = await asyncio.gather(*(worker() for _ in range(4)))

    all_taken = [job_id for share in shares for job_id in share]
    assert len(all_taken) == len(set(all_taken)) == 20


async def test_its_promiser_sees_how_far_a_job_has_come(register: Register) -> None:
    clerk = await register.client(Role.ORDER_DESK)
    go_on = asyncio.Event()

    async def count(task: Task) -> None:
        task.progress(3, 10)
        await go_on.wait()
        task.progress(10)

    job_id = await promised(register, "count", by=clerk.account_id)
    running = asyncio.create_task(Runner(register.works, {"count": count}).run_next())
    shown = await _when(clerk, job_id, lambda said: said["done"] == 3)
    go_on.set()
    await running

    assert (shown["state"], shown["total"]) == ("running", 10)
    ended = (await clerk.get(f"/jobs/{job_id}")).json()
    assert (ended["state"], ended["done"], ended["total"]) == ("done", 10, 10)
    assert ended["finished_at"] is not None
    assert ended["failure"] is None


async def test_others_see_nothing_of_it_but_those_who_read_the_audit(
    register: Register,
) -> None:
    clerk = await register.client(Role.ORDER_DESK)
    other = await register.client(Role.ORDER_DESK)
    keeper = await register.client(Role.REGISTER_KEEPER)
    job_id = await promised(register, "greet", by=clerk.account_id)

    assert (await clerk.get(f"/jobs/{job_id}")).status_code == 200
    assert (await keeper.get(f"/jobs/{job_id}")).status_code == 200
    assert (await other.get(f"/jobs/{job_id}")).status_code == 404
    assert (await other.get(f"/jobs/{job_id}/events")).status_code == 404
    assert (await other.post(f"/jobs/{job_id}/cancel")).status_code == 404
    assert (await job(register, job_id)).state is JobState.WAITING


async def test_a_waiting_job_is_cancelled_at_once(register: Register) -> None:
    clerk = await register.client(Role.ORDER_DESK)
    job_id = await promised(register, "greet", by=clerk.account_id)

    cancelled = await clerk.post(f"/jobs/{job_id}/cancel")

    assert cancelled.status_code == 200, cancelled.text
    assert cancelled.json()["state"] == "cancelled"
    assert await claim(register.works, ["greet"]) is None
    again = await clerk.post(f"/jobs/{job_id}/cancel")
    assert again.json()["type"] == "/problems/job-finished"


async def test_a_running_job_heeds_that_it_was_cancelled(register: Register) -> None:
    clerk = await register.client(Role.ORDER_DESK)

    async def count(task: Task) -> None:
        while not task.cancelled:
            task.progress(task.done + 1)
            await asyncio.sleep(0.02)

    job_id = await promised(register, "count", by=clerk.account_id)
    running = asyncio.create_task(Runner(register.works, {"count": count}).run_next())
    await _when(clerk, job_id, lambda said: said["done"] > 0)
    asked = await clerk.post(f"/jobs/{job_id}/cancel")
    await running

    assert asked.json()["state"] == "running"
    assert (await job(register, job_id)).state is JobState.CANCELLED


async def test_events_tell_each_change_until_the_end(register: Register) -> None:
    clerk = await register.client(Role.ORDER_DESK)
    job_id = await promised(register, "count", by=clerk.account_id)

    async def count(task: Task) -> None:
        await asyncio.sleep(0.6)
        task.progress(1, 2)
        await asyncio.sleep(1.2)
        task.progress(2)

    following = asyncio.create_task(clerk.get(f"/jobs/{job_id}/events"))
    await asyncio.sleep(0.1)
    await Runner(register.works, {"count": count}).run_next()
    told = await following

    assert told.headers["content-type"].startswith("text/event-stream")
    blocks = told.text.strip().split("\n\n")
    assert all(block.startswith("event: progress\ndata: {") for block in blocks)
    events = [json.loads(block.split("data: ")[1]) for block in blocks]
    assert [(each["state"], each["done"]) for each in events] == [
        ("waiting", 0),
        ("running", 0),
        ("running", 1),
        ("done", 2),
    ]


async def test_a_stopping_worker_finishes_the_step_and_gives_the_job_back(
    register: Register,
) -> None:
    begun, steps = asyncio.Event(), []

    async def walk(task: Task) -> None:
        for step in range(100):
            async with task.work() as work:
                await work.session.execute(text("SELECT 1"))
                begun.set()
                steps.append(step)
            await asyncio.sleep(0.01)

    job_id = await promised(register, "walk")
    async with at_work(register, {"walk": walk}):
        await begun.wait()

    left = await job(register, job_id)
    assert 0 < len(steps) < 100
    assert (left.state, left.attempts, left.leased_until) == (JobState.WAITING, 0, None)


async def test_a_worker_of_its_own_stops_at_a_signal(register: Register) -> None:
    job_id = await promised(register, "greet")
    runner = Runner(register.works, {"greet": _greet})
    working = asyncio.create_task(runner.run_until_signalled())
    await until_ended(register, job_id)

    signal.raise_signal(signal.SIGTERM)
    await asyncio.wait_for(working, 5)

    assert not runner.is_alive
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().remove_signal_handler(each)


async def test_a_handler_that_does_not_end_is_stopped(register: Register) -> None:
    begun = asyncio.Event()

    async def sleep(_task: Task) -> None:
        begun.set()
        await asyncio.sleep(60)

    job_id = await promised(register, "sleep")
    async with at_work(register, {"sleep": sleep}) as runner:
        await begun.wait()
        await runner.stop(patience=0.05)

    assert (await job(register, job_id)).state is JobState.WAITING


async def test_regular_jobs_are_promised_once_for_each_occasion(register: Register) -> None:
    regular = [Regular("tidy", at=time(2)), Regular("seal", every=timedelta(minutes=1))]

    for _ in range(2):  # as two processes do
        await Runner(register.works, {}, regular).keep_timetable()

    async with register.work(writes=False) as work:
        found = (await work.session.scalars(select(Job.name).order_by(Job.name))).all()
    assert found == ["seal", "tidy"]


async def _greet(_task: Task) -> None:
    """Do nothing, well."""


async def _fail(_task: Task) -> None:
    raise RuntimeError("Matti Meikäläinen has no paper")


async def _let_leases_run_out(register: Register) -> None:
    async with register.work() as work:
        connection = await work.session.connection()
        earlier = now() - timedelta(minutes=10)
        await connection.execute(update(Job.__table__).values(leased_until=earlier))


async def _when(client: Client, job_id: UUID, is_so: Any) -> dict[str, Any]:
    for _ in range(100):
        said: dict[str, Any] = (await client.get(f"/jobs/{job_id}")).json()
        if is_so(said):
            return said
        await asyncio.sleep(0.03)
    raise AssertionError(said)
