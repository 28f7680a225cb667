"""Orders, as the order desk takes them."""

import asyncio
from datetime import timedelta

import pytest

from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from tests.endpoints.yard import Yard
from tests.register import Register

YEAR = local_day(now()).year


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def test_an_order_gets_a_number_a_price_and_a_sum(yard: Yard) -> None:
    customer, product = await yard.customer(), await yard.product(price="14.00")
    site = await yard.site(customer)
    await yard.price(product, "12.35", customer_id=customer["id"], site_id=site["id"])
    body = await yard.order_body(
        customer=customer,
        product=product,
        site_id=site["id"],
        deliver_on=str(local_day(now()) + timedelta(days=3)),
        reference="PO 4471",
        note="Soita ennen tuloa",
        confirm=True,
    )

    placed = await yard.order_desk.post("/orders", json=body)

    assert placed.status_code == 201, placed.text
    order = placed.json()
    assert order["number"] == f"T-{YEAR}-0001"
    assert order["state"] == "confirmed"
    assert order["allowed_transitions"] == ["in_delivery", "cancelled"]
    assert (order["customer_name"], order["site_code"]) == ("Mallirakennus Oy", site["code"])
    assert order["net_cents"] == 185_250
    assert order["lines"] == [
        {
            "id": order["lines"][0]["id"],
            "position": 1,
            "product_id": product["id"],
            "product_code": product["code"],
            "product_name": product["name"],
            "material": "crushed_rock",
            "direction": "out",
            "unit": "tonne",
            "ordered_kg": 150_000,
            "quantity": None,
            "weighed_kg": 0,
            "remaining_kg": 150_000,
            "unit_price": "12.35",
            "price_won": "product_unit_customer_site",
            "prices_lost": [
                {"rule": "product_unit", "unit_price": "14.00", "because": "less_particular"}
            ],
            "net_cents": 185_250,
        }
    ]
    shown = await yard.order_desk.get(f"/orders/{order['id']}")
    assert shown.content == placed.content
    assert shown.headers["etag"] == placed.headers["etag"] == '"1"'


async def test_an_order_keeps_the_price_it_was_taken_at(yard: Yard) -> None:
    product = await yard.product()
    await yard.price(product, "12.00", valid_from="2026-01-01")
    order = await yard.order(product=product)

    await yard.price(product, "19.00")

    [line] = (await yard.order_desk.get(f"/orders/{order['id']}")).json()["lines"]
    assert line["unit_price"] == "12.00"


async def test_hours_are_ordered_by_the_hour(yard: Yard) -> None:
    product = await yard.product(unit="hour")
    await yard.price(product, "80", unit="hour")
    line = {"product_id": product["id"], "unit": "hour"}
    body = await yard.order_body(lines=[line | {"quantity": "2.5"}])

    placed = await yard.order_desk.post("/orders", json=body)
    refused = await yard.order_desk.post(
        "/orders", json=body | {"lines": [line | {"ordered_kg": 2}]}
    )

    [kept] = placed.json()["lines"]
    assert (kept["quantity"], kept["ordered_kg"], kept["remaining_kg"]) == ("2.5", None, None)
    assert placed.json()["net_cents"] == 20_000
    assert refused.json()["type"] == "/problems/amount-missing"
    assert refused.json()["errors"][0]["pointer"] == "/lines/0/quantity"


async def test_ten_at_once_get_ten_numbers_without_a_gap(yard: Yard) -> None:
    body = await yard.order_body()

    placed = await asyncio.gather(
        *(yard.order_desk.post("/orders", json=body) for _ in range(10))
    )

    numbers = sorted(each.json()["number"] for each in placed)
    assert numbers == [f"T-{YEAR}-{place:04}" for place in range(1, 11)]


async def test_a_refused_order_takes_no_number(yard: Yard) -> None:
    body = await yard.order_body()
    missing = {"product_id": str(new_id()), "ordered_kg": 1}
    await yard.order_desk.post("/orders", json=body | {"lines": [missing]})

    placed = await yard.order_desk.post("/orders", json=body)

    assert placed.json()["number"] == f"T-{YEAR}-0001"


async def test_an_order_sent_twice_is_taken_once(yard: Yard) -> None:
    body, key = await yard.order_body(), {"Idempotency-Key": "puhelu-17"}

    first = await yard.order_desk.post("/orders", json=body, headers=key)
    again = await yard.order_desk.post("/orders", json=body, headers=key)
    other = await yard.order_desk.post("/orders", json=body | {"confirm": True}, headers=key)

    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["idempotent-replayed"] == "true"
    assert other.status_code == 422
    assert other.json()["type"] == "/problems/key-reused"
    assert len((await yard.order_desk.get("/orders")).json()["items"]) == 1


async def test_the_weighmaster_reads_no_reference_and_no_note(
    yard: Yard, register: Register
) -> None:
    order = await yard.order(reference="PO 4471", note="Soita ennen tuloa")
    weighmaster = await register.client(Role.WEIGHMASTER)

    shown = (await weighmaster.get(f"/orders/{order['id']}")).json()

    assert (shown["reference"], shown["note"]) == (None, None)
    assert shown == order | {"reference": None, "note": None}
    assert (await weighmaster.post("/orders", json={})).status_code == 403
