"""What no load is planned for, and what does not carry one."""

from typing import Any

import pytest

from api.kernel.identifiers import new_id
from tests.endpoints.haulage import Haulage
from tests.endpoints.yard import Record, seen
from tests.register import Register


@pytest.fixture
async def haulage(register: Register) -> Haulage:
    return await Haulage.opened(register)


async def loads(haulage: Haulage) -> list[Record]:
    items: list[Record] = (await haulage.desk.get("/loads")).json()["items"]
    return items


async def refused(haulage: Haulage, **said: Any) -> str:
    """Ask for a load, and tell by which refusal it was turned away; nothing was stored."""
    before = await loads(haulage)
    answer = await haulage.desk.post("/loads", json=await haulage.load_body(**said))
    assert 400 <= answer.status_code < 500, answer.text
    assert await loads(haulage) == before
    return str(answer.json()["type"]).removeprefix("/problems/")


async def test_a_draft_takes_no_loads(haulage: Haulage) -> None:
    order = await haulage.yard.order()

    assert await refused(haulage, line=order["lines"][0]) == "order-not-open"


async def test_a_cancelled_order_takes_no_loads_and_those_planned_do_not_come(
    haulage: Haulage,
) -> None:
    line = await haulage.line()
    load, order = await haulage.load(line=line), line["order"]
    await haulage.desk.post(
        f"/orders/{order['id']}/transitions",
        json={"to": "cancelled"},
        headers=seen(order["version"]),
    )

    come = await haulage.move(load, "on_site")

    assert await refused(haulage, line=line) == "order-not-open"
    assert come.json()["type"] == "/problems/order-not-open"
    assert (await loads(haulage))[0]["state"] == "planned"
    assert (await haulage.move(load, "cancelled")).json()["state"] == "cancelled"


async def test_a_line_that_is_full_takes_no_more(haulage: Haulage) -> None:
    line = await haulage.line()
    await haulage.load(line=line, planned_kg=150_000)

    assert await refused(haulage, line=line, planned_kg=2_000) == "more-than-ordered"
    assert await refused(haulage, line=line, planned_kg=None) == "more-than-ordered"


async def test_a_load_does_not_grow_beyond_the_order(haulage: Haulage) -> None:
    load = await haulage.load(planned_kg=100_000)

    answer = await haulage.desk.patch(
        f"/loads/{load['id']}", json={"planned_kg": 152_000}, headers=seen(1)
    )

    assert answer.json()["type"] == "/problems/more-than-ordered"
    assert (await loads(haulage))[0]["planned_kg"] == 100_000


async def test_a_site_that_is_closed_that_day(haulage: Haulage) -> None:
    customer = await haulage.yard.customer()
    site = await haulage.yard.site(customer, valid_to="2099-12-31")
    line = await haulage.line(customer=customer, site_id=site["id"])

    assert await refused(haulage, line=line, planned_on="2100-01-01") == "site-closed"


async def test_trucks_pull_and_trailers_are_pulled(haulage: Haulage) -> None:
    truck, trailer = await haulage.vehicle(), await haulage.trailer()

    assert await refused(haulage, vehicle_id=trailer["id"]) == "trailer-alone"
    assert await refused(haulage, trailer_id=truck["id"]) == "not-a-trailer"


@pytest.mark.parametrize(
    "name", ["vehicle_id", "trailer_id", "carrier_id", "driver_id", "order_line_id"]
)
async def test_what_is_not_there_carries_nothing(haulage: Haulage, name: str) -> None:
    assert await refused(haulage, **{name: str(new_id())}) == "not-found"


async def test_who_has_ended_does_not_drive(haulage: Haulage) -> None:
    carrier, driver = await haulage.carrier(), await haulage.driver()
    for url, version in {
        f"/carriers/{carrier['id']}": carrier["version"],
        f"/drivers/{driver['id']}": driver["version"],
    }.items():
        await haulage.desk.patch(url, json={"ended_on": "2026-01-31"}, headers=seen(version))
    day = {"planned_on": "2026-02-01"}

    assert await refused(haulage, carrier_id=carrier["id"], **day) == "carrier-ended"
    assert await refused(haulage, driver_id=driver["id"], **day) == "driver-ended"


async def test_a_note_says_whose_word_it_is(haulage: Haulage) -> None:
    assert await refused(haulage, note="Soita portilta") == "source-required"


async def test_a_truck_is_on_the_site_with_one_load(haulage: Haulage) -> None:
    truck, line = await haulage.vehicle(), await haulage.line()
    first = await haulage.load(line=line, vehicle_id=truck["id"])
    second = await haulage.load(line=line, vehicle_id=truck["id"])
    await haulage.move(first, "on_site")

    answer = await haulage.move(second, "on_site")

    assert answer.json()["type"] == "/problems/vehicle-on-site"
    assert [each["state"] for each in await loads(haulage)] == ["planned", "on_site"]


@pytest.mark.parametrize("to", ["planned", "done"])
async def test_a_planned_load_does_not_jump(haulage: Haulage, to: str) -> None:
    load = await haulage.load()

    answer = await haulage.move(load, to)

    assert answer.json()["type"] == "/problems/load-transition-refused"
    assert answer.json()["allowed_transitions"] == ["on_site", "cancelled"]
    assert (await loads(haulage))[0]["version"] == load["version"]


async def test_what_stands_on_the_site_keeps_its_truck(haulage: Haulage) -> None:
    load, truck = await haulage.load(), await haulage.vehicle()
    here = (await haulage.move(load, "on_site")).json()

    answer = await haulage.desk.patch(
        f"/loads/{load['id']}",
        json={"vehicle_id": truck["id"]},
        headers=seen(here["version"]),
    )

    assert answer.json()["type"] == "/problems/load-not-editable"
    assert answer.json()["fields"] == ["vehicle_id"]
    assert (await loads(haulage))[0]["vehicle_id"] is None


async def test_a_key_is_needed_and_plans_once(haulage: Haulage) -> None:
    body, key = await haulage.load_body(), {"Idempotency-Key": "puhelu-17"}

    first = await haulage.desk.post("/loads", json=body, headers=key)
    again = await haulage.desk.post("/loads", json=body, headers=key)

    assert first.content == again.content
    assert len(await loads(haulage)) == 1
