"""A truck is weighed twice, as the weigh-master does it."""

import asyncio
from datetime import UTC, datetime
from unittest.mock import Mock

import pytest
from sqlalchemy import select, text

from api.database.failures import Clash
from api.kernel.clock import local_day
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.weighing.rules.capturing import UnstableWeight
from api.weighing.rules.kinds import TicketState
from api.weighing.ticket_tables import WeighTicket
from api.weighing.verifying import findings
from tests.endpoints.weighing.bridge import SCALE, Bridge
from tests.endpoints.yard import made, seen
from tests.promises.asking import unchanged
from tests.register import HEARD, Register

YEAR = local_day(datetime.now(UTC)).year % 100


@pytest.fixture
async def bridge(register: Register) -> Bridge:
    return await Bridge.opened(register)


async def broken(register: Register) -> list[tuple[str, str]]:
    async with register.work() as work:
        return [(number, why.value) async for number, why in findings(work.session)]


async def test_a_truck_weighed_twice_gets_a_sealed_ticket(bridge: Bridge) -> None:
    order = await bridge.order()
    line = order["lines"][0]

    visit = await bridge.weigh_in(16_020, order_line_id=line["id"], trailer_plate="WPK-22")
    ticket = await bridge.weigh_out(visit, 42_360)

    assert (visit["plate"], visit["first_kg"], visit["remaining_kg"]) == (
        "MLK-104",
        16_020,
        150_000,
    )
    assert ticket["number"] == f"V1-{YEAR:02}-000001"
    weights = ticket["gross_kg"], ticket["tare_kg"], ticket["net_kg"]
    assert weights == (42_360, 16_020, 26_340)
    assert (ticket["first_alibi_id"], ticket["second_alibi_id"]) == ("00000001", "00000002")
    assert (ticket["verified_until"], ticket["state"]) == ("2099-12-31", "approved")
    assert (ticket["plate"], ticket["trailer_plate"]) == ("MLK-104", "WPK-22")
    after = (await bridge.yard.order_desk.get(f"/orders/{order['id']}")).json()
    assert (after["state"], after["remaining_kg"]) == ("in_delivery", 123_660)
    assert await broken(bridge.register) == []


async def test_a_load_received_weighs_less_when_it_leaves(bridge: Bridge) -> None:
    product = await bridge.yard.product(price="-9.00", direction="in")
    order = await bridge.order(product=product)

    ticket = await bridge.ticket(order, first=38_460, second=14_880)

    assert (ticket["direction"], ticket["net_kg"]) == ("in", 23_580)


async def test_a_walk_in_gets_a_receipt_and_leaves_no_name(bridge: Bridge) -> None:
    product = await bridge.yard.product(price="20.00")
    visit = await bridge.weigh_in(2_000, plate=None, product_id=product["id"])

    ticket = await bridge.weigh_out(visit, 3_000)

    assert (ticket["state"], ticket["total_cents"]) == ("not_billable", 2_510)
    assert (ticket["plate"], ticket["customer_name"], visit["queue_number"]) == (None, None, 1)


async def test_a_stored_tare_saves_the_second_weighing(bridge: Bridge) -> None:
    order = await bridge.order()
    bridge.put(15_000)
    body = {"scale_id": bridge.scale["id"], "plate": "MLK-104", "source": HEARD}
    await made(bridge.weighmaster, "/stored-tares", body)
    bridge.put(41_000)

    line = {"order_line_id": order["lines"][0]["id"]}
    ticket = await made(bridge.weighmaster, "/single-weighings", body | line)

    assert (ticket["tare_kind"], ticket["net_kg"]) == ("stored", 26_000)


async def test_numbers_of_a_scale_have_no_gap_and_follow_each_other(bridge: Bridge) -> None:
    order = await bridge.order()

    numbers = [(await bridge.ticket(order))["number"] for _ in range(3)]

    assert numbers == [f"V1-{YEAR:02}-{place:06}" for place in (1, 2, 3)]
    assert await broken(bridge.register) == []


@pytest.mark.parametrize(
    ("kg", "refusal"),
    [
        (None, "scale-silent"),
        (300, "outside-range"),
        (60_020, "outside-range"),
        (16_010, "between-divisions"),
    ],
)
async def test_what_the_scale_may_not_weigh_is_refused(
    bridge: Bridge, kg: int | None, refusal: str
) -> None:
    order = await bridge.order()
    if kg is not None:
        bridge.put(kg)
    body = {"scale_id": bridge.scale["id"], "plate": "MLK-104", "source": HEARD}
    body["order_line_id"] = order["lines"][0]["id"]

    async with unchanged(bridge.register):
        refused = await bridge.weighmaster.post("/visits", json=body)

    assert refused.json()["type"] == f"/problems/{refusal}"


async def test_what_does_not_stand_still_is_weighed_neither_in_nor_out(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = (await bridge.order())["lines"][0]["id"]
    visit = await bridge.weigh_in(16_020, order_line_id=line)
    monkeypatch.setattr(bridge.deck, "capture", Mock(side_effect=UnstableWeight))
    closing = {"scale_id": bridge.scale["id"]}
    another = closing | {"plate": "TST-217", "order_line_id": line, "source": HEARD}

    async with unchanged(bridge.register):
        refused = [
            await bridge.weighmaster.post(f"/visits/{visit['id']}/closing", json=closing),
            await bridge.weighmaster.post("/visits", json=another),
        ]
        never_in = await bridge.weighmaster.post(f"/visits/{new_id()}/closing", json=closing)

    assert {each.json()["type"] for each in refused} == {"/problems/unstable-weight"}
    assert (never_in.status_code, never_in.json()["type"]) == (404, "/problems/not-found")
    still = (await bridge.weighmaster.get(f"/visits/{visit['id']}")).json()
    assert (still["state"], still["version"]) == ("open", visit["version"])


async def test_a_truck_is_on_site_once(bridge: Bridge) -> None:
    order = await bridge.order()
    line = {"order_line_id": order["lines"][0]["id"]}
    await bridge.weigh_in(16_020, **line)
    body = {"scale_id": bridge.scale["id"], "plate": "mlk104", "source": HEARD} | line

    again = await asyncio.gather(
        *(bridge.weighmaster.post("/visits", json=body) for _ in range(3))
    )

    assert [each.status_code for each in again] == [409] * 3
    here = await bridge.weighmaster.get("/visits", params={"state": "open"})
    assert len(here.json()["items"]) == 1


async def test_a_race_of_first_weighings_opens_one_visit(bridge: Bridge) -> None:
    order = await bridge.order()
    bridge.put(16_020)
    body = {"scale_id": bridge.scale["id"], "plate": "MLK-104", "source": HEARD}
    body["order_line_id"] = order["lines"][0]["id"]

    answers = await asyncio.gather(
        *(bridge.weighmaster.post("/visits", json=body) for _ in range(5))
    )

    assert sorted(each.status_code for each in answers) == [201, 409, 409, 409, 409]


async def test_nothing_loaded_closes_nothing(bridge: Bridge) -> None:
    order = await bridge.order()
    visit = await bridge.weigh_in(16_020, order_line_id=order["lines"][0]["id"])
    closing, body = f"/visits/{visit['id']}/closing", {"scale_id": bridge.scale["id"]}

    async with unchanged(bridge.register):
        same = await bridge.weighmaster.post(closing, json=body)
        bridge.put(15_000)
        reversed_ = await bridge.weighmaster.post(closing, json=body)

    assert same.json()["type"] == "/problems/nothing-loaded"
    assert reversed_.json()["type"] == "/problems/direction-reversed"
    still = (await bridge.weighmaster.get(f"/visits/{visit['id']}")).json()
    assert (still["state"], still["version"]) == ("open", visit["version"])


async def test_a_visit_closes_once(bridge: Bridge) -> None:
    order = await bridge.order()
    visit = await bridge.weigh_in(16_020, order_line_id=order["lines"][0]["id"])
    bridge.put(42_360)
    closing, body = f"/visits/{visit['id']}/closing", {"scale_id": bridge.scale["id"]}

    answers = await asyncio.gather(
        *(bridge.weighmaster.post(closing, json=body) for _ in range(4))
    )

    assert sorted(each.status_code for each in answers) == [201, 409, 409, 409]
    after = (await bridge.yard.order_desk.get(f"/orders/{order['id']}")).json()
    assert after["weighed_kg"] == 26_340


async def test_more_than_ordered_goes_to_the_office(bridge: Bridge) -> None:
    order = await bridge.order()
    line = order["lines"][0]["id"]
    for _ in range(5):
        await bridge.ticket(order)
    visit = await bridge.weigh_in(16_020, order_line_id=line)
    bridge.put(42_360)
    closing = f"/visits/{visit['id']}/closing"

    async with unchanged(bridge.register):
        refused = await bridge.weighmaster.post(closing, json={"scale_id": bridge.scale["id"]})
    ticket = await bridge.weigh_out(visit, 42_360, accepts_excess=True)

    assert refused.json()["type"] == "/problems/order-exceeded"
    assert (refused.json()["over_kg"], refused.json()["remaining_kg"]) == (8_040, 18_300)
    assert ticket["state"] == "awaiting_approval"
    approved = await bridge.yard.billing.post(
        f"/weigh-tickets/{ticket['id']}/approval", headers=seen(ticket["version"])
    )
    assert approved.json()["state"] == "approved"


async def test_a_weight_typed_in_is_marked_and_waits_for_the_office(bridge: Bridge) -> None:
    order = await bridge.order()
    typed = {"manual": {"gross_kg": 16_020, "because": "indicator_broken"}}
    visit = await bridge.weigh_in(0, order_line_id=order["lines"][0]["id"], **typed)

    ticket = await bridge.weigh_out(visit, 42_360)

    assert (ticket["is_manual"], ticket["state"]) == (True, TicketState.AWAITING_APPROVAL)


async def test_a_closed_order_weighs_nothing(bridge: Bridge) -> None:
    order = await bridge.yard.order()
    bridge.put(16_020)
    body = {"scale_id": bridge.scale["id"], "plate": "MLK-104", "source": HEARD}
    body["order_line_id"] = order["lines"][0]["id"]

    async with unchanged(bridge.register):
        refused = await bridge.weighmaster.post("/visits", json=body)

    assert refused.json()["type"] == "/problems/order-not-delivering"


async def test_a_voided_ticket_keeps_its_number_and_another_stands_in(bridge: Bridge) -> None:
    order, right = await bridge.order(), await bridge.order()
    ticket = await bridge.ticket(order)
    body = {"because": "wrong_customer", "order_line_id": right["lines"][0]["id"]}

    voided = await bridge.yard.billing.post(
        f"/weigh-tickets/{ticket['id']}/void", json=body, headers=seen(ticket["version"])
    )

    stand_in = voided.json()
    assert (stand_in["replaces_id"], stand_in["net_kg"]) == (ticket["id"], 26_340)
    old = (await bridge.yard.billing.get(f"/weigh-tickets/{ticket['id']}")).json()
    assert (old["state"], old["number"]) == ("void", ticket["number"])
    freed = (await bridge.yard.order_desk.get(f"/orders/{order['id']}")).json()
    assert freed["weighed_kg"] == 0
    assert await broken(bridge.register) == []


async def test_a_station_hands_in_each_reading_once(bridge: Bridge) -> None:
    reading = {
        "scale_id": bridge.scale["id"],
        "alibi_id": "A-77",
        "gross_kg": 16_020,
        "taken_at": "2026-11-22T08:00:00Z",
    }

    kept = await made(bridge.weighmaster, "/readings", reading)
    async with unchanged(bridge.register):
        twice = await bridge.weighmaster.post("/readings", json=reading | {"gross_kg": 20_000})

    assert twice.json()["type"] == "/problems/alibi-id-taken"
    for moment, problem in (
        ("2199-11-22T08:00:00Z", "taken-in-future"),
        ("2026-11-22T08:00:00", "malformed"),
    ):
        wrong = reading | {"alibi_id": "A-78", "taken_at": moment}
        refused = await bridge.weighmaster.post("/readings", json=wrong)
        assert refused.json()["type"] == f"/problems/{problem}"
        assert refused.json()["errors"][0]["pointer"] == "/taken_at"
    order = await bridge.order()
    visit = await bridge.weigh_in(
        0, order_line_id=order["lines"][0]["id"], reading_id=kept["id"]
    )
    assert visit["first_kg"] == 16_020


async def test_sql_cannot_edit_a_ticket_and_the_verifier_sees_who_can(bridge: Bridge) -> None:
    order = await bridge.order()
    ticket, _ = await bridge.ticket(order), await bridge.ticket(order)

    for statement in (
        "UPDATE weigh_tickets SET net_kg = 1",
        "DELETE FROM weigh_tickets",
        "UPDATE readings SET gross_kg = 1",
    ):
        with pytest.raises(Clash):
            async with bridge.register.work() as work:
                await work.session.execute(text(statement))

    async with bridge.register.work() as work:
        await work.session.execute(text("UPDATE ticket_persons SET plate = 'XXX-1'"))
    assert {why for _, why in await broken(bridge.register)} == {"personal_value"}
    async with bridge.register.work() as work:
        await work.session.execute(
            text("UPDATE ticket_persons SET plate = NULL, plate_salt = NULL")
        )
        numbers = [*await work.session.scalars(select(WeighTicket.number))]
    assert await broken(bridge.register) == []
    assert ticket["number"] in numbers


async def test_an_expired_scale_weighs_and_does_not_bill(bridge: Bridge) -> None:
    order = await bridge.order()
    admin = await bridge.register.client(Role.ADMIN)
    await admin.patch(
        f"/scales/{bridge.scale['id']}",
        json={"verified_until": "2026-01-01"},
        headers=seen(bridge.scale["version"]),
    )

    ticket = await bridge.ticket(order)

    assert ticket["state"] == "awaiting_approval"


async def test_a_scale_must_show_what_it_says_it_shows(bridge: Bridge) -> None:
    admin = await bridge.register.client(Role.ADMIN)

    refused = await admin.post("/scales", json=SCALE | {"code": "V2", "division_kg": 30})

    assert refused.json()["type"] == "/problems/wrong-range"
