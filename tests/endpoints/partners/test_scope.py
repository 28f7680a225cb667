"""What a partner cannot reach: others' invoices, and everything that is no invoice."""

from typing import Any
from uuid import UUID

import pytest

from api.customers.rules.banking import reference_number
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import GRANTS, Role
from tests.endpoints.credit.counter import partner, recipient
from tests.endpoints.invoices.office import Office
from tests.endpoints.partners.test_handovers import handed_over, ledger, pay
from tests.promises.asking import unchanged
from tests.promises.everything import ROUTES, address, named
from tests.register import Client, Register

TOLD = {"list_tellings", "get_telling", "list_told_disclosures"}
THEIRS = {
    Role.BILLING_PARTNER: {
        *("list_invoices", "search_invoices", "get_invoice", "get_handover"),
        *("print_invoice", "write_finvoice"),
        *TOLD,
    },
    Role.CREDIT_PARTNER: {"list_credit_checks", "get_credit_check"} | TOLD,
}
ANYBODYS = {
    *("get_setup", "get_nda", "get_identification"),
    *("get_authorization_server", "get_public_keys"),
}
"""What tells nothing about anybody."""
LOOKING = [each for each in ROUTES if each.method == "GET" or each.searches]


def test_partners_are_granted_this_and_no_more() -> None:
    assert GRANTS[Role.BILLING_PARTNER].may == {
        *("invoices:read", "invoices:take", "payments:write"),
        *("tellings:read", "tellings:acknowledge"),
    }
    assert GRANTS[Role.CREDIT_PARTNER].may == {
        *("credit-checks:read", "credit-checks:answer"),
        *("tellings:read", "tellings:acknowledge"),
    }


@pytest.mark.parametrize("role", THEIRS)
async def test_every_other_reading_operation_is_closed(
    office: Office, register: Register, role: Role
) -> None:
    """Asked with the ids of what there is: of one invoice, its order, ticket and payer."""
    invoice = await office.posted()
    order, ticket = invoice["lines"][0]["order_id"], invoice["tickets"][0]["ticket_id"]
    ids = {"order_id": order, "ticket_id": ticket, "weigh_ticket_id": ticket}
    ids |= {"customer_id": invoice["customer_id"], "invoice_id": invoice["id"]}
    known = await recipient(register, "Kumppani Malli Oy")
    client = await partner(register, role, Purpose.BILLING, known)

    answers = {}
    async with unchanged(register):
        for route in LOOKING:
            url = address(route, **{name: UUID(each) for name, each in ids.items()})
            body = {} if route.method == "GET" else {"json": {"text": invoice["number"]}}
            answers[named(route)] = await client.request(route.method, url, **body)

    others = {name: each for name, each in answers.items() if name not in THEIRS[role]}
    told = {name: each.status_code for name, each in others.items() if name not in ANYBODYS}
    assert {name: code for name, code in told.items() if code not in {403, 404}} == {}
    assert len(told) > 30
    own = {name: answers[name] for name in THEIRS[role]}
    assert all(each.status_code == 404 or not each.json()["items"] for each in own.values())


@pytest.mark.usefixtures("billing_partner")
async def test_other_partners_invoices_look_like_none(
    office: Office, register: Register
) -> None:
    invoice = await handed_over(office)
    known = await recipient(register, "Toinen kumppani Oy")
    other = await partner(register, Role.BILLING_PARTNER, Purpose.BILLING, known)
    path, receipt = f"/invoices/{invoice['id']}", {"their_id": "X-1"}

    async with unchanged(register):
        refused = [
            await other.get(path),
            await other.get(f"{path}/pdf"),
            await other.get(f"{path}/finvoice"),
            await other.get(f"{path}/handover"),
            await other.post(f"{path}/receipt", json=receipt),
            await other.post(f"/invoices/{new_id()}/receipt", json=receipt),
        ]
        foreign = await pay(other, invoice)
        unknown = await pay(other, {**invoice, "reference": reference_number("20260999")})

    assert [each.status_code for each in refused] == [404] * 6
    assert foreign.status_code == unknown.status_code == 422
    assert foreign.json()["type"] == "/problems/unknown-reference"
    assert _without_id(foreign.json()) == _without_id(unknown.json())
    assert (await other.get("/invoices")).json()["items"] == []


async def test_a_partner_writes_nothing_else(office: Office, billing_partner: Client) -> None:
    invoice = await handed_over(office)
    path = f"/invoices/{invoice['id']}"

    async with unchanged(office.register):
        refused = [
            await billing_partner.post(f"{path}/credit-note", json={"reason": "agreed"}),
            await billing_partner.post(f"{path}/handover", json={}),
            await billing_partner.get(f"{path}/trail"),
            await billing_partner.get("/payments"),
            await billing_partner.get("/bank-accounts"),
            await billing_partner.get("/customers"),
        ]

    assert [each.status_code for each in refused] == [403] * 6


async def test_nothing_is_handed_over_without_a_contract(
    office: Office, register: Register
) -> None:
    invoice = await office.posted()
    path, why = f"/invoices/{invoice['id']}/handover", Purpose.BILLING
    bare = await recipient(register, "Sopimaton Malli Oy", contract_on=None)
    refused = {
        "no-contract": await partner(register, Role.BILLING_PARTNER, why, bare),
        "no-recipient": await partner(register, Role.BILLING_PARTNER, why, None),
        "other-partner": await partner(register, Role.CREDIT_PARTNER, why, bare),
    }

    async with unchanged(register):
        told = {
            name: (
                await office.billing.post(path, json={"client_id": str(each.account_id)})
            ).json()["type"]
            for name, each in refused.items()
        }

    assert told == {name: f"/problems/{name}" for name in refused}
    assert await ledger(register) == []


async def test_a_draft_is_nobodys(office: Office, billing_partner: Client) -> None:
    draft = await office.draft()

    refused = await office.billing.post(f"/invoices/{draft['id']}/handover", json={})

    assert refused.json()["type"] == "/problems/not-posted"
    assert (await billing_partner.get(f"/invoices/{draft['id']}")).status_code == 404


def _without_id(problem: dict[str, Any]) -> dict[str, Any]:
    return {name: each for name, each in problem.items() if not name.endswith("_id")}
