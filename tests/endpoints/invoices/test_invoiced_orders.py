"""An order is invoiced when all that was delivered of it is, and not before."""

from uuid import UUID

from api.orders.rules.states import OrderState
from api.orders.tables import Order
from tests.endpoints.invoices.office import Office
from tests.endpoints.invoices.test_credit_notes import credit
from tests.endpoints.yard import Record, seen


async def ordered(office: Office, *net_kg: int) -> Record:
    """Take an order whose loads are all billed apart, and carry so many of it."""
    payer = await office.payer(collective="each")
    order = await office.order(customer=payer, confirm=True)
    async with office.register.work() as work:
        row = await work.session.get_one(Order, UUID(order["id"]))
        row.state = OrderState.IN_DELIVERY
    for mass in net_kg:
        await office.ticket(order, mass)
    await office.keep_promises()
    return order


async def shown(office: Office, order: Record) -> Record:
    answer = await office.order_desk.get(f"/orders/{order['id']}")
    record: Record = answer.json()
    return record


async def delivered(office: Office, order: Record) -> None:
    """Let the desk say that nothing more comes of it."""
    version = (await shown(office, order))["version"]
    moved = await office.order_desk.post(
        f"/orders/{order['id']}/transitions", json={"to": "delivered"}, headers=seen(version)
    )
    assert moved.status_code == 200, moved.text
    await office.keep_promises()


async def drafts(office: Office) -> list[Record]:
    rows = (await office.billing.get("/invoices?state=draft")).json()["items"]
    return [await office.invoice(each["id"]) for each in rows]


async def test_the_last_load_invoiced_moves_a_delivered_order(office: Office) -> None:
    order = await ordered(office, 10_000, 20_000)
    await delivered(office, order)
    one, last = await drafts(office)

    await office.post(one)
    between = await shown(office, order)
    await office.post(last)

    assert between["state"] == "delivered"
    after = await shown(office, order)
    assert (after["state"], after["version"]) == ("invoiced", between["version"] + 1)


async def test_an_order_that_is_still_carried_is_not_invoiced_yet(office: Office) -> None:
    order = await ordered(office, 10_000)
    [draft] = await drafts(office)
    await office.post(draft)
    before = await shown(office, order)

    await delivered(office, order)

    assert before["state"] == "in_delivery"
    assert (await shown(office, order))["state"] == "invoiced", "nothing was left to bill"


async def test_what_was_never_carried_is_not_invoiced(office: Office) -> None:
    order = await ordered(office)

    await delivered(office, order)

    assert (await shown(office, order))["state"] == "delivered"


async def test_a_posting_that_fails_moves_no_order(office: Office) -> None:
    order = await ordered(office, 10_000)
    await delivered(office, order)
    [draft] = await drafts(office)

    stale = await office.billing.post(
        f"/invoices/{draft['id']}/posting", headers=seen(draft["version"] + 1)
    )

    assert stale.status_code == 412
    assert (await shown(office, order))["state"] == "delivered"


async def test_a_credit_note_does_not_unsay_that_an_invoice_left(office: Office) -> None:
    order = await ordered(office, 10_000)
    await delivered(office, order)
    [draft] = await drafts(office)
    invoice = (await office.post(draft)).json()

    note = await credit(office, invoice)

    assert note.status_code == 201, note.text
    assert (await shown(office, order))["state"] == "invoiced"
