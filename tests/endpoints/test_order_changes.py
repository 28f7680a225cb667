"""Orders, as they move on and change on the way."""

from uuid import UUID

import pytest

from api.kernel.quantities import Kilograms
from api.orders.tables import OrderLine
from tests.endpoints.yard import Record, Yard, seen
from tests.register import HEARD, Register


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def moved(yard: Yard, order: Record, to: str) -> Record:
    answer = await yard.order_desk.post(
        f"/orders/{order['id']}/transitions", json={"to": to}, headers=seen(order["version"])
    )
    assert answer.status_code == 200, answer.text
    shown: Record = answer.json()
    return shown


async def weighed(register: Register, order: Record, kilograms: int) -> Record:
    """Have something weighed on an order's first line, as a scale will; give the order."""
    async with register.work() as work:
        line = await work.session.get_one(OrderLine, UUID(order["lines"][0]["id"]))
        line.weighed_kg = Kilograms(kilograms)
    return order | {"version": order["version"] + 1}


async def test_an_order_goes_all_the_way(yard: Yard, register: Register) -> None:
    order = await moved(yard, await yard.order(), "confirmed")
    order = await weighed(register, order, 150_400)

    for state in ("in_delivery", "delivered", "invoiced", "closed"):
        order = await moved(yard, order, state)

    assert order["state"] == "closed"
    assert order["allowed_transitions"] == []
    assert order["closed_at"] is not None
    assert (order["weighed_kg"], order["remaining_kg"]) == (150_400, -400)


async def test_a_forbidden_move_says_what_is_allowed(yard: Yard) -> None:
    order = await yard.order()

    refused = await yard.order_desk.post(
        f"/orders/{order['id']}/transitions", json={"to": "delivered"}, headers=seen(1)
    )

    assert refused.status_code == 409
    problem = refused.json()
    assert problem["type"] == "/problems/transition-refused"
    assert problem["current"] == "draft"
    assert problem["allowed_transitions"] == ["confirmed", "cancelled"]
    assert problem["blocking"] == []
    assert (await yard.order_desk.get(f"/orders/{order['id']}")).json() == order


async def test_what_was_weighed_cannot_be_cancelled(yard: Yard, register: Register) -> None:
    order = await weighed(register, await yard.order(confirm=True), 20_000)

    refused = await yard.order_desk.post(
        f"/orders/{order['id']}/transitions", json={"to": "cancelled"}, headers=seen(2)
    )

    assert refused.status_code == 409
    assert refused.json()["blocking"] == ["already-weighed"]


async def test_a_draft_is_not_confirmed_for_a_site_that_has_closed(yard: Yard) -> None:
    customer = await yard.customer()
    site = await yard.site(customer, valid_from="2026-01-01")
    order = await yard.order(customer=customer, site_id=site["id"], deliver_on="2026-12-01")
    await yard.order_desk.patch(
        f"/sites/{site['id']}",
        json={"valid_to": "2026-11-30", "source": HEARD},
        headers=seen(1),
    )

    refused = await yard.order_desk.post(
        f"/orders/{order['id']}/transitions", json={"to": "confirmed"}, headers=seen(1)
    )

    assert refused.status_code == 409
    assert refused.json()["valid_to"] == "2026-11-30"


async def test_a_stale_change_names_what_changed(yard: Yard) -> None:
    order = await yard.order()
    url = f"/orders/{order['id']}"
    await yard.order_desk.patch(url, json={"deliver_on": "2026-12-01"}, headers=seen(1))
    [line] = order["lines"]
    await yard.order_desk.patch(
        f"/order-lines/{line['id']}", json={"ordered_kg": 160_000}, headers=seen(2)
    )

    stale = await yard.order_desk.patch(url, json={"deliver_on": None}, headers=seen(1))
    unseen = await yard.order_desk.patch(url, json={"deliver_on": None})
    moved_unseen = await yard.order_desk.post(f"{url}/transitions", json={"to": "confirmed"})

    assert stale.status_code == 412
    assert stale.json()["version"] == 3
    assert stale.json()["changed"] == [
        "order_lines.net_cents",
        "order_lines.ordered_kg",
        "orders.deliver_on",
        "orders.due_on",
    ]
    assert (unseen.status_code, moved_unseen.status_code) == (428, 428)


async def test_a_new_day_needs_no_source_and_a_new_note_does(yard: Yard) -> None:
    order = await yard.order()
    url = f"/orders/{order['id']}"

    day = await yard.order_desk.patch(url, json={"deliver_on": "2026-12-01"}, headers=seen(1))
    refused = await yard.order_desk.patch(url, json={"note": "Portti 3"}, headers=seen(2))
    noted = await yard.order_desk.patch(
        url, json={"note": "Portti 3", "source": HEARD}, headers=seen(2)
    )

    assert day.json()["deliver_on"] == "2026-12-01"
    assert refused.status_code == 422
    assert refused.json()["type"] == "/problems/source-required"
    assert (noted.json()["note"], noted.json()["version"]) == ("Portti 3", 3)


async def test_another_site_has_its_own_price(yard: Yard) -> None:
    customer, product = await yard.customer(), await yard.product(price="14.00")
    site = await yard.site(customer)
    await yard.price(product, "10.00", customer_id=customer["id"], site_id=site["id"])
    order = await yard.order(customer=customer, product=product)

    changed = await yard.order_desk.patch(
        f"/orders/{order['id']}", json={"site_id": site["id"]}, headers=seen(1)
    )

    assert changed.status_code == 200, changed.text
    assert changed.json()["lines"][0]["unit_price"] == "10.00"
    assert (order["net_cents"], changed.json()["net_cents"]) == (210_000, 150_000)


async def test_a_confirmed_order_keeps_its_site(yard: Yard) -> None:
    customer = await yard.customer()
    order = await yard.order(customer=customer, confirm=True)
    site = await yard.site(customer)

    refused = await yard.order_desk.patch(
        f"/orders/{order['id']}",
        json={"site_id": site["id"], "deliver_on": "2026-12-01"},
        headers=seen(1),
    )

    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/order-not-editable"
    assert refused.json()["fields"] == ["site_id"]
    assert (await yard.order_desk.get(f"/orders/{order['id']}")).json() == order


async def test_lines_come_and_go_until_a_load_is_weighed(
    yard: Yard, register: Register
) -> None:
    order, sand = await yard.order(confirm=True), await yard.product(price="8.00")
    lines = f"/orders/{order['id']}/lines"
    line = {"product_id": sand["id"], "ordered_kg": 20_000}

    longer = await yard.order_desk.post(lines, json=line, headers=seen(1))
    shorter = await yard.order_desk.delete(
        f"/order-lines/{order['lines'][0]['id']}", headers=seen(2)
    )
    [left] = shorter.json()["lines"]
    last = await yard.order_desk.delete(f"/order-lines/{left['id']}", headers=seen(3))
    order = await moved(yard, await weighed(register, shorter.json(), 9_000), "in_delivery")
    late = await yard.order_desk.post(lines, json=line, headers=seen(order["version"]))

    assert [each["position"] for each in longer.json()["lines"]] == [1, 2]
    assert (left["product_code"], shorter.json()["net_cents"]) == (sand["code"], 16_000)
    assert last.json()["type"] == "/problems/last-line"
    assert late.json()["type"] == "/problems/order-not-editable"
