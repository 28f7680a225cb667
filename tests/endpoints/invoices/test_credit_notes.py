"""Credit notes: what is taken back, at which rates, and what becomes of the loads."""

from datetime import UTC, datetime
from uuid import UUID

import httpx
import pytest

from api.invoices.rules.kinds import CreditReason
from api.kernel.identifiers import new_id
from tests.endpoints.invoices.office import Office
from tests.endpoints.yard import Record
from tests.promises.asking import unchanged


async def credit(
    office: Office, invoice: Record, *lines: str, reason: str = "wrong_price"
) -> httpx.Response:
    body = {"reason": reason} | ({"lines": [*lines]} if lines else {})
    return await office.billing.post(f"/invoices/{invoice['id']}/credit-note", json=body)


async def two_lines(office: Office) -> Record:
    """Post an invoice of two orders, whose taxes do not halve evenly."""
    customer = await office.payer()
    for _ in range(2):
        order = await office.order(customer=customer)
        await office.ticket(order, 10_000)
    await office.keep_promises()
    posted: Record = (await office.post(await office.newest())).json()
    return posted


async def test_an_invoice_is_credited_whole(office: Office) -> None:
    invoice = await office.posted()

    answer = await credit(office, invoice)

    assert answer.status_code == 201, answer.text
    note = answer.json()
    assert (note["kind"], note["state"]) == ("credit_note", "posted")
    assert note["number"].endswith("0002")
    assert (note["credits_number"], note["credited_because"]) == (
        invoice["number"],
        "wrong_price",
    )
    assert (note["net_cents"], note["total_cents"]) == (
        -invoice["net_cents"],
        -invoice["total_cents"],
    )
    assert note["vats"] == [{"vat_percent": "25.5", "base_cents": -32_530, "vat_cents": -8_295}]
    assert (note["lines"][0]["quantity"], note["lines"][0]["net_kg"]) == ("-26.34", -26_340)
    assert (note["due_on"], note["receivable_state"]) == (None, None)
    assert note["buyer_name"] == "Mallirakennus Oy"
    settled = await office.invoice(invoice["id"])
    assert (settled["receivable_state"], settled["open_cents"]) == ("credited", 0)
    assert [each["number"] for each in settled["credit_notes"]] == [note["number"]]
    assert await office.standings() == [("awaiting_approval", None)]


async def test_what_was_credited_is_billed_anew_once_it_is_approved(office: Office) -> None:
    invoice = await office.posted()
    await credit(office, invoice)
    [ticket] = invoice["tickets"]

    await office.approve(UUID(ticket["ticket_id"]))

    draft = await office.newest()
    assert (draft["state"], draft["tickets"][0]["number"]) == ("draft", ticket["number"])


@pytest.mark.parametrize("reason", [CreditReason.RETURNED, CreditReason.AGREED])
async def test_what_came_back_is_not_billed_again(office: Office, reason: str) -> None:
    await credit(office, await office.posted(), reason=reason)

    assert await office.standings() == [("not_billable", None)]


async def test_lines_are_credited_once_each_and_to_the_cent(office: Office) -> None:
    invoice = await two_lines(office)
    first, second = invoice["lines"]

    one = (await credit(office, invoice, first["id"])).json()
    open_then = (await office.invoice(invoice["id"]))["open_cents"]
    async with unchanged(office.register):
        again = await credit(office, invoice, first["id"])
    rest = (await credit(office, invoice)).json()
    async with unchanged(office.register):
        none_left = await credit(office, invoice)

    assert [each["position"] for each in one["lines"]] == [first["position"]]
    assert open_then == invoice["total_cents"] + one["total_cents"]
    assert again.json()["type"] == none_left.json()["type"] == "/problems/already-credited"
    assert [each["position"] for each in rest["lines"]] == [second["position"]]
    assert one["total_cents"] + rest["total_cents"] == -invoice["total_cents"]
    assert (one["vat_cents"], rest["vat_cents"]) == (-3_149, -3_150)
    assert one["vat_cents"] + rest["vat_cents"] == -invoice["vat_cents"]
    assert (await office.invoice(invoice["id"]))["receivable_state"] == "credited"


async def test_what_was_paid_and_credited_is_owed_back(office: Office) -> None:
    invoice = await office.posted()
    await office.pay(invoice)

    await credit(office, invoice)

    settled = await office.invoice(invoice["id"])
    assert (settled["receivable_state"], settled["open_cents"]) == (
        "open",
        -invoice["total_cents"],
    )


async def test_an_old_invoice_is_credited_at_its_old_rate(office: Office) -> None:
    order = await office.order(customer=await office.payer("each"))
    await office.ticket(order, at=datetime(2024, 8, 31, 9, tzinfo=UTC))
    await office.keep_promises()
    invoice = (await office.post(await office.newest())).json()

    note = (await credit(office, invoice)).json()

    assert [each["vat_percent"] for each in note["vats"]] == ["24"]


async def test_what_cannot_be_credited(office: Office) -> None:
    draft = await office.draft()
    invoice = await office.posted()
    note = (await credit(office, invoice)).json()
    other = await office.posted()

    async with unchanged(office.register):
        refused = [
            await credit(office, draft),
            await credit(office, note),
            await credit(office, invoice),
            await credit(office, other, invoice["lines"][0]["id"]),
            await credit(office, {"id": str(new_id())}),
        ]

    assert [each.json()["type"].removeprefix("/problems/") for each in refused] == [
        "not-posted",
        "credit-note-not-credited",
        "already-credited",
        "not-found",
        "not-found",
    ]
