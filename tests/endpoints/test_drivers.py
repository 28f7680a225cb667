"""Carriers and drivers: parties that carry, and persons who drive."""

from typing import Any

import pytest
from sqlalchemy import func, select

from api.all_tables import Base
from api.customers.tables import Party
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.transport.tables import Carrier, Driver
from tests.endpoints.haulage import Haulage
from tests.endpoints.yard import seen
from tests.register import HEARD, Register

TABLES: tuple[type[Base], ...] = (Party, Carrier, Driver)


@pytest.fixture
async def haulage(register: Register) -> Haulage:
    return await Haulage.opened(register)


async def stored(register: Register) -> list[int]:
    async with register.work(writes=False) as work:
        counts = [select(func.count()).select_from(table) for table in TABLES]
        return [await work.session.scalar(count) or 0 for count in counts]


async def test_a_carrier_is_a_party_with_a_name_and_a_phone(haulage: Haulage) -> None:
    carrier = await haulage.carrier(kind="sole_trader", phones=["040 000 0012"])

    assert carrier["name"] == "Mallikuljetus Oy"
    assert (carrier["form"], carrier["kind"]) == ("organisation", "sole_trader")
    assert [each["number"] for each in carrier["phones"]] == ["+358400000012"]
    shown = await haulage.desk.get(f"/carriers/{carrier['id']}")
    assert shown.json() == carrier
    assert shown.headers["etag"] == f'"{carrier["version"]}"'


async def test_a_customer_may_carry_too(haulage: Haulage) -> None:
    customer = await haulage.yard.customer()
    said = {"party_id": customer["party_id"], "source": HEARD}

    carrier = await haulage.desk.post("/carriers", json=said)
    again = await haulage.desk.post("/carriers", json=said)

    assert carrier.json()["name"] == customer["name"]
    assert again.status_code == 409
    assert again.json()["type"] == "/problems/carrier-known"


@pytest.mark.parametrize(
    ("url", "body", "problem"),
    [
        ("/carriers", {"source": HEARD}, "name-missing"),
        ("/carriers", {"name": "Malli Oy", "source": HEARD}, "business-id-missing"),
        ("/carriers", {"party_id": str(new_id()), "source": HEARD}, "not-found"),
        ("/drivers", {"source": HEARD}, "name-missing"),
        ("/drivers", {"given_name": "Kalle"}, "/source"),
        ("/drivers", {"person_id": str(new_id()), "source": HEARD}, "not-found"),
        (
            "/drivers",
            {"given_name": "Kalle", "carrier_id": str(new_id()), "source": HEARD},
            "not-found",
        ),
    ],
)
async def test_what_is_refused_leaves_nothing(
    haulage: Haulage, register: Register, url: str, body: dict[str, Any], problem: str
) -> None:
    before = await stored(register)

    refused = await haulage.desk.post(url, json=body)

    assert 400 <= refused.status_code < 500
    assert problem in refused.text
    assert await stored(register) == before


async def test_a_carrier_is_renamed_with_a_source_and_ends(haulage: Haulage) -> None:
    carrier = await haulage.carrier()
    url = f"/carriers/{carrier['id']}"

    sourceless = await haulage.desk.patch(url, json={"name": "Toinen Oy"}, headers=seen(1))
    renamed = await haulage.desk.patch(
        url, json={"name": "Toinen Oy", "source": HEARD}, headers=seen(carrier["version"])
    )
    ended = await haulage.desk.patch(
        url, json={"ended_on": "2026-05-06"}, headers=seen(renamed.json()["version"])
    )

    assert sourceless.json()["type"] == "/problems/source-required"
    assert renamed.json()["name"] == "Toinen Oy"
    assert ended.json()["ended_on"] == "2026-05-06"
    for state, names in {"open": [], "ended": ["Toinen Oy"]}.items():
        listed = await haulage.desk.get("/carriers", params={"state": state})
        assert [each["name"] for each in listed.json()["items"]] == names


async def test_a_driver_is_a_person_of_a_carrier(haulage: Haulage) -> None:
    carrier = await haulage.carrier()
    driver = await haulage.driver(carrier_id=carrier["id"], phones=["040 000 0013"])
    other = await haulage.driver(given_name="Pekka")

    assert driver["name"] == "Kalle Kuski"
    assert driver["carrier_name"] == "Mallikuljetus Oy"
    listed = await haulage.desk.get("/drivers", params={"carrier_id": carrier["id"]})
    assert [each["id"] for each in listed.json()["items"]] == [driver["id"]]
    assert other["carrier_name"] is None


async def test_a_driver_changes_name_and_carrier(haulage: Haulage) -> None:
    driver, carrier = await haulage.driver(), await haulage.carrier()
    url, version = f"/drivers/{driver['id']}", driver["version"]

    sourceless = await haulage.desk.patch(
        url, json={"family_name": "Kuljettaja"}, headers=seen(version)
    )
    nameless = await haulage.desk.patch(
        url,
        json={"family_name": None, "given_name": None, "source": HEARD},
        headers=seen(version),
    )
    changed = await haulage.desk.patch(
        url,
        json={"family_name": "Ajaja", "carrier_id": carrier["id"], "source": HEARD},
        headers=seen(version),
    )
    late = await haulage.desk.patch(url, json={"carrier_id": None}, headers=seen(version))

    assert sourceless.json()["type"] == "/problems/source-required"
    assert nameless.json()["type"] == "/problems/name-missing"
    assert (changed.json()["name"], changed.json()["carrier_id"]) == (
        "Kalle Ajaja",
        carrier["id"],
    )
    assert late.status_code == 412


async def test_a_person_drives_once(haulage: Haulage) -> None:
    driver = await haulage.driver()
    said = {"person_id": driver["person_id"], "source": HEARD}

    again = await haulage.desk.post("/drivers", json=said)

    assert again.json()["type"] == "/problems/driver-known"


async def test_the_weighmaster_sees_a_driver_by_name_and_not_by_phone(haulage: Haulage) -> None:
    driver = await haulage.driver(phones=["040 000 0013"])

    shown = (await haulage.weighmaster.get(f"/drivers/{driver['id']}")).json()

    assert shown["name"] == "Kalle Kuski"
    assert [each["number"] for each in shown["phones"]] == [None]


async def test_a_person_is_no_organisation(haulage: Haulage, register: Register) -> None:
    driver = await haulage.driver()
    keeper = await register.client(Role.REGISTER_KEEPER)
    said = {"party_id": driver["person_id"], "source": HEARD}
    carrier = (await keeper.post("/carriers", json=said)).json()

    refused = await keeper.patch(
        f"/carriers/{carrier['id']}",
        json={"business_id": "0000027-0", "source": HEARD},
        headers=seen(carrier["version"]),
    )

    assert refused.json()["type"] == "/problems/only-organisations"
