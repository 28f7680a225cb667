"""A credit partner comes for the checks that are its own, and answers them."""

from collections.abc import Mapping
from typing import Any, Final

import httpx
import pytest

from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.credit.counter import Counter, partner, recipient
from tests.endpoints.yard import Record
from tests.promises.asking import unchanged
from tests.register import Client, Register

REMARK: Final = {"kind": "payment_default", "noted_on": "2026-02-03"}
GOOD: Final = {"grade": "A+", "limit_cents": 700_000, "remarks": [REMARK]}


@pytest.fixture
async def credit_partner(register: Register) -> Client:
    known = await recipient(register, "Luottokumppani Malli Oy")
    return await partner(register, Role.CREDIT_PARTNER, Purpose.CREDIT_CONTROL, known)


async def assigned(counter: Counter, partner: Client, **said: Any) -> Record:
    company = await counter.company(**said)
    return await counter.asked(company, client_id=str(partner.account_id))


async def report(client: Client, check: Mapping[str, Any], **said: Any) -> httpx.Response:
    return await client.post(f"/credit-checks/{check['id']}/result", json=GOOD | said)


async def test_a_partner_answers_what_it_was_assigned(
    counter: Counter, credit_partner: Client
) -> None:
    check = await assigned(counter, credit_partner)
    [ledger] = await counter.ledger()

    [found] = (await credit_partner.get("/credit-checks?state=assigned")).json()["items"]
    told = await report(credit_partner, found)

    assert check["state"] == "assigned"
    assert ledger.fields == ["business_id", "name"]
    assert (found["name"], found["business_id"]) == ("Mallirakennus Oy", "0000027-0")
    assert told.status_code == 200, told.text
    assert (told.json()["state"], told.json()["grade"]) == ("answered", "A+")
    shown = await counter.shown(check)
    assert (shown["limit_cents"], shown["remarks_count"]) == (700_000, 1)
    assert shown["recipient"] == "Luottokumppani Malli Oy"
    assert counter.bureau.questions == []
    assert len(await counter.raw()) == 1
    left = await credit_partner.get("/credit-checks?state=assigned")
    assert left.json()["items"] == []


async def test_an_answer_is_given_once(counter: Counter, credit_partner: Client) -> None:
    check = await assigned(counter, credit_partner)
    first = await report(credit_partner, check)

    async with unchanged(counter.register):
        again = await report(credit_partner, check, grade="C")

    assert first.status_code == 200, first.text
    assert (again.status_code, again.json()["type"]) == (409, "/problems/check-closed")
    assert (await counter.shown(check))["grade"] == "A+"


async def test_other_partners_know_of_nothing(
    counter: Counter, credit_partner: Client, register: Register
) -> None:
    check = await assigned(counter, credit_partner)
    asked = await counter.asked(await counter.company(business_id="0000013-1"))
    known = await recipient(register, "Toinen kumppani Oy")
    other = await partner(register, Role.CREDIT_PARTNER, Purpose.CREDIT_CONTROL, known)

    async with unchanged(register):
        refused = [
            await other.get(f"/credit-checks/{check['id']}"),
            await report(other, check),
            await report(other, {"id": str(new_id())}),
            await credit_partner.get(f"/credit-checks/{asked['id']}"),
            await report(credit_partner, asked),
        ]

    assert [each.status_code for each in refused] == [404] * 5
    assert (await other.get("/credit-checks")).json()["items"] == []
    mine = (await credit_partner.get("/credit-checks")).json()["items"]
    assert [each["id"] for each in mine] == [check["id"]]


@pytest.mark.parametrize(
    "said",
    [
        {"grade": "excellent"},
        {"grade": ""},
        {"limit_cents": -1},
        {"limit_cents": 10**30},
        {"limit_cents": "700000"},
        {"limit_cents": 7.5},
        {"remarks": [REMARK] * 201},
        {"remarks": [{"kind": "Default!", "noted_on": "2026-02-03"}]},
        {"guardianship": True},
    ],
    ids=lambda said: next(iter(said)),
)
async def test_an_answer_is_no_more_than_was_asked(
    counter: Counter, credit_partner: Client, said: dict[str, Any]
) -> None:
    check = await assigned(counter, credit_partner)

    async with unchanged(counter.register):
        refused = await report(credit_partner, check, **said)

    assert refused.status_code == 422, refused.text


async def test_the_office_does_not_answer_for_a_partner(
    counter: Counter, credit_partner: Client
) -> None:
    check = await assigned(counter, credit_partner)

    refused = await report(counter.asking, check)

    assert refused.status_code == 403
