"""Whom nobody asks about, and what is refused before anything is written."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.standing.actions import restrict
from tests.endpoints.credit.counter import Counter, partner, recipient
from tests.promises.asking import unchanged
from tests.register import HEARD, Register


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"kind": "sole_trader"}, "person-not-checked"),
        ({"kind": "estate"}, "person-not-checked"),
        ({"business_id": None, "no_business_id_because": "uusi"}, "no-business-id"),
    ],
    ids=str,
)
async def test_only_companies_are_asked_about(
    counter: Counter, said: dict[str, Any], problem: str
) -> None:
    customer = await counter.company(**said)

    async with unchanged(counter.register):
        refused = await counter.ask(customer)

    assert (refused.status_code, refused.json()["type"]) == (409, f"/problems/{problem}")


async def test_a_person_is_not_asked_about(counter: Counter) -> None:
    name = {"given_name": "Aino", "family_name": "Malli"}
    body = {"form": "person", "source": HEARD} | name
    person = (await counter.order_desk.post("/customers", json=body)).json()

    async with unchanged(counter.register):
        refused = await counter.ask(person)

    assert refused.json()["type"] == "/problems/person-not-checked"


async def test_one_question_at_a_time(counter: Counter) -> None:
    company = await counter.company()
    await counter.asked(company)

    async with unchanged(counter.register):
        refused = await counter.ask(company)

    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/being-checked")


async def test_a_restricted_company_is_left_alone(counter: Counter) -> None:
    company = await counter.company()
    async with counter.register.work() as work:
        await restrict(work, UUID(company["party_id"]), "claim", None)

    refused = await counter.ask(company)

    assert refused.status_code == 423, refused.text
    assert await counter.ledger() == []


async def test_there_is_a_bureau_with_a_contract(counter: Counter, register: Register) -> None:
    company = await counter.company()
    register.app.state.bureau.name = None
    unknown = await counter.ask(company)
    register.app.state.bureau.name = "Sopimaton Malli Oy"
    await recipient(register, "Sopimaton Malli Oy", contract_on=date(2999, 1, 1))

    async with unchanged(register):
        refused = await counter.ask(company)

    assert unknown.json()["type"] == "/problems/no-bureau"
    assert refused.json()["type"] == "/problems/no-contract"
    assert counter.bureau.questions == []


async def test_only_the_desk_and_billing_ask_and_only_for_this(counter: Counter) -> None:
    company = await counter.company()
    body = {"customer_id": company["id"], "purpose_code": "granting"}
    weighmaster = await counter.register.client(Role.WEIGHMASTER)

    async with unchanged(counter.register):
        purposeless = await counter.order_desk.post("/credit-checks", json=body)
        forbidden = await weighmaster.post("/credit-checks", json=body)
        curious = await counter.ask(company, purpose_code="curiosity")
        nobody = await counter.ask({"id": str(new_id())})

    assert purposeless.json()["type"] == "/problems/purpose-not-allowed"
    assert forbidden.status_code == 403
    assert curious.status_code == 422
    assert nobody.status_code == 404


async def test_a_check_is_assigned_to_a_credit_partner_with_a_contract(
    counter: Counter, register: Register
) -> None:
    company = await counter.company()
    sold = await recipient(register, "Ulkomaa Oy", country="US")
    credit, billing = Role.CREDIT_PARTNER, Role.BILLING_PARTNER
    why = Purpose.CREDIT_CONTROL
    wrong = {
        "other-partner": await partner(register, billing, why, sold),
        "no-recipient": await partner(register, credit, why, None),
        "no-transfer-tool": await partner(register, credit, why, sold),
    }

    async with unchanged(register):
        refused = {
            name: (await counter.ask(company, client_id=str(each.account_id))).json()["type"]
            for name, each in wrong.items()
        }
        missing = await counter.ask(company, client_id=str(new_id()))

    assert refused == {name: f"/problems/{name}" for name in wrong}
    assert (missing.status_code, missing.json()["errors"][0]["pointer"]) == (404, "/client_id")
