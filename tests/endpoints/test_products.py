"""Products, as billing keeps them."""

from datetime import datetime

import pytest
import time_machine

from api.kernel.roles import Role
from tests.endpoints.yard import Yard, made, seen
from tests.register import Client, Register

ROCK = {
    "code": "KM032",
    "name": "Murske 0/32",
    "material": "crushed_rock",
    "direction": "out",
}


@pytest.fixture
async def billing(register: Register) -> Client:
    return await register.client(Role.BILLING)


async def test_a_new_product_is_sold_by_the_tonne_at_the_standard_rate(billing: Client) -> None:
    created = await billing.post("/products", json=ROCK)

    assert created.status_code == 201, created.text
    product = created.json()
    assert product == ROCK | {
        "id": product["id"],
        "version": 1,
        "unit": "tonne",
        "vat_class": "standard",
        "vat_percent": "25.5",
        "waste_code": None,
        "retired_on": None,
    }
    shown = await billing.get(f"/products/{product['id']}")
    assert shown.content == created.content
    assert shown.headers["etag"] == '"1"'


async def test_a_waste_code_is_kept_without_its_spaces(billing: Client) -> None:
    soil = ROCK | {"material": "soil", "direction": "in", "waste_code": "17 05 03*"}

    created = await made(billing, "/products", soil)

    assert created["waste_code"] == "170503*"


@pytest.mark.parametrize("code", ["1705", "170503**", "210101", "000000", "17O503"])
async def test_what_is_no_waste_code_is_refused(billing: Client, code: str) -> None:
    refused = await billing.post("/products", json=ROCK | {"waste_code": code})

    assert refused.status_code == 422
    assert refused.json()["type"] == "/problems/waste-code-wrong"
    assert refused.json()["errors"][0]["pointer"] == "/waste_code"
    assert (await billing.get("/products")).json()["items"] == []


async def test_two_products_never_share_a_code(billing: Client) -> None:
    await made(billing, "/products", ROCK)

    refused = await billing.post("/products", json=ROCK)

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/product-code-taken"
    assert len((await billing.get("/products")).json()["items"]) == 1


async def test_a_product_takes_no_code_that_another_has(billing: Client) -> None:
    await made(billing, "/products", ROCK)
    sand = await made(billing, "/products", ROCK | {"code": "H08", "material": "sand"})

    refused = await billing.patch(
        f"/products/{sand['id']}", json={"code": "KM032"}, headers=seen(1)
    )

    assert refused.status_code == 409
    assert (await billing.get(f"/products/{sand['id']}")).json() == sand


async def test_a_retired_product_leaves_the_list_of_what_is_sold(billing: Client) -> None:
    rock = await made(billing, "/products", ROCK)
    await made(billing, "/products", ROCK | {"code": "A1", "direction": "in"})

    retired = await billing.patch(
        f"/products/{rock['id']}", json={"retired_on": "2026-01-31"}, headers=seen(1)
    )

    assert retired.json()["version"] == 2
    for query, codes in {
        "": ["A1", "KM032"],
        "?retired=false": ["A1"],
        "?retired=true": ["KM032"],
        "?direction=in": ["A1"],
        "?direction=out&retired=false": [],
    }.items():
        listed = (await billing.get(f"/products{query}")).json()["items"]
        assert [each["code"] for each in listed] == codes, query


async def test_the_direction_of_a_product_does_not_turn(billing: Client) -> None:
    rock = await made(billing, "/products", ROCK)

    refused = await billing.patch(
        f"/products/{rock['id']}", json={"direction": "in"}, headers=seen(1)
    )

    assert refused.status_code == 422
    assert refused.json()["errors"][0]["type"] == "extra_forbidden"


async def test_the_order_desk_sees_products_and_changes_none(
    order_desk: Client, register: Register
) -> None:
    yard = await Yard.opened(register)
    product = await yard.product()

    assert (await order_desk.get("/products")).json()["items"] == [product]
    assert (await order_desk.post("/products", json=ROCK)).status_code == 403


@pytest.mark.parametrize(
    ("moment", "percent"),
    [("2025-12-31T21:59:59Z", "14"), ("2025-12-31T22:00:00Z", "13.5")],
)
async def test_a_product_says_what_its_class_is_taxed_at_today(
    register: Register, moment: str, percent: str
) -> None:
    with time_machine.travel(datetime.fromisoformat(moment)):
        billing = await register.client(Role.BILLING)

        created = await made(billing, "/products", ROCK | {"vat_class": "reduced"})

    assert created["vat_percent"] == percent
