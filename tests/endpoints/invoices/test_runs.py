"""Invoice runs: everything that is ready is posted, and each refusal is told."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from api.invoices import running
from tests.endpoints.invoices.office import DAY, Office
from tests.promises.asking import unchanged


async def run(office: Office, **body: Any) -> Any:
    answer = await office.billing.post("/invoice-runs", json=body)
    assert answer.status_code == 202, answer.text
    await office.keep_promises()
    job = (await office.billing.get(f"/jobs/{answer.json()['id']}")).json()
    assert job["state"] == "done", job
    return (await office.billing.get(f"/invoice-runs/{answer.json()['record_id']}")).json()


async def test_a_run_posts_what_is_ready_and_leaves_the_rest(office: Office) -> None:
    weekly = await office.order(customer=await office.payer("weekly"))
    for days in (0, 7):
        await office.ticket(weekly, at=DAY + timedelta(days=days))
    each = await office.order(customer=await office.payer("each"))
    await office.ticket(each)
    await office.keep_promises()

    first = await run(office, until="2026-11-22")
    again = await run(office, until="2026-11-22")

    assert (first["state"], first["posted"], first["refused"]) == ("done", 2, 0)
    assert {item["state"] for item in first["items"]} == {"posted"}
    assert sorted(item["number"][-1] for item in first["items"]) == ["1", "2"]
    assert again["items"] == []
    drafts = (await office.billing.get("/invoices?state=draft")).json()["items"]
    assert [row["delivered_to"] for row in drafts] == ["2026-11-24"]


async def test_a_refused_draft_stops_no_other(office: Office) -> None:
    order = await office.order(customer=await office.payer("each"))
    for _ in range(3):
        await office.ticket(order)
    await office.keep_promises()
    async with office.register.work() as work:
        await work.session.execute(
            text(
                "UPDATE ticket_standings SET state = 'not_billable' WHERE ticket_id ="
                " (SELECT id FROM weigh_tickets WHERE ordinal = 2)"
            )
        )

    told = await run(office)

    assert (told["posted"], told["refused"]) == (2, 1)
    assert [item["refusal"] for item in told["items"]] == ["ticket-voided", None, None]


async def test_a_run_picks_up_what_had_no_price(office: Office) -> None:
    product = await office.product(price="12.35")
    order = await office.order(customer=await office.payer("each"), product=product)
    order["lines"][0]["product_id"] = (other := await office.product())["id"]
    await office.ticket(order)
    await office.keep_promises()
    assert (await office.billing.get("/invoices")).json()["items"] == []

    await office.price(other, "10.00", valid_from="2026-01-01")
    told = await run(office)

    assert told["posted"] == 1
    assert (await office.newest())["net_cents"] == 26_340


async def test_an_interrupted_run_goes_on_and_posts_nothing_twice(office: Office) -> None:
    order = await office.order(customer=await office.payer("each"))
    for _ in range(4):
        await office.ticket(order)
    await office.keep_promises()
    begun = (await office.billing.post("/invoice-runs", json={})).json()
    async with office.register.work() as work:
        await running.choose_drafts(work, UUID(begun["record_id"]))
    async with office.register.work(writes=False) as work:
        items = await running.items_of(work.session, UUID(begun["record_id"]))
    async with office.register.work() as work:
        await running.post_item(work, items[0][0])

    await office.keep_promises()

    rows = (await office.billing.get("/invoices?sort=number")).json()["items"]
    assert [row["number"][-1] for row in rows] == ["4", "3", "2", "1"]


async def test_a_run_is_for_billing(office: Office) -> None:
    async with unchanged(office.register):
        refused = await office.order_desk.post("/invoice-runs", json={})

    assert refused.status_code == 403
