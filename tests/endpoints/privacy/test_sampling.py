"""A random sample of last week's views is looked at, one by one, by somebody else."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from api.jobs.tables import Job
from api.kernel.clock import HELSINKI, local_day, now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.privacy.sampling.queries import newest_head
from api.privacy.sampling.rules import SAMPLE, drawn, last_week, seed_of
from api.views.tables import Viewing
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.yard import Record
from tests.promises.asking import unchanged
from tests.register import Client, Register

WEEK = last_week(local_day(now()))


async def looked(register: Register, client: Client, count: int, week_on: Any = WEEK) -> None:
    """Have somebody have looked at customers in a week."""
    start = datetime.combine(week_on, time(9), HELSINKI)
    async with register.work() as work:
        for minute in range(count):
            work.session.add(
                Viewing(
                    at=start + timedelta(minutes=minute),
                    caller_id=client.account_id,
                    operation="get_customer",
                    purpose=Purpose.BILLING,
                    record_type="customers",
                    records=[new_id()],
                    subjects=[new_id()],
                )
            )
            await work.session.flush()


async def listed(client: Client, **asked: str) -> list[Record]:
    answer = await client.get("/view-reviews", params=asked)
    assert answer.status_code == 200, answer.text
    items: list[Record] = answer.json()["items"]
    return items


# clause: C36 clause: C01 a sample of views is reviewed, each justified or not, with a reason
async def test_a_weeks_sample_is_drawn_and_reviewed(register: Register) -> None:
    keepers = await Keepers.of(register)
    desk = await register.client(Role.BILLING)
    await looked(register, desk, 30)
    await looked(register, keepers.first, 10)
    await looked(register, desk, 5, WEEK - timedelta(days=7))  # of the week before
    await keepers.at_night()
    await keepers.at_night()

    sample = await listed(keepers.first)

    by_place = sorted(sample, key=lambda each: int(each["place"]))
    assert [each["records"] for each in by_place] == await drawn_again(register, sample, 40)
    assert {(each["operation"], each["purpose"]) for each in sample} == {
        ("get_customer", "billing")
    }


async def test_each_view_is_reviewed_once_with_a_reason(register: Register) -> None:
    keepers = await Keepers.of(register)
    desk = await register.client(Role.BILLING)
    await looked(register, desk, 3)
    await keepers.at_night()
    sample = await listed(keepers.first)
    of_others = next(each for each in sample if each["caller_id"] == str(desk.account_id))
    assert of_others["caller"] == "Terttu Testaaja"
    url = f"/view-reviews/{of_others['id']}/finding"
    said = {"finding": "unjustified", "reason": "Ei liity laskutukseen"}
    found = await keepers.first.post(url, json=said)
    assert found.status_code == 200, found.text
    assert (found.json()["finding"], found.json()["reason"]) == (*said.values(),)
    async with unchanged(register):
        again_said = await keepers.second.post(url, json=said | {"finding": "justified"})
        without = await keepers.first.post(url, json={"finding": "justified"})
        refused = await desk.post(url, json=said)
    assert again_said.json()["type"] == "/problems/already-reviewed"
    assert (without.status_code, refused.status_code) == (422, 403)
    assert [each["id"] for each in await listed(keepers.first, state="done")] == [
        of_others["id"]
    ]
    assert len(await listed(keepers.first, state="open")) == 2


async def test_nobody_reviews_what_they_looked_at(register: Register) -> None:
    keepers = await Keepers.of(register)
    await looked(register, keepers.first, 2)
    await keepers.at_night()
    [own, _] = await listed(keepers.first)
    url, said = f"/view-reviews/{own['id']}/finding", {"finding": "justified", "reason": "Työ"}

    async with unchanged(register):
        refused = await keepers.first.post(url, json=said)
    found = await keepers.second.post(url, json=said)

    assert refused.json()["type"] == "/problems/own-view"
    assert found.status_code == 200


async def test_what_waits_for_over_a_week_raises_an_alarm(register: Register) -> None:
    keepers = await Keepers.of(register)
    await looked(register, keepers.first, 1)
    await keepers.at_night()
    assert await alarms(register) == 0

    keepers.move_clock(8)
    await keepers.at_night()

    assert await alarms(register) == 1


@pytest.mark.parametrize(("first", "last"), [(1, 5), (100, 119), (1, 21), (7, 1_000_000)])
def test_a_draw_takes_each_once_and_the_same_again(first: int, last: int) -> None:
    chosen = drawn("ab" * 32, first, last)

    assert len(set(chosen)) == len(chosen) == min(SAMPLE, last - first + 1)
    assert all(first <= each <= last for each in chosen)
    assert chosen == drawn("ab" * 32, first, last)
    if last - first > SAMPLE:
        assert chosen != drawn("cd" * 32, first, last)


async def drawn_again(register: Register, sample: list[Record], count: int) -> list[list[str]]:
    """Draw by the seed that is told, of so many first views, as an auditor would."""
    async with register.work(writes=False) as work:
        newest = select(Viewing).order_by(Viewing.position).limit(count)
        week = [*await work.session.scalars(newest)]
        seed = seed_of(WEEK, await newest_head(work.session))
    first, last = week[0].position, week[-1].position
    assert {each["seed"] for each in sample} == {seed}
    places = {each.position: [str(key) for key in each.records] for each in week}
    return [places[each] for each in drawn(seed, first, last)]


async def alarms(register: Register) -> int:
    async with register.work(writes=False) as work:
        named = select(Job.id).where(Job.name == "mail_reviews-late")
        return len([*await work.session.scalars(named)])
