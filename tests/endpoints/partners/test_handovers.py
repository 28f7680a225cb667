"""A posted invoice is handed to the billing partner, which takes it and reports it paid."""

from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from api.disclosure.tables import Disclosure
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.credit.counter import partner, recipient
from tests.endpoints.invoices.office import Office
from tests.endpoints.invoices.test_credit_notes import credit
from tests.endpoints.yard import Record
from tests.register import Client, Register


async def pay(client: Client, invoice: Record, **said: Any) -> httpx.Response:
    body = {
        "reference": invoice["reference"],
        "total_cents": invoice["total_cents"],
        "received_on": "2026-11-30",
    }
    return await client.post("/payments", json=body | said)


async def handed_over(office: Office) -> Record:
    invoice = await office.posted()
    await office.keep_promises()
    return invoice


async def test_what_is_posted_is_the_partners_to_send(
    office: Office, billing_partner: Client
) -> None:
    invoice = await handed_over(office)

    [listed] = (await billing_partner.get("/invoices")).json()["items"]
    shown = (await billing_partner.get(f"/invoices/{invoice['id']}")).json()
    handover = (await office.billing.get(f"/invoices/{invoice['id']}/handover")).json()

    assert listed["number"] == shown["number"] == invoice["number"]
    assert shown["buyer_name"] == "Mallirakennus Oy"
    assert (handover["client_id"], handover["taken_at"]) == (
        str(billing_partner.account_id),
        None,
    )
    for kind in ("pdf", "finvoice"):
        path = f"/invoices/{invoice['id']}/{kind}"
        ours, theirs = await office.billing.get(path), await billing_partner.get(path)
        assert theirs.status_code == 200, theirs.text
        assert theirs.content == ours.content, "what it sends is what we keep"


@pytest.mark.usefixtures("billing_partner")
async def test_the_ledger_says_what_went_to_whom(office: Office, register: Register) -> None:
    payer = await office.payer(business_id="0000027-0", no_business_id_because=None)
    invoice = await office.posted(customer=payer)
    await office.keep_promises()

    keeper = await register.client(Role.REGISTER_KEEPER)
    asked = await keeper.get(f"/disclosures?subject_id={payer['party_id']}")
    recipients = await keeper.get(f"/recipients?subject_id={payer['party_id']}")

    [row] = asked.json()["items"]
    assert (row["recipient"], row["purpose"], row["basis"]) == (
        "Laskukumppani Malli Oy",
        "billing",
        "contract",
    )
    assert (row["record_type"], row["record_id"]) == ("invoices", invoice["id"])
    assert {"invoice", "name", "street", "business_id", "plate"} <= {*row["fields"]}
    assert row["subjects"] == [payer["party_id"]]
    assert [each["name"] for each in recipients.json()["items"]] == ["Laskukumppani Malli Oy"]


async def test_the_partner_takes_it_once(office: Office, billing_partner: Client) -> None:
    invoice = await handed_over(office)
    path = f"/invoices/{invoice['id']}/receipt"

    taken = await billing_partner.post(path, json={"their_id": "LK-2041"})
    again = await billing_partner.post(path, json={"their_id": "LK-2041"})
    other = await billing_partner.post(path, json={"their_id": "LK-9"})
    personal = await billing_partner.post(path, json={"their_id": "131052-308T"})

    assert taken.status_code == again.status_code == 200, taken.text
    assert (taken.json()["their_id"], taken.json()["invoice_number"]) == (
        "LK-2041",
        invoice["number"],
    )
    assert again.json() == taken.json()
    assert (other.status_code, other.json()["type"]) == (409, "/problems/taken-as-another")
    assert personal.status_code == 422


async def test_the_partner_reports_it_paid(office: Office, billing_partner: Client) -> None:
    invoice = await handed_over(office)

    paid = await pay(billing_partner, invoice, archive_id="LK-1")
    twice = await pay(billing_partner, invoice, archive_id="LK-1")
    more = await pay(billing_partner, invoice, archive_id="LK-2")

    assert paid.status_code == 201, paid.text
    assert (paid.json()["channel"], paid.json()["unallocated_cents"]) == ("partner", 0)
    assert (await office.invoice(invoice["id"]))["receivable_state"] == "paid"
    assert twice.json()["type"] == "/problems/payment-booked"
    assert more.json()["unallocated_cents"] == invoice["total_cents"], "it waits for the office"


async def test_a_credit_note_goes_the_same_way(office: Office, billing_partner: Client) -> None:
    invoice = await handed_over(office)
    note = (await credit(office, invoice)).json()
    await office.keep_promises()

    numbers = [
        each["number"] for each in (await billing_partner.get("/invoices")).json()["items"]
    ]

    assert numbers == [note["number"], invoice["number"]]


async def test_what_was_posted_before_is_handed_over_by_hand(
    office: Office, register: Register
) -> None:
    invoice = await handed_over(office)
    known = await recipient(register, "Laskukumppani Malli Oy")
    late = await partner(register, Role.BILLING_PARTNER, Purpose.BILLING, known)

    before = await late.get(f"/invoices/{invoice['id']}")
    handed = await office.billing.post(f"/invoices/{invoice['id']}/handover", json={})

    assert before.status_code == 404
    assert handed.status_code == 201, handed.text
    assert (await late.get(f"/invoices/{invoice['id']}")).status_code == 200
    assert len(await ledger(register)) == 1


async def test_among_several_partners_the_office_chooses(
    office: Office, billing_partner: Client, register: Register
) -> None:
    known = await recipient(register, "Toinen kumppani Oy")
    other = await partner(register, Role.BILLING_PARTNER, Purpose.BILLING, known)
    invoice = await handed_over(office)
    path = f"/invoices/{invoice['id']}/handover"

    unchosen = await office.billing.post(path, json={})
    chosen = await office.billing.post(path, json={"client_id": str(other.account_id)})
    again = await office.billing.post(path, json={"client_id": str(billing_partner.account_id)})

    assert unchosen.json()["type"] == "/problems/which-partner"
    assert chosen.json()["client_id"] == str(other.account_id)
    assert again.json()["type"] == "/problems/already-handed-over"
    assert (await billing_partner.get("/invoices")).json()["items"] == []
    assert [row.record_id for row in await ledger(register)] == [UUID(invoice["id"])]


async def ledger(register: Register) -> list[Disclosure]:
    async with register.work(writes=False) as work:
        return [*await work.session.scalars(select(Disclosure))]
