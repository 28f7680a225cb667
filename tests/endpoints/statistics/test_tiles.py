"""What the desk sees of today, of stays, and of the machinery."""

from datetime import timedelta

from api.jobs.promises import promise
from api.jobs.runner import Runner
from api.jobs.task import Task
from api.jobs.timetable import NO_RECORD
from api.kernel.refusals import NotFound
from api.orders.rules.products import Direction
from tests.endpoints.statistics.past import NOON, Past

AN_HOUR = timedelta(hours=1)
A_DAY = timedelta(days=1)


async def test_today_is_told_beside_yesterday_until_the_same_time(past: Past) -> None:
    await past.ticket(NOON - AN_HOUR, 20_000, minutes=10)
    await past.ticket(NOON - AN_HOUR, 10_000, minutes=30)
    await past.void(await past.ticket(NOON - AN_HOUR, 5_000, minutes=40), NOON - AN_HOUR / 2)
    await past.ticket(NOON - A_DAY - AN_HOUR, 8_000)
    await past.ticket(NOON - A_DAY + AN_HOUR, 9_000)
    await past.truck(NOON - AN_HOUR)
    await past.truck(NOON - AN_HOUR, Direction.IN)
    await past.truck(NOON - A_DAY)

    said = await past.get("today")

    assert said["today"] == {"net_kg": 30_000, "loads": 2}
    assert said["yesterday"] == {"net_kg": 8_000, "loads": 1}
    assert (said["trucks_loading"], said["trucks_unloading"]) == (1, 1)
    assert said["median_minutes"] == 30


async def test_an_empty_yard_has_no_median(past: Past) -> None:
    said = await past.get("today")

    assert (said["today"], said["median_minutes"]) == ({"net_kg": 0, "loads": 0}, None)


async def test_stays_are_counted_by_the_hour_trucks_leave(past: Past) -> None:
    for minutes in (10, 12, 14, 16, 40):
        await past.ticket(NOON - 3 * A_DAY, minutes=minutes)
    await past.ticket(NOON - 31 * A_DAY, minutes=99)
    await past.ticket(NOON - AN_HOUR, minutes=25)

    before = await past.get("turnaround")
    await past.fold()

    assert before["hours"] == [
        {"hour": 12, "trucks": 5, "median_minutes": 14, "nine_of_ten_minutes": 40}
    ]
    assert before["today"] == [
        {"hour": 11, "trucks": None, "median_minutes": 25, "nine_of_ten_minutes": 25}
    ]
    assert before["median_minutes_today"] == 25
    assert await past.get("turnaround") == before


async def test_late_jobs_are_told(past: Past) -> None:
    past.set(NOON - AN_HOUR)
    async with past.register.work() as work:
        await promise(work, "draft_ticket", past.scale.id)
    past.set(NOON)

    said = await past.get("upkeep")

    assert (said["sealed_at"], said["jobs_late"], said["jobs_failed"]) == (None, 1, 0)


async def test_logs_are_sealed_up_to_when_the_job_has_ended(past: Past) -> None:
    async def done(_task: Task) -> None: ...

    async def broken(_task: Task) -> None:
        raise NotFound

    async with past.register.work() as work:
        await promise(work, "seal_audit", NO_RECORD)
        await promise(work, "draft_ticket", past.scale.id)
    runner = Runner(past.register.works, {"seal_audit": done, "draft_ticket": broken})
    while await runner.run_next():
        pass
    past.set(NOON + AN_HOUR)

    said = await past.get("upkeep")

    assert said["sealed_at"] == "2026-11-24T10:00:00Z"
    assert (said["jobs_late"], said["jobs_failed"]) == (0, 1)
