"""What is taken away at night: raw answers after ninety days, and hopes of an answer."""

from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select, update

from api.credit.simulator.behaviour import Behaviour
from api.credit.tables import CreditCheck, RawAnswer
from api.jobs.promises import JOBS, promise
from api.jobs.rules import JobState
from api.jobs.timetable import NO_RECORD
from api.kernel.clock import local_day, now
from tests.endpoints.credit.counter import Counter


async def night(counter: Counter) -> None:
    async with counter.register.work() as work:
        await promise(work, "forget_raw_answers", NO_RECORD)
    await counter.keep_promises()


async def received(counter: Counter, days_ago: int) -> None:
    async with counter.register.work() as work:
        raw = (await work.session.scalars(select(RawAnswer))).one()
        raw.received_at = noon(days_ago)


def noon(days_ago: int) -> datetime:
    """Give the middle of a day here, whatever the hour is now and was by summer time."""
    return datetime.combine(local_day(now()) - timedelta(days=days_ago), time(10), UTC)


async def test_a_raw_answer_is_kept_for_ninety_days(counter: Counter) -> None:
    check = await counter.answered(await counter.company(), Behaviour.ANSWERS)

    await received(counter, 90)
    await night(counter)
    kept = await counter.raw()
    await received(counter, 91)
    await night(counter)

    assert len(kept) == 1
    assert await counter.raw() == []
    assert (await counter.shown(check))["grade"] == "AA"


async def test_what_was_found_out_of_a_company_is_kept_for_two_years(counter: Counter) -> None:
    check = await counter.answered(await counter.company(), Behaviour.ANSWERS)
    await received(counter, 91)
    left = []

    for days in (729, 732):
        async with counter.register.work() as work:
            row = (await work.session.scalars(select(CreditCheck))).one()
            row.answered_at = noon(days)
        await night(counter)
        async with counter.register.work(writes=False) as work:
            left.append(len([*await work.session.scalars(select(CreditCheck))]))

    assert left == [1, 0], check


async def test_what_nobody_is_left_to_answer_is_told(counter: Counter) -> None:
    company = await counter.company()
    check = await counter.asked(company)
    async with counter.register.work() as work:
        row = (await work.session.scalars(select(CreditCheck))).one()
        row.asked_at = now() - timedelta(days=2)
        connection = await work.session.connection()
        await connection.execute(update(JOBS).values(state=JobState.CANCELLED))

    await night(counter)

    told = await counter.shown(check)
    assert (told["state"], told["failure"]) == ("failed", "unanswered")
    assert (await counter.ask(company)).status_code == 201
