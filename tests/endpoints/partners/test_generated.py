"""A client that is generated from the contract plays the partners' part over real HTTP."""

import sys
from collections.abc import AsyncIterator
from datetime import date
from http import HTTPStatus
from uuid import UUID

import pytest

from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.credit.counter import Counter
from tests.endpoints.invoices.office import Office
from tests.endpoints.partners.admitting import admitted
from tests.endpoints.partners.generated import Generated, generate
from tests.endpoints.partners.serving import served
from tests.endpoints.yard import Record
from tests.register import Register


@pytest.fixture(scope="module")
def generator_said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Generate the client once, where it can be imported."""
    folder = tmp_path_factory.mktemp("generated")
    sys.path.insert(0, str(folder))
    return generate(folder)


@pytest.fixture
async def client(register: Register, generator_said: str) -> AsyncIterator[Generated]:
    assert "WARNING" not in generator_said, generator_said
    async with served(register) as url:
        client = Generated(url)
        yield client
        await client.close()


async def sign_in(client: Generated, receipt: Record) -> None:
    said = {"client_id": receipt["client"]["id"], "client_secret": receipt["client_secret"]}
    grant = client.model("TokenRequest", grant_type="client_credentials", **said)
    answer = await client.call("api_clients", "issue_token", body=grant)
    assert answer.status_code == HTTPStatus.OK, answer.content
    await client.sign_in(answer.parsed.access_token)


async def test_a_billing_partners_part(
    office: Office, register: Register, client: Generated
) -> None:
    role, why = Role.BILLING_PARTNER, Purpose.BILLING
    await sign_in(client, await admitted(register, role, why, "Laskukumppani Malli Oy"))
    invoice = await office.posted()
    await office.keep_promises()

    listed = await client.call("invoices", "list_invoices")
    [row] = listed.parsed.items
    shown = await client.call("invoices", "get_invoice", invoice_id=row.id)
    paper = await client.call("invoices", "print_invoice", invoice_id=row.id)
    receipt = client.model("InvoiceReceipt", their_id="LK-1")
    taken = await client.call(
        "billing_partners", "take_invoice", invoice_id=row.id, body=receipt
    )
    payment = client.model(
        "NewPayment",
        reference=shown.parsed.reference,
        total_cents=row.total_cents,
        received_on=str(date(2026, 11, 30)),
    )
    paid = await client.call("payments", "record_payment", body=payment, idempotency_key="LK-1")
    refused = await client.call("customers", "list_customers")

    assert row.id == UUID(invoice["id"])
    assert paper.content.startswith(b"%PDF-")
    assert taken.parsed.their_id == "LK-1"
    assert (paid.status_code, paid.parsed.unallocated_cents) == (HTTPStatus.CREATED, 0)
    assert (await office.invoice(invoice["id"]))["receivable_state"] == "paid"
    assert (refused.status_code, refused.parsed.type_) == (403, "/problems/forbidden")


async def test_a_credit_partners_part(register: Register, client: Generated) -> None:
    role, why = Role.CREDIT_PARTNER, Purpose.CREDIT_CONTROL
    receipt = await admitted(register, role, why, "Luottokumppani Malli Oy")
    await sign_in(client, receipt)
    async with Counter.at(register) as counter:
        company = await counter.company()
        check = await counter.asked(company, client_id=receipt["client"]["id"])

        found = await client.call("credit_checks", "list_credit_checks")
        [row] = found.parsed.items
        result = client.model("CheckResult", grade="BB", limit_cents=0)
        told = await client.call(
            "credit_checks", "report_credit_result", credit_check_id=row.id, body=result
        )

        assert (row.business_id, row.id) == ("0000027-0", UUID(check["id"]))
        assert (told.status_code, told.parsed.grade) == (HTTPStatus.OK, "BB")
        assert (await counter.shown(check))["limit_cents"] == 0
