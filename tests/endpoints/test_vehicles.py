"""Vehicles: kept by plate, met at the scale, found as people type."""

import asyncio

import pytest
from sqlalchemy import func, select

from api.audit.tables import Provenance
from api.kernel.roles import Role
from api.transport.tables import Vehicle
from tests.endpoints.haulage import Haulage
from tests.endpoints.yard import seen
from tests.register import HEARD, Register

WEIGHED = {"kind": "weighing"}


@pytest.fixture
async def haulage(register: Register) -> Haulage:
    return await Haulage.opened(register)


async def vehicles(register: Register) -> int:
    async with register.work(writes=False) as work:
        return await work.session.scalar(select(func.count()).select_from(Vehicle)) or 0


async def test_a_vehicle_of_a_carrier(haulage: Haulage) -> None:
    carrier = await haulage.carrier()

    vehicle = await haulage.vehicle(
        plate="abc-123", carrier_id=carrier["id"], largest_kg=76_000
    )

    assert vehicle == {
        "id": vehicle["id"],
        "version": 1,
        "plate": "ABC-123",
        "country": "FI",
        "kind": "truck",
        "owner_id": carrier["party_id"],
        "owner_name": "Mallikuljetus Oy",
        "carrier_id": carrier["id"],
        "largest_kg": 76_000,
    }


async def test_the_weighmaster_takes_up_a_truck_by_its_plate_alone(
    haulage: Haulage, register: Register
) -> None:
    met = {"plate": "XYZ 9", "source": WEIGHED}

    first = await haulage.weighmaster.post("/vehicles/by-plate", json=met)
    again = await haulage.weighmaster.post("/vehicles/by-plate", json=met | {"plate": "xyz-9"})

    assert first.status_code == 200, first.text
    assert first.json()["owner_name"] is None
    assert again.json() == first.json()
    assert await vehicles(register) == 1
    async with register.work(writes=False) as work:
        rows = select(Provenance).where(Provenance.record_type == "vehicles")
        sources = [*await work.session.scalars(rows)]
    assert {row.column for row in sources} == {"plate", "plate_key"}
    assert {row.kind for row in sources} == {"weighing"}
    assert {str(row.subject_id) for row in sources} == {first.json()["owner_id"]}


async def test_two_stations_meet_the_same_truck_at_once(
    haulage: Haulage, register: Register
) -> None:
    met = {"plate": "XYZ-9", "source": WEIGHED}

    answers = await asyncio.gather(
        *(haulage.weighmaster.post("/vehicles/by-plate", json=met) for _ in range(5))
    )

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert await vehicles(register) == 1


async def test_a_foreign_truck_says_where_it_is_from(haulage: Haulage) -> None:
    met = {"plate": "B-MW 1234", "source": WEIGHED}

    refused = await haulage.weighmaster.post("/vehicles/by-plate", json=met)
    taken = await haulage.weighmaster.post("/vehicles/by-plate", json=met | {"country": "DE"})
    known = await haulage.weighmaster.post("/vehicles/by-plate", json=met)

    assert refused.json()["type"] == "/problems/country-missing"
    assert taken.json()["country"] == "DE"
    assert known.json() == taken.json()


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"plate": "ABC-123!"}, "wrong-plate"),
        ({"plate": "ABCD-1", "country": "FI"}, "wrong-plate"),
        ({"plate": "ABCD-1"}, "country-missing"),
        ({"plate": "131052-308T"}, "identity-code-in-text"),
        ({"plate": "ABC-1", "source": None}, "malformed"),
        ({"plate": "abc 100"}, "plate-known"),
        ({"plate": "ABC-1", "owner_id": "0198f2a0-0000-7000-8000-000000000000"}, "not-found"),
        ({"plate": "ABC-1", "carrier_id": "0198f2a0-0000-7000-8000-000000000000"}, "not-found"),
    ],
)
async def test_what_is_refused_leaves_nothing(
    haulage: Haulage, register: Register, said: dict[str, object], problem: str
) -> None:
    await haulage.vehicle(plate="ABC-100")
    before = await vehicles(register)
    body = {"source": HEARD} | said

    refused = await haulage.desk.post("/vehicles", json=body)

    assert problem in refused.text
    assert 400 <= refused.status_code < 500
    assert str(said["plate"]) not in refused.text
    assert await vehicles(register) == before


async def test_a_plate_is_corrected_with_a_source_and_found_by_the_new_one(
    haulage: Haulage,
) -> None:
    vehicle = await haulage.vehicle(plate="ABC-100")
    url, body = f"/vehicles/{vehicle['id']}", {"plate": "ABC-200"}

    sourceless = await haulage.desk.patch(url, json=body, headers=seen(1))
    changed = await haulage.desk.patch(url, json=body | {"source": HEARD}, headers=seen(1))
    late = await haulage.desk.patch(url, json={"kind": "van"}, headers=seen(1))

    assert sourceless.json()["type"] == "/problems/source-required"
    assert (changed.json()["plate"], changed.json()["version"]) == ("ABC-200", 2)
    assert late.status_code == 412
    assert (await found(haulage, "abc200")) == ["ABC-200"]
    assert (await found(haulage, "ABC-100")) == []


async def test_a_truck_that_nobody_knew_gets_its_owner(haulage: Haulage) -> None:
    vehicle = await haulage.vehicle(plate="ABC-100")
    carrier = await haulage.carrier()
    said = {"owner_id": carrier["party_id"]}

    changed = await haulage.desk.patch(
        f"/vehicles/{vehicle['id']}", json=said, headers=seen(vehicle["version"])
    )

    assert changed.json()["owner_name"] == "Mallikuljetus Oy"
    assert await found(haulage, "Mallikuljetus") == ["ABC-100"]
    assert await found(haulage, "abc100") == ["ABC-100"]


@pytest.mark.parametrize("text", ["ABC-123", "abc123", "ABC 123", "C12", "123", "mallikulj"])
async def test_a_vehicle_is_found_as_people_type(haulage: Haulage, text: str) -> None:
    carrier = await haulage.carrier()
    await haulage.vehicle(plate="ABC-123", carrier_id=carrier["id"])
    await haulage.vehicle(plate="XYZ-9")

    assert await found(haulage, text) == ["ABC-123"]


async def test_a_plate_finds_one_truck_of_a_carrier_and_not_the_others(
    haulage: Haulage,
) -> None:
    carrier = await haulage.carrier()
    for plate in ("ABC-123", "DEF-45"):
        await haulage.vehicle(plate=plate, carrier_id=carrier["id"])

    assert await found(haulage, "def45") == ["DEF-45"]
    assert await found(haulage, "DEF-54") == [], "a truck for the scale is found just so"
    assert await found(haulage, "DEF-54", nearly=True) == ["DEF-45"]
    assert await found(haulage, "ABX-123", nearly=True) == ["ABC-123"]
    assert await found(haulage, "XYZ-987", nearly=True) == []
    listed = await haulage.desk.get("/vehicles", params={"carrier_id": carrier["id"]})
    assert [each["plate"] for each in listed.json()["items"]] == ["DEF-45", "ABC-123"]


async def test_billing_reads_vehicles_and_writes_none(
    haulage: Haulage, register: Register
) -> None:
    vehicle = await haulage.vehicle()
    billing = await register.client(Role.BILLING)

    assert (await billing.get(f"/vehicles/{vehicle['id']}")).json() == vehicle
    assert (await billing.post("/vehicles", json={})).status_code == 403


async def found(haulage: Haulage, text: str, *, nearly: bool = False) -> list[str]:
    sought = {"text": text, "nearly": nearly}
    answer = await haulage.weighmaster.post("/vehicles/search", json=sought)
    assert answer.status_code == 200, answer.text
    return [each["plate"] for each in answer.json()["items"]]
