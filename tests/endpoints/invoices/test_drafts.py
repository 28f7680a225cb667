"""How approved loads come into drafts, and what can be done about a draft."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from api.invoices.jobs import JOBS
from api.jobs.promises import promise
from api.jobs.rules import JobState
from api.jobs.runner import Runner
from api.jobs.tables import Job
from api.weighing.rules.kinds import TicketState
from tests.endpoints.invoices.office import DAY, Office, seen_of, standing_of
from tests.promises.asking import unchanged
from tests.register import HEARD


async def test_loads_of_an_order_are_one_line_of_the_months_draft(office: Office) -> None:
    draft = await office.draft(26_340, 26_120)

    [line] = draft["lines"]
    assert (draft["state"], draft["number"], draft["group_key"]) == (
        "draft",
        None,
        "monthly:2026-11-30",
    )
    assert (line["net_kg"], line["quantity"], line["unit_price"]) == (52_460, "52.46", "12.35")
    assert line["price_won"] == "product_unit"
    assert (line["net_cents"], line["vat_percent"]) == (64_788, "25.5")
    assert draft["vats"] == [{"vat_percent": "25.5", "base_cents": 64_788, "vat_cents": 16_521}]
    assert draft["total_cents"] == 81_309
    assert [each["plate"] for each in draft["tickets"]] == ["MLK-1", "MLK-2"]
    assert (draft["delivered_from"], draft["delivered_to"]) == ("2026-11-17", "2026-11-17")
    assert (draft["buyer_reference"], draft["term_days"]) == ("TM-0417", 14)
    assert (draft["receivable_state"], draft["open_cents"]) == (None, None)


async def test_customers_have_their_loads_gathered_as_they_wish(office: Office) -> None:
    for collective, drafts in {"each": 3, "weekly": 2, "fortnightly": 2, "monthly": 1}.items():
        customer = await office.payer(collective)
        order = await office.order(customer=customer)
        for days in (0, 1, 12):
            await office.ticket(order, at=DAY + timedelta(days=days))
        await office.keep_promises()

        rows = await office.billing.get(f"/invoices?customer_id={customer['id']}")
        assert len(rows.json()["items"]) == drafts, collective


async def test_a_load_is_drafted_once_however_often_it_is_promised(office: Office) -> None:
    order = await office.order(customer=await office.payer())
    ticket_id = await office.ticket(order)
    async with office.register.work() as work:
        for _ in range(3):
            await promise(work, "draft_ticket", ticket_id)

    await office.keep_promises()

    draft = await office.newest()
    assert [each["net_kg"] for each in draft["tickets"]] == [26_340]
    async with office.register.work(writes=False) as work:
        ended = await work.session.scalars(select(Job.state).where(Job.name == "draft_ticket"))
        assert [*ended] == [JobState.DONE] * 4
    assert await office.standings() == [("approved", _key(draft))]


async def test_loads_drafted_at_once_share_one_draft(office: Office) -> None:
    order = await office.order(customer=await office.payer())
    for _ in range(6):
        await office.ticket(order, 10_000)

    runners = [Runner(office.register.works, JOBS) for _ in range(6)]
    await asyncio.gather(*(runner.run_next() for runner in runners))
    await office.keep_promises()

    [row] = (await office.billing.get("/invoices")).json()["items"]
    assert row["net_cents"] == 74_100
    assert len((await office.invoice(row["id"]))["tickets"]) == 6


async def test_a_line_has_one_rate_and_that_of_the_day_of_delivery(office: Office) -> None:
    order = await office.order(customer=await office.payer("each"))
    await office.ticket(order, at=datetime(2024, 8, 31, 9, tzinfo=UTC))
    await office.keep_promises()

    [line] = (await office.newest())["lines"]

    assert (line["delivered_on"], line["vat_percent"]) == ("2024-08-31", "24")


async def test_another_may_pay(office: Office) -> None:
    payer = await office.payer(name="Maksaja Oy")
    customer = await office.customer(
        billing={"payer_id": payer["id"], "collective": "monthly", "payment_term_days": 30}
    )

    draft = await office.draft(customer=customer)

    assert (draft["customer_name"], draft["payer_name"]) == ("Mallirakennus Oy", "Maksaja Oy")
    assert (draft["term_days"], draft["buyer_reference"]) == (14, "TM-0417")


async def test_what_waits_for_approval_is_not_drafted(office: Office) -> None:
    order = await office.order(customer=await office.payer())
    ticket_id = await office.ticket(order, state=TicketState.AWAITING_APPROVAL)
    async with office.register.work() as work:
        await promise(work, "draft_ticket", ticket_id)

    await office.keep_promises()

    assert (await office.billing.get("/invoices")).json()["items"] == []


async def test_a_draft_is_changed_as_it_was_seen(office: Office) -> None:
    draft = await office.draft()
    path = f"/invoices/{draft['id']}"
    body = {"buyer_reference": "PO 4471", "term_days": 21, "source": HEARD}

    sourceless = await office.billing.patch(
        path, json={"buyer_reference": "PO 1"}, headers=seen_of(draft)
    )
    changed = await office.billing.patch(path, json=body, headers=seen_of(draft))
    late = await office.billing.patch(path, json={"term_days": 7}, headers=seen_of(draft))

    assert sourceless.json()["type"] == "/problems/source-required"
    assert changed.status_code == 200, changed.text
    assert (changed.json()["buyer_reference"], changed.json()["term_days"]) == ("PO 4471", 21)
    assert changed.json()["version"] == draft["version"] + 1
    assert late.status_code == 412
    assert (await office.invoice(draft["id"])) == changed.json()


async def test_what_is_taken_off_waits_for_approval_again(office: Office) -> None:
    draft = await office.draft(26_340, 26_120)
    [line] = draft["lines"]

    left = await office.billing.delete(f"/invoice-lines/{line['id']}", headers=seen_of(draft))

    assert left.status_code == 200, left.text
    assert (left.json()["lines"], left.json()["vats"], left.json()["total_cents"]) == (
        [],
        [],
        0,
    )
    assert await office.standings() == [("awaiting_approval", None)] * 2
    refused = await office.post(left.json())
    assert refused.json()["type"] == "/problems/nothing-to-invoice"


async def test_a_discarded_draft_burns_no_number(office: Office) -> None:
    draft = await office.draft()
    gone = await office.billing.delete(f"/invoices/{draft['id']}", headers=seen_of(draft))
    again = await office.billing.delete(
        f"/invoices/{draft['id']}", headers=seen_of(gone.json())
    )
    refused = await office.post(gone.json())

    assert (gone.json()["state"], gone.json()["tickets"]) == ("discarded", [])
    assert again.json()["type"] == "/problems/discarded-invoice"
    assert refused.json()["type"] == "/problems/discarded-invoice"
    assert await office.standings() == [("awaiting_approval", None)]
    posted = await office.posted()
    assert posted["number"].endswith("0001")


async def test_a_void_ticket_is_not_billed(office: Office) -> None:
    draft = await office.draft(26_340, 26_120)
    async with office.register.work() as work:
        (
            await standing_of(work, UUID(draft["tickets"][0]["ticket_id"]))
        ).state = TicketState.VOID

    async with unchanged(office.register):
        refused = await office.post(draft)

    assert refused.json()["type"] == "/problems/ticket-voided"
    assert refused.json()["tickets"] == ["V1-26-000001"]


def _key(record: dict[str, str]) -> UUID:
    return UUID(record["id"])
