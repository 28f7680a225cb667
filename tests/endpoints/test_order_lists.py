"""Lists of orders: found, sorted, paged and added up."""

from uuid import UUID

import pytest

from api.kernel.clock import local_day, now
from api.kernel.purposes import Purpose
from api.kernel.quantities import Kilograms
from api.kernel.roles import Role
from api.orders.tables import OrderLine
from tests.endpoints.yard import Record, Yard, seen
from tests.register import Client, Register


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def numbers(client: Client, query: str = "") -> list[str]:
    """List orders page by page, two at a time, and give the ends of their numbers."""
    found, cursor = [], ""
    while True:
        answer = await client.get(f"/orders?limit=2{query}{cursor}")
        assert answer.status_code == 200, answer.text
        said = answer.json()
        found += [each["number"][-1] for each in said["items"]]
        if not said["next_cursor"]:
            return found
        cursor = f"&cursor={said['next_cursor']}"


async def five_orders(yard: Yard) -> list[Record]:
    """Take orders of three customers for several days; 1 is confirmed, 5 is cancelled."""
    product = await yard.product(price="10.00")
    names = ["Äijälä Oy", "Aalto Oy", "Zeta Oy"]
    customers = [await yard.customer(name=name) for name in names]
    days = ["2026-11-26", None, "2026-11-24", "2026-11-26", "2026-12-01"]
    taken = [
        await yard.order(
            customer=customers[place % 3], product=product, deliver_on=day, confirm=place == 0
        )
        for place, day in enumerate(days)
    ]
    await yard.order_desk.post(
        f"/orders/{taken[4]['id']}/transitions", json={"to": "cancelled"}, headers=seen(1)
    )
    return taken


async def test_orders_are_listed_in_each_way_without_a_gap(yard: Yard) -> None:
    first, *_ = await five_orders(yard)

    for query, expected in {
        "": "54321",
        "&descending=false": "12345",
        "&sort=deliver_on": "31452",
        "&sort=deliver_on&descending=true": "25413",
        "&sort=customer": "25314",
        "&state=confirmed": "1",
        "&over=true": "5",
        "&over=false": "4321",
        f"&customer_id={first['customer_id']}": "41",
        "&deliver_from=2026-11-25&deliver_to=2026-11-30": "41",
        "&deliver_from=2026-11-25&sort=deliver_on": "1452",
    }.items():
        assert await numbers(yard.order_desk, query) == [*expected], query


async def test_a_row_tells_what_is_left(yard: Yard, register: Register) -> None:
    customer, product = await yard.customer(), await yard.product(price="12.35")
    site = await yard.site(customer)
    line = {"product_id": product["id"], "ordered_kg": 210_000}
    today = str(local_day(now()))
    order = await yard.order(
        customer=customer, site_id=site["id"], deliver_on=today, lines=[line, line]
    )
    async with register.work() as work:
        kept = await work.session.get_one(OrderLine, UUID(order["lines"][1]["id"]))
        kept.weighed_kg = Kilograms(422_360)

    [row] = (await yard.order_desk.get("/orders")).json()["items"]

    assert row == {
        "id": order["id"],
        "number": order["number"],
        "version": 2,
        "state": "draft",
        "customer_id": customer["id"],
        "customer_name": "Mallirakennus Oy",
        "site_code": site["code"],
        "product_name": product["name"],
        "material": "crushed_rock",
        "direction": "out",
        "unit": "tonne",
        "unit_price": "12.35",
        "line_count": 2,
        "ordered_kg": 420_000,
        "weighed_kg": 422_360,
        "remaining_kg": -2_360,
        "net_cents": 518_700,
        "ordered_at": order["ordered_at"],
        "deliver_on": today,
        "archived_at": None,
    }


async def test_a_site_lists_its_orders(yard: Yard) -> None:
    customer = await yard.customer()
    site = await yard.site(customer)
    await yard.order(customer=customer)
    await yard.order(customer=customer, site_id=site["id"])

    assert await numbers(yard.order_desk, f"&site_id={site['id']}") == ["2"]


async def test_a_list_is_added_up_when_asked(
    yard: Yard, monkeypatch: pytest.MonkeyPatch
) -> None:
    await five_orders(yard)

    whole = await yard.order_desk.get("/orders/totals")
    part = await yard.order_desk.get("/orders/totals?deliver_to=2026-11-25")
    none = await yard.order_desk.get("/orders/totals?state=invoiced")
    monkeypatch.setattr("api.orders.totals.MOST_COUNTED", 3)
    capped = await yard.order_desk.get("/orders/totals?over=false")

    assert whole.json() == {
        "orders": 5,
        "is_capped": False,
        "ordered_kg": 750_000,
        "weighed_kg": 0,
        "remaining_kg": 750_000,
        "net_cents": 750_000,
    }
    assert (part.json()["orders"], part.json()["ordered_kg"]) == (1, 150_000)
    assert (none.json()["orders"], none.json()["ordered_kg"]) == (0, 0)
    assert (capped.json()["orders"], capped.json()["is_capped"]) == (3, True)
    assert capped.json()["ordered_kg"] == 450_000


async def test_each_view_says_how_many_it_holds(
    yard: Yard, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    await five_orders(yard)

    told = (await yard.order_desk.get("/orders/counts")).json()
    register.works.database.statements.clear()
    monkeypatch.setattr("api.orders.totals.MOST_TOLD", 2)
    capped = (await yard.order_desk.get("/orders/counts")).json()

    assert (told["current"], told["archived"]) == (5, 0)
    assert {state: n for state, n in told["states"].items() if n} == {
        "draft": 3,
        "confirmed": 1,
        "cancelled": 1,
    }
    assert (capped["current"], capped["states"]["draft"]) == (2, 2)


async def test_a_list_is_searched_by_number_within_its_filters(yard: Yard) -> None:
    taken = await five_orders(yard)
    text = taken[0]["number"][:-1]

    for filters, expected in {
        "": "12345",
        "state": "1",
        "deliver_to": "134",
        "customer_id": "14",
    }.items():
        values = {
            "state": "confirmed",
            "deliver_to": "2026-11-26",
            "customer_id": taken[0]["customer_id"],
        }
        body = {"text": text} | {name: values[name] for name in filters.split() if name}
        found = await yard.order_desk.post("/orders/search", json=body)
        assert sorted(each["number"][-1] for each in found.json()["items"]) == [*expected]


async def test_a_cursor_belongs_to_its_filters(yard: Yard) -> None:
    await five_orders(yard)
    first = (await yard.order_desk.get("/orders?limit=1")).json()

    refused = await yard.order_desk.get(
        f"/orders?limit=1&state=draft&cursor={first['next_cursor']}"
    )
    unknown = await yard.order_desk.get("/orders?stat=draft")

    assert refused.json()["type"] == "/problems/wrong-cursor"
    assert (unknown.status_code, unknown.json()["did_you_mean"]) == (400, "state")


async def test_a_carrier_sees_what_is_to_be_carried(yard: Yard, register: Register) -> None:
    await five_orders(yard)
    carrier = await register.machine(Role.CARRIER_PARTNER, ["orders:read"], Purpose.DELIVERY)

    assert await numbers(carrier) == ["1"]
    assert (await carrier.get("/orders/totals")).json()["orders"] == 1
