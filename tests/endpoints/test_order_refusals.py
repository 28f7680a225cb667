"""Orders that are not taken, and what the order desk is told."""

import pytest

from tests.endpoints.yard import Yard, seen
from tests.register import HEARD, Register


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def test_an_order_without_a_key_is_not_taken(yard: Yard) -> None:
    body = await yard.order_body()
    request = yard.order_desk.build_request("POST", "/orders", json=body)

    refused = await yard.order_desk.send(request)

    assert refused.status_code == 422
    assert refused.json()["type"] == "/problems/key-required"


async def test_an_unknown_member_is_named(yard: Yard) -> None:
    body = await yard.order_body(tonnes="150")

    refused = await yard.order_desk.post("/orders", json=body)

    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/tonnes"


@pytest.mark.parametrize("field", ["note", "reference"])
async def test_an_identity_code_is_not_taken_down(yard: Yard, field: str) -> None:
    body = await yard.order_body(**{field: "Maksaja 131052-308T"})

    refused = await yard.order_desk.post("/orders", json=body)

    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == f"/{field}"
    assert "131052" not in refused.text
    assert (await yard.order_desk.get("/orders")).json()["items"] == []


async def test_a_closed_site_is_refused_with_its_last_day(yard: Yard) -> None:
    customer = await yard.customer()
    site = await yard.site(customer, valid_from="2026-01-01", valid_to="2026-06-30")
    body = await yard.order_body(customer=customer, site_id=site["id"], deliver_on="2026-07-01")

    refused = await yard.order_desk.post("/orders", json=body)
    in_time = await yard.order_desk.post("/orders", json=body | {"deliver_on": "2026-06-30"})

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/site-closed"
    assert refused.json()["valid_to"] == "2026-06-30"
    assert refused.json()["errors"][0]["pointer"] == "/site_id"
    assert in_time.status_code == 201


async def test_a_closed_customer_orders_nothing(yard: Yard) -> None:
    customer = await yard.customer()
    await yard.order_desk.patch(
        f"/customers/{customer['id']}",
        json={"closed_on": "2026-06-30", "source": HEARD},
        headers=seen(1),
    )

    refused = await yard.order_desk.post(
        "/orders", json=await yard.order_body(customer=customer)
    )

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/customer-closed"
    assert refused.json()["closed_on"] == "2026-06-30"


async def test_a_retired_product_is_refused_on_its_line(yard: Yard) -> None:
    product = await yard.product(price="12.35")
    await yard.billing.patch(
        f"/products/{product['id']}", json={"retired_on": "2026-01-31"}, headers=seen(1)
    )

    refused = await yard.order_desk.post("/orders", json=await yard.order_body(product=product))

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/product-retired"
    assert refused.json()["errors"][0]["pointer"] == "/lines/0/product_id"


async def test_a_site_of_somebody_else_is_not_known(yard: Yard) -> None:
    site = await yard.site(await yard.customer())

    refused = await yard.order_desk.post(
        "/orders", json=await yard.order_body(site_id=site["id"])
    )

    assert refused.status_code == 404
    assert refused.json()["errors"][0]["pointer"] == "/site_id"
