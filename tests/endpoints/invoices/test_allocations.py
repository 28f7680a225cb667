"""Payments that found no invoice: somebody looks at them, and says what they pay."""

import asyncio
from typing import Any

import httpx
import pytest

from api.customers.rules.banking import reference_number
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.invoices.office import Office
from tests.endpoints.invoices.test_credit_notes import credit
from tests.endpoints.yard import Record
from tests.promises.asking import unchanged


async def strayed(office: Office, cents: int, **said: Any) -> Record:
    """Book a payment whose reference nobody asked to be paid by."""
    unknown = {"reference": reference_number("9990001"), "total_cents": cents}
    answer = await office.pay(unknown, payer_name="Maija Maksaja", **said)
    assert answer.status_code == 201, answer.text
    payment: Record = answer.json()
    return payment


async def allocate(
    office: Office, payment: Record, invoice: Record, cents: Any, **more: Any
) -> httpx.Response:
    body = {"invoice_id": invoice["id"], "cents": cents} | more
    return await office.billing.post(f"/payments/{payment['id']}/allocations", json=body)


async def test_what_found_no_invoice_is_put_on_several_by_hand(office: Office) -> None:
    one, other = await office.posted(), await office.posted(10_000)
    total = one["total_cents"] + 300
    payment = await strayed(office, total)

    first = await allocate(office, payment, one, one["total_cents"])
    second = await allocate(office, payment, other, 300)

    assert (first.status_code, second.status_code) == (201, 201), first.text
    shown = second.json()
    assert (shown["unallocated_cents"], shown["payer_id"]) == (0, one["payer_id"])
    assert [(each["invoice_number"], each["cents"]) for each in shown["allocations"]] == [
        (one["number"], one["total_cents"]),
        (other["number"], 300),
    ]
    closed, left = await office.invoice(one["id"]), await office.invoice(other["id"])
    assert (closed["receivable_state"], closed["open_cents"]) == ("paid", 0)
    assert left["open_cents"] == other["total_cents"] - 300
    waiting = await office.billing.get("/payments?unallocated=true")
    assert waiting.json()["items"] == []
    trail = (await office.billing.get(f"/payments/{payment['id']}/trail")).json()
    assert {each["number"] for each in trail["invoices"]} == {one["number"], other["number"]}


async def test_what_was_paid_too_much_pays_another(office: Office) -> None:
    one, other = await office.posted(), await office.posted(10_000)
    over = (await office.pay(one, one["total_cents"] + 500)).json()

    moved = await allocate(office, over, other, 500)

    assert (over["unallocated_cents"], moved.json()["unallocated_cents"]) == (500, 0)
    assert (await office.invoice(other["id"]))["open_cents"] == other["total_cents"] - 500


async def test_never_more_than_there_is_on_either(office: Office) -> None:
    small, big = await office.posted(1_000), await office.posted()
    payment = await strayed(office, small["total_cents"] + 1)
    draft = await office.draft(5_000)
    paid = await office.posted(2_000)
    await office.pay(paid)
    credited = await office.posted(3_000)
    note = (await credit(office, credited)).json()

    async with unchanged(office.register):
        refused = [
            await allocate(office, payment, big, small["total_cents"] + 2),
            await allocate(office, payment, small, small["total_cents"] + 1),
            await allocate(office, payment, paid, 1),
            await allocate(office, payment, credited, 1),
            await allocate(office, payment, note, 1),
            await allocate(office, payment, draft, 1),
            await allocate(office, payment, {"id": str(new_id())}, 1),
            await allocate(office, {"id": str(new_id())}, big, 1),
        ]

    slugs = [each.json()["type"].removeprefix("/problems/") for each in refused]
    assert slugs == [
        *("more-than-left", "more-than-open", "invoice-settled", "invoice-settled"),
        *("credit-note-not-paid", "not-posted", "not-found", "not-found"),
    ]
    assert refused[0].json()["unallocated_cents"] == small["total_cents"] + 1
    assert refused[1].json()["open_cents"] == small["total_cents"]


@pytest.mark.parametrize(
    ("cents", "more"),
    [*((each, {}) for each in (0, -5, 1.5, "100", None, 10**13)), (100, {"currency": "USD"})],
    ids=str,
)
async def test_it_is_said_in_whole_cents_of_euros(
    office: Office, cents: Any, more: dict[str, str]
) -> None:
    invoice = await office.posted()
    payment = await strayed(office, 10_000)

    async with unchanged(office.register):
        refused = await allocate(office, payment, invoice, cents, **more)

    assert refused.status_code == 422, refused.text


async def test_two_clerks_at_once_do_not_allocate_it_twice(office: Office) -> None:
    invoice = await office.posted()
    payment = await strayed(office, 1_000)

    told = await asyncio.gather(*(allocate(office, payment, invoice, 600) for _ in range(4)))

    assert sorted(each.status_code for each in told) == [201, 409, 409, 409]
    assert (await office.invoice(invoice["id"]))["open_cents"] == invoice["total_cents"] - 600


async def test_it_is_the_offices_to_say(office: Office) -> None:
    invoice = await office.posted()
    payment = await strayed(office, 1_000)
    machine = await office.register.holder(Role.BILLING_PARTNER)
    desk = await office.register.client(Role.ORDER_DESK, purpose=Purpose.BILLING)
    body = {"invoice_id": invoice["id"], "cents": 1_000}

    async with unchanged(office.register):
        path = f"/payments/{payment['id']}/allocations"
        refused = [await each.post(path, json=body) for each in (machine, desk)]

    assert [each.status_code for each in refused] == [403, 403]
