"""Whatever a business register answers, nothing is believed that does not fit."""

from typing import Any

import pytest

from api.customers.feeds.simulator.answers import Behaviour
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.identifiers import new_id
from tests.endpoints.feeds.office import Office

WRONG = {
    Behaviour.FAILS: "turned_away",
    Behaviour.REDIRECTS: "turned_away",
    Behaviour.KNOWS_NOTHING: "unknown_company",
    Behaviour.MIXES_UP: "unknown_company",
    Behaviour.TALKS_NONSENSE: "nonsense",
    Behaviour.NESTS: "nonsense",
    Behaviour.FLOODS: "too_much",
    Behaviour.HANGS: "too_slow",
}


async def test_a_bad_answer_leaves_nothing_but_its_reason(office: Office) -> None:
    customer = await office.company()
    office.tells(name="Uusi Malli Oy")

    found = {each: (await office.asked(customer, each))["failure"] for each in WRONG}

    assert found == WRONG
    assert await office.listed("change-proposals", customer) == []
    assert (await office.asked(customer, Behaviour.PAGES))["proposed"] == 1
    assert office.ytj.asked[-1] == "/v3/companies?businessId=0000013-1&page=2"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"name": "ks. 131052-308T"}, "an identity code is not taken in"),
        ({"name": "x" * 201}, "longer than a name is"),
        ({"situations": [("7", "2.3.2026", None)]}, "no day of the calendar"),
        ({"ended": "joskus"}, "no day of the calendar"),
    ],
)
async def test_values_that_cannot_be_are_not_believed(
    office: Office, said: dict[str, Any], why: str
) -> None:
    customer = await office.company()
    office.tells(**said)

    assert (await office.asked(customer))["failure"] == "nonsense", why


async def test_only_bodies_with_a_business_id_are_asked_about(office: Office) -> None:
    person = {"form": "person", "given_name": "Aino", "family_name": "Malli"}
    gone = {"kind": None, "name": None, "no_business_id_because": None}
    aino = await office.customer(**person, **gone)

    refused = await office.order_desk.post(f"/customers/{aino['id']}/register-checks")

    assert refused.json()["type"] == "/problems/not-registered"
    assert await office.ledger() == []


async def test_by_night_those_are_asked_about_who_waited_longest(office: Office) -> None:
    one = await office.company()
    other = await office.company(business_id="0000027-0", name="Toinen Oy")
    await office.asked(one)
    jobs = office.register.app.state.runner._handlers  # noqa: SLF001 - the night's own
    task_of = jobs["ask_registers"]
    asked = len(office.ytj.asked)

    await task_of(_task(office))
    await office.keep_promises()

    assert {each[-9:] for each in office.ytj.asked[asked:]} == {"0000013-1", "0000027-0"}
    assert office.ytj.asked[asked].endswith("0000027-0"), "never asked about"
    assert len(await office.listed("register-checks", other)) == 1


def _task(office: Office) -> Task:
    return Task(new_id(), "ask_registers", new_id(), 1, REGISTER.id, office.register.works)
