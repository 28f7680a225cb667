"""What waits for a person is listed to those who may open it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from api.kernel.quantities import Kilograms
from api.kernel.roles import Role
from api.orders.rules.states import OrderState
from api.orders.tables import Order, OrderLine
from api.weighing.rules.kinds import TicketState
from tests.endpoints.invoices.office import Office, standing_of
from tests.endpoints.statistics.past import NOON, Past
from tests.endpoints.statistics.waiting import duties_of

A_DAY = timedelta(days=1)


async def test_nothing_waits_at_first(past: Past) -> None:
    assert (await past.get("duties"))["duties"] == []


async def test_tickets_and_trucks_wait(past: Past) -> None:
    first, second = [
        await past.ticket(NOON - A_DAY, kg, state=TicketState.AWAITING_APPROVAL)
        for kg in (20_000, 1_000)
    ]
    await past.ticket(NOON - A_DAY)
    truck = await past.truck(NOON - A_DAY)
    await past.truck(NOON - timedelta(hours=2))

    approve, parted = (await past.get("duties"))["duties"]

    assert approve == {
        "duty": "tickets_to_approve",
        "count": 2,
        "ids": [str(first), str(second)],
        "oldest_at": "2026-11-23T10:00:00Z",
        "net_kg": 21_000,
        "total_cents": None,
    }
    assert (parted["duty"], parted["ids"]) == ("trucks_of_another_day", [str(truck)])


async def test_payments_and_overrun_orders_wait_for_those_who_may(office: Office) -> None:
    invoice = await office.posted()
    await office.pay(invoice, reference="12344", total_cents=6_320)
    order = await office.order(confirm=True)
    await _overrun(office, order)

    by_duty = await _duties(office, Role.BILLING)

    assert by_duty["payments_without_invoice"]["total_cents"] == 6_320
    assert (by_duty["orders_overrun"]["net_kg"], by_duty["orders_overrun"]["ids"]) == (
        2_360,
        [order["id"]],
    )
    assert set(await _duties(office, Role.WEIGHMASTER)) == {"orders_overrun"}
    assert await _duties(office, Role.ADMIN) == {}


async def test_drafts_that_a_run_refused_wait(office: Office) -> None:
    order = await office.order(customer=await office.payer("each"), confirm=True)
    ticket_id = await office.ticket(order)
    await office.keep_promises()
    async with office.register.work() as work:
        (await standing_of(work, ticket_id)).state = TicketState.NOT_BILLABLE
    run = await office.billing.post("/invoice-runs", json={"until": "2099-12-31"})
    assert run.status_code == 202, run.text
    await office.keep_promises()

    duties = await _duties(office, Role.BILLING)

    assert duties["drafts_refused"]["count"] == 1


async def _duties(office: Office, role: Role) -> dict[str, Any]:
    return await duties_of(await office.register.client(role))


async def _overrun(office: Office, order: Any) -> None:
    async with office.register.work() as work:
        line = await work.session.get_one(OrderLine, UUID(order["lines"][0]["id"]))
        line.weighed_kg = Kilograms(152_360)
        (await work.session.get_one(Order, line.order_id)).state = OrderState.IN_DELIVERY
