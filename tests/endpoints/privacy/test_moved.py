"""Plans that no longer hold, runs that break off, and nobody who is held at all."""

from uuid import UUID

import pytest

from api.jobs.task import Interrupted, Task
from api.kernel.access import REGISTER
from api.kernel.identifiers import new_id
from api.privacy import jobs
from api.privacy.jobs import erasure_jobs
from api.privacy.journal.journal import Journal
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.privacy.owing import WORDS, contact, invoice, person
from tests.endpoints.yard import Yard
from tests.register import HEARD, Register


class Stopped(Task):
    """A task whose process is killed after so many steps."""

    left = 0

    def progress(self, done: int, total: int | None = None) -> None:
        super().progress(done, total)
        if self.left == 0:
            self.interrupt()
        self.left -= 1


async def test_a_plan_whose_data_moved_is_not_run_and_its_approval_falls(
    register: Register,
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await contact(yard.order_desk, await yard.customer())
    request = await keepers.asked(maija["person_id"])
    await keepers.approved(request)
    said = {"number": "040 000 0014", "source": HEARD}
    await yard.order_desk.patch(
        f"/phones/{maija['phones'][0]['id']}",
        json=said,
        headers={"If-Match": f'"{maija["version"]}"'},
    )

    refused = await keepers.first.post(f"/data-subject-requests/{request['id']}/run")
    again = await keepers.first.post(f"/data-subject-requests/{request['id']}/run")

    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/plan-moved")
    assert again.json()["type"] == "/problems/not-approved"
    assert (await keepers.shown(request))["state"] == "identified"
    assert "358400000014" in await found(register, "358400000014")


@pytest.mark.parametrize("steps", range(0, 24, 4))
async def test_a_run_that_is_killed_goes_on_where_it_was(
    register: Register, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    firm = await yard.customer()
    maija = await contact(yard.order_desk, firm)
    await invoice(register, firm, 100, "20261001")
    await keepers.approved(request := await keepers.asked(maija["person_id"]))
    started = await keepers.done("run", request)
    monkeypatch.setattr(Stopped, "left", steps)
    run = erasure_jobs(register.app.state.holders, Journal(register.settings))["run_erasure"]

    with pytest.raises(Interrupted):
        await run(
            Stopped(new_id(), started["name"], _id(request), 1, REGISTER.id, register.works)
        )
    await keepers.work_off()

    assert (await keepers.shown(request))["state"] == "waiting"
    assert await found(register, "Soita Maijalle", "Työnj") == {}
    steps_left = (await keepers.shown(request, "/plan"))["entries"]
    assert {each["outcome"] for each in steps_left} == {"restrict", "keep"}


async def test_nothing_held_is_an_answer_too(register: Register) -> None:
    keepers = await Keepers.of(register)
    request = await keepers.asked(None, received_on="2026-01-31")

    plan = await keepers.approved(request)
    closed = await keepers.ran(request)

    assert plan["entries"] == []
    assert (closed["state"], closed["due_on"]) == ("closed", "2026-03-02")
    assert await found(register, "Testinen") == {}


async def test_a_company_has_no_such_right(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    firm = await yard.customer()
    body = {
        "kind": "erase",
        "channel": "email",
        "received_on": "2026-02-01",
        "party_id": firm["party_id"],
    }

    refused = await keepers.first.post("/data-subject-requests", json=body)

    assert (refused.status_code, refused.json()["type"]) == (
        409,
        "/problems/not-a-natural-person",
    )


async def test_a_customer_who_owes_nothing_goes_at_once(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    await yard.order(customer=maija, note="Soita Maijalle", reference="Mallikas")

    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    closed = await keepers.ran(request)

    assert closed["state"] == "closed"
    assert await found(register, *WORDS, "Mallikuja") == {}


def test_jobs_are_taken_up_at_night() -> None:
    at_night = [each.name for each in jobs.TIMETABLE if each.at is not None]

    assert at_night == [
        *("continue_erasures", "remove_expired", "end_periods", "forget_unsaid_words"),
        *("test_request_channels", "remind_of_requests", "remind_of_tellings"),
    ]


def _id(record: dict[str, str]) -> UUID:
    return UUID(record["id"])
