"""Prices: who pays what, where and from when, and why."""

import pytest

from tests.endpoints.yard import Record, Yard, seen
from tests.register import Client, Register


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def quoted(client: Client, **question: str) -> Record:
    answer = await client.post("/prices/quote", json=question)
    assert answer.status_code == 200, answer.text
    said: Record = answer.json()
    return said


async def test_the_narrowest_price_wins_and_the_others_are_told(yard: Yard) -> None:
    customer, product = await yard.customer(), await yard.product(price="14.00")
    site = await yard.site(customer)
    at_site, of_customer = {"site_id": site["id"]}, {"customer_id": customer["id"]}
    await yard.price(product, "13.50", **at_site)
    await yard.price(product, "12.90", **of_customer)
    await yard.price(product, "12.35", **of_customer, **at_site)

    there = await quoted(yard.order_desk, product_id=product["id"], **of_customer, **at_site)
    elsewhere = await quoted(yard.order_desk, product_id=product["id"], **of_customer)

    assert there == {
        "unit_price": "12.35",
        "won": "product_unit_customer_site",
        "lost": [
            {
                "rule": "product_unit_customer",
                "unit_price": "12.90",
                "because": "less_particular",
            },
            {"rule": "product_unit_site", "unit_price": "13.50", "because": "less_particular"},
            {"rule": "product_unit", "unit_price": "14.00", "because": "less_particular"},
        ],
    }
    assert (elsewhere["unit_price"], elsewhere["won"]) == ("12.90", "product_unit_customer")


async def test_nobody_learns_what_another_customer_pays(yard: Yard) -> None:
    rival, customer = await yard.customer(), await yard.customer()
    product = await yard.product(price="14.00")
    site = await yard.site(rival)
    await yard.price(product, "9.90", customer_id=rival["id"])
    await yard.price(product, "9.80", site_id=site["id"])

    told = await quoted(yard.order_desk, product_id=product["id"], customer_id=customer["id"])

    assert told == {"unit_price": "14.00", "won": "product_unit", "lost": []}


async def test_a_new_price_ends_the_one_it_follows(yard: Yard) -> None:
    customer, product = await yard.customer(), await yard.product()
    old = await yard.price(product, "10.00", valid_from="2026-01-01")

    await yard.price(product, "-14.00", valid_from="2026-07-01")

    listed = (await yard.billing.get(f"/prices?product_id={product['id']}")).json()["items"]
    assert [(each["unit_price"], each["valid_to"]) for each in listed] == [
        ("-14.00", None),
        ("10.00", "2026-06-30"),
    ]
    asked = {"product_id": product["id"], "customer_id": customer["id"]}
    june = await quoted(yard.order_desk, **asked, on="2026-06-30")
    july = await quoted(yard.order_desk, **asked, on="2026-07-01")
    assert (june["unit_price"], july["unit_price"]) == ("10.00", "-14.00")
    assert (await yard.billing.get(f"/prices/{old['id']}")).headers["etag"] == '"2"'


async def test_a_campaign_does_not_end_the_usual_price(yard: Yard) -> None:
    product = await yard.product()
    usual = await yard.price(product, "10.00", valid_from="2026-01-01")

    await yard.price(product, "8.00", valid_from="2026-05-01", valid_to="2026-05-31")

    assert (await yard.billing.get(f"/prices/{usual['id']}")).json() == usual


async def test_a_price_ends_and_stays_known(yard: Yard) -> None:
    product = await yard.product()
    price = await yard.price(product, "10.00", valid_from="2026-01-01")
    url = f"/prices/{price['id']}"

    too_early = await yard.billing.patch(url, json={"valid_to": "2025-12-31"}, headers=seen(1))
    ended = await yard.billing.patch(url, json={"valid_to": "2026-03-31"}, headers=seen(1))

    assert too_early.status_code == 422
    assert too_early.json()["type"] == "/problems/ends-before-it-begins"
    assert ended.json()["valid_to"] == "2026-03-31"
    assert (await yard.billing.delete(url)).status_code == 405


async def test_two_prices_never_begin_on_one_day(yard: Yard) -> None:
    product = await yard.product()
    await yard.price(product, "10.00", valid_from="2026-01-01")

    refused = await yard.billing.post(
        "/prices",
        json={"product_id": product["id"], "unit_price": "9", "valid_from": "2026-01-01"},
    )

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/price-exists"


@pytest.mark.parametrize("said", [12.35, "12,35", "NaN", "1e3", "1.234567", "", "0x10"])
async def test_a_price_is_a_decimal_in_text(yard: Yard, said: object) -> None:
    product = await yard.product()

    refused = await yard.billing.post(
        "/prices", json={"product_id": product["id"], "unit_price": said}
    )

    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/unit_price"


async def test_a_price_is_for_a_site_of_its_customer(yard: Yard) -> None:
    product, customer = await yard.product(), await yard.customer()
    foreign = await yard.site(await yard.customer())
    price = {"product_id": product["id"], "unit_price": "9", "customer_id": customer["id"]}

    refused = await yard.billing.post("/prices", json=price | {"site_id": foreign["id"]})

    assert refused.status_code == 404
    assert refused.json()["errors"][0]["pointer"] == "/site_id"


async def test_what_has_no_price_is_not_quoted(yard: Yard) -> None:
    product, customer = await yard.product(price="14.00"), await yard.customer()

    refused = await yard.order_desk.post(
        "/prices/quote",
        json={"product_id": product["id"], "customer_id": customer["id"], "unit": "hour"},
    )

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/no-price"


async def test_a_retired_product_gets_no_price(yard: Yard) -> None:
    product = await yard.product()
    await yard.billing.patch(
        f"/products/{product['id']}", json={"retired_on": "2026-01-31"}, headers=seen(1)
    )

    refused = await yard.billing.post(
        "/prices", json={"product_id": product["id"], "unit_price": "9"}
    )

    assert refused.status_code == 409
    assert refused.json()["retired_on"] == "2026-01-31"
