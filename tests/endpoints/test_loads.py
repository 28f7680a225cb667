"""Planning loads: for lines of orders, with what carries them."""

import asyncio

import pytest

from api.kernel.clock import local_day, now
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.staff.tables import Client as Machine
from tests.endpoints.haulage import Haulage
from tests.endpoints.yard import seen
from tests.register import HEARD, Register

YEAR = now().year


@pytest.fixture
async def haulage(register: Register) -> Haulage:
    return await Haulage.opened(register)


async def test_a_load_is_planned_with_all_that_carries_it(haulage: Haulage) -> None:
    line, carrier = await haulage.line(), await haulage.carrier()
    truck = await haulage.vehicle(carrier_id=carrier["id"])
    trailer, driver = await haulage.trailer(), await haulage.driver()

    load = await haulage.load(
        line=line,
        vehicle_id=truck["id"],
        trailer_id=trailer["id"],
        driver_id=driver["id"],
        planned_on="2026-12-01",
        note="Portti 2",
        source=HEARD,
    )

    assert load["number"] == f"K-{YEAR}-000001"
    assert load["state"] == "planned"
    assert load["allowed_transitions"] == ["on_site", "cancelled"]
    assert load["order_number"] == line["order"]["number"]
    assert (load["plate"], load["trailer_plate"]) == (truck["plate"], trailer["plate"])
    assert (load["carrier_id"], load["carrier_name"]) == (carrier["id"], "Mallikuljetus Oy")
    assert load["driver_name"] == "Kalle Kuski"
    assert (load["planned_on"], load["planned_kg"]) == ("2026-12-01", 38_000)
    assert (load["ordered_kg"], load["remaining_kg"]) == (150_000, 150_000)
    shown = await haulage.desk.get(f"/loads/{load['id']}")
    assert shown.json() == load
    assert shown.headers["etag"] == '"1"'


async def test_a_driver_brings_his_carrier(haulage: Haulage) -> None:
    carrier = await haulage.carrier()
    driver = await haulage.driver(carrier_id=carrier["id"])

    load = await haulage.load(driver_id=driver["id"])

    assert load["carrier_id"] == carrier["id"]
    assert load["planned_on"] == local_day(now()).isoformat()


async def test_ten_at_once_get_ten_numbers_without_a_gap(haulage: Haulage) -> None:
    body = await haulage.load_body(planned_kg=1_000)

    planned = await asyncio.gather(*(haulage.desk.post("/loads", json=body) for _ in range(10)))

    numbers = sorted(each.json()["number"] for each in planned)
    assert numbers == [f"K-{YEAR}-{place:06}" for place in range(1, 11)]


async def test_loads_at_once_take_no_more_than_is_ordered(haulage: Haulage) -> None:
    body = await haulage.load_body(planned_kg=40_000)

    planned = await asyncio.gather(*(haulage.desk.post("/loads", json=body) for _ in range(6)))

    taken = [each for each in planned if each.status_code == 201]
    refused = {each.json()["type"] for each in planned if each.status_code != 201}
    assert len(taken) == 3
    assert refused == {"/problems/more-than-ordered"}


async def test_a_truck_comes_and_is_done(haulage: Haulage) -> None:
    truck = await haulage.vehicle()
    load = await haulage.load(vehicle_id=truck["id"])

    here = (await haulage.move(load, "on_site", haulage.weighmaster)).json()
    done = (await haulage.move(here, "done")).json()

    assert (here["state"], here["allowed_transitions"]) == ("on_site", ["done", "cancelled"])
    assert (done["state"], done["allowed_transitions"]) == ("done", [])
    assert done["closed_at"] is not None


async def test_a_cancelled_load_gives_its_room_back(haulage: Haulage) -> None:
    line = await haulage.line()
    load = await haulage.load(line=line, planned_kg=150_000)
    body = await haulage.load_body(line=line, planned_kg=150_000)

    full = await haulage.desk.post("/loads", json=body)
    await haulage.move(load, "cancelled")
    roomy = await haulage.desk.post("/loads", json=body)

    assert (full.status_code, roomy.status_code) == (409, 201)


async def test_a_planned_load_is_changed(haulage: Haulage) -> None:
    load, truck = await haulage.load(), await haulage.vehicle()
    said = {"vehicle_id": truck["id"], "planned_kg": 40_000, "planned_on": "2026-12-24"}

    changed = await haulage.desk.patch(f"/loads/{load['id']}", json=said, headers=seen(1))
    late = await haulage.desk.patch(f"/loads/{load['id']}", json=said, headers=seen(1))

    assert {name: changed.json()[name] for name in said} == said
    assert changed.json()["plate"] == truck["plate"]
    assert late.status_code == 412
    assert late.json()["changed"] == [f"loads.{name}" for name in sorted(said)]


async def test_loads_are_listed_by_what_people_ask_for(haulage: Haulage) -> None:
    carrier = await haulage.carrier()
    truck = await haulage.vehicle(carrier_id=carrier["id"])
    first = await haulage.load(vehicle_id=truck["id"], planned_on="2026-12-02")
    second = await haulage.load(planned_on="2026-12-01")
    await haulage.move(second, "cancelled")
    chosen = {
        "state=planned": [first],
        "live=true": [first],
        "live=false": [second],
        f"order_id={second['order_id']}": [second],
        f"customer_id={first['customer_id']}": [first],
        f"carrier_id={carrier['id']}": [first],
        f"vehicle_id={truck['id']}": [first],
        "planned_to=2026-12-01": [second],
        "planned_from=2026-12-02": [first],
        "sort=planned_on": [second, first],
        "": [second, first],
    }

    for query, loads in chosen.items():
        listed = (await haulage.desk.get(f"/loads?{query}")).json()["items"]
        assert [each["number"] for each in listed] == [each["number"] for each in loads], query


@pytest.mark.parametrize(
    "text", ["K-{year}-000001", "000001", "{plate}", "T-{year}-0001", "malli"]
)
async def test_a_load_is_found_as_people_type(haulage: Haulage, text: str) -> None:
    truck = await haulage.vehicle(plate="ABC-777")
    load = await haulage.load(vehicle_id=truck["id"])
    await haulage.load(
        line=await haulage.line(customer=await haulage.yard.customer(name="Toinen"))
    )
    asked = {"text": text.format(year=YEAR, plate="abc 777")}

    found = await haulage.weighmaster.post("/loads/search", json=asked)

    assert [each["number"] for each in found.json()["items"]] == [load["number"]]


async def test_what_is_over_is_found_by_its_number_alone(haulage: Haulage) -> None:
    truck = await haulage.vehicle(plate="ABC-777")
    load = await haulage.load(vehicle_id=truck["id"])
    await haulage.move(load, "cancelled")

    for text, count in {"ABC-777": 0, load["number"]: 1}.items():
        found = await haulage.desk.post("/loads/search", json={"text": text})
        assert len(found.json()["items"]) == count


async def test_a_carriers_machine_sees_its_own_loads_and_no_others(
    haulage: Haulage, register: Register
) -> None:
    own, other = await haulage.carrier(), await haulage.carrier(name="Toinen Oy")
    load = await haulage.load(carrier_id=own["id"])
    theirs = await haulage.load(carrier_id=other["id"])
    await haulage.load()
    await haulage.driver(carrier_id=other["id"])
    await haulage.vehicle(carrier_id=other["id"])
    machine = await register.machine(
        Role.CARRIER_PARTNER, [str(Permission.TRANSPORT_READ)], Purpose.DELIVERY
    )
    async with register.work() as work:
        client = await work.session.get_one(Machine, machine.account_id)
        client.party_id = own["party_id"]

    seen_by_it = {
        url: [each["id"] for each in (await machine.get(url)).json()["items"]]
        for url in ("/loads", "/carriers", "/drivers", "/vehicles")
    }

    assert seen_by_it == {
        "/loads": [load["id"]],
        "/carriers": [own["id"]],
        "/drivers": [],
        "/vehicles": [],
    }
    assert (await machine.get(f"/loads/{theirs['id']}")).status_code == 404
    assert (await machine.post("/loads", json={})).status_code == 403
