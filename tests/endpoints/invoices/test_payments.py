"""Payments: they pay the invoice of their reference, once, and nothing else."""

import asyncio

import pytest

from api.customers.rules.banking import reference_number, rf_reference
from tests.endpoints.invoices.office import Office
from tests.promises.asking import unchanged


async def test_a_paid_invoice_closes(office: Office) -> None:
    invoice = await office.posted()

    paid = await office.pay(invoice, archive_id="A-1", payer_name="Maija Maksaja")

    assert paid.status_code == 201, paid.text
    payment = paid.json()
    assert (payment["channel"], payment["unallocated_cents"]) == ("bank", 0)
    assert (payment["payer_id"], payment["payer_name"]) == (
        invoice["payer_id"],
        "Maija Maksaja",
    )
    [part] = payment["allocations"]
    assert (part["invoice_number"], part["cents"]) == (
        invoice["number"],
        invoice["total_cents"],
    )
    settled = await office.invoice(invoice["id"])
    assert (settled["receivable_state"], settled["open_cents"]) == ("paid", 0)
    assert settled["closed_at"] is not None
    assert [each["payment_id"] for each in settled["settlements"]] == [payment["id"]]
    shown = await office.billing.get(f"/payments/{payment['id']}")
    assert shown.content == paid.content


@pytest.mark.parametrize("written", ["{}", "000{}", "{:.4} {:.9}", "rf", "rf spaced"])
async def test_a_reference_is_known_however_it_is_written(office: Office, written: str) -> None:
    invoice = await office.posted()
    national = invoice["reference"]
    rf = rf_reference(national)
    texts = {
        "{}": national,
        "000{}": f"000{national}",
        "{:.4} {:.9}": f"{national[:4]} {national[4:]}",
        "rf": rf,
        "rf spaced": f"{rf[:4].lower()} {rf[4:8]} {rf[8:]}",
    }

    paid = await office.pay(invoice, reference=texts[written])

    assert paid.json()["reference"] == national
    assert paid.json()["unallocated_cents"] == 0


async def test_part_of_it_leaves_the_rest_open_and_too_much_waits(office: Office) -> None:
    invoice = await office.posted()
    total = invoice["total_cents"]

    await office.pay(invoice, 100)
    open_then = await office.invoice(invoice["id"])
    more = await office.pay(invoice, total)

    assert (open_then["receivable_state"], open_then["open_cents"]) == ("open", total - 100)
    assert more.json()["unallocated_cents"] == 100
    assert (await office.invoice(invoice["id"]))["receivable_state"] == "paid"
    waiting = (await office.billing.get("/payments?unallocated=true")).json()["items"]
    assert [each["id"] for each in waiting] == [more.json()["id"]]
    mine = await office.billing.get(f"/payments?payer_id={invoice['payer_id']}")
    assert len(mine.json()["items"]) == 2


async def test_what_nobody_asked_for_waits(office: Office) -> None:
    await office.draft()
    unknown = reference_number("9990001")

    kept = await office.pay({"reference": unknown, "total_cents": 5_000}, payer_name="Joku")

    assert kept.status_code == 201, kept.text
    assert (kept.json()["payer_id"], kept.json()["unallocated_cents"]) == (None, 5_000)
    assert kept.json()["allocations"] == []


async def test_a_wrong_digit_is_told_and_nothing_is_booked(office: Office) -> None:
    invoice = await office.posted()
    wrong = invoice["reference"][:-1] + str((int(invoice["reference"][-1]) + 1) % 10)

    async with unchanged(office.register):
        refused = [
            await office.pay(invoice, reference=wrong),
            await office.pay(invoice, reference="RF00" + invoice["reference"]),
            await office.pay(invoice, 0),
            await office.pay(invoice, -100),
        ]

    slugs = [each.json()["type"].removeprefix("/problems/") for each in refused]
    assert slugs == ["wrong-reference", "wrong-reference", "nothing-paid", "nothing-paid"]
    pointers = [each.json()["errors"][0]["pointer"] for each in refused]
    assert pointers == ["/reference", "/reference", "/total_cents", "/total_cents"]
    assert {each.status_code for each in refused} == {422}


async def test_the_same_payment_is_booked_once(office: Office) -> None:
    invoice = await office.posted()
    await office.pay(invoice, 100, archive_id="20261130-7")

    async with unchanged(office.register):
        again = await office.pay(invoice, 100, archive_id="20261130-7")

    assert (again.status_code, again.json()["type"]) == (409, "/problems/payment-booked")
    assert again.json()["errors"][0]["pointer"] == "/archive_id"


async def test_one_payment_said_many_times_at_once_pays_once(office: Office) -> None:
    invoice = await office.posted()
    body = {
        "reference": invoice["reference"],
        "total_cents": 100,
        "received_on": "2026-11-30",
    }
    same = {"Idempotency-Key": "tiliote-7"}

    keyed = await asyncio.gather(
        *(office.billing.post("/payments", json=body, headers=same) for _ in range(4))
    )
    named = await asyncio.gather(
        *(office.billing.post("/payments", json=body | {"archive_id": "A"}) for _ in range(4))
    )

    assert {each.status_code for each in keyed} <= {201, 409}
    assert sorted(each.status_code for each in named) == [201, 409, 409, 409]
    settled = await office.invoice(invoice["id"])
    assert settled["open_cents"] == invoice["total_cents"] - 200
    assert len((await office.billing.get("/payments")).json()["items"]) == 2


async def test_parts_paid_at_once_add_up(office: Office) -> None:
    invoice = await office.posted()

    await asyncio.gather(*(office.pay(invoice, 1_000) for _ in range(8)))

    settled = await office.invoice(invoice["id"])
    assert settled["open_cents"] == invoice["total_cents"] - 8_000
    assert len(settled["settlements"]) == 8


async def test_a_payment_without_a_key_is_not_booked(office: Office) -> None:
    invoice = await office.posted()
    body = {"reference": invoice["reference"], "total_cents": 1, "received_on": "2026-11-30"}
    request = office.billing.build_request("POST", "/payments", json=body)

    async with unchanged(office.register):
        refused = await office.billing.send(request)
        others = await office.order_desk.post("/payments", json=body)

    assert refused.json()["type"] == "/problems/key-required"
    assert others.status_code == 403
