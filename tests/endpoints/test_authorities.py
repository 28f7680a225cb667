"""An authority asks by force of law: what it is given stands in the ledger, and only that."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from api.disclosure.tables import AuthorityRequest, Disclosure
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from tests.endpoints.yard import Record, Yard, made, seen
from tests.register import Client, Register

POLICE = {"name": "Mallipoliisi", "role": "authority", "country": "FI"}
ASKED = {
    "reference": "5500/R/1/26",
    "statute": "Poliisilaki 872/2011 4:3",
    "fields": ["weigh_tickets", "name"],
    "received_on": "2026-01-05",
}


@pytest.fixture
async def keeper(register: Register) -> Client:
    return await register.client(Role.REGISTER_KEEPER)


@pytest.fixture
async def party_id(register: Register) -> str:
    customer = await (await Yard.opened(register)).customer()
    return str(customer["party_id"])


async def asked(keeper: Client, party_id: str) -> Record:
    police = await made(keeper, "/recipients", POLICE)
    said = ASKED | {"recipient_id": police["id"], "party_id": party_id}
    return await made(keeper, "/authority-requests", said)


async def ledger(register: Register) -> Sequence[Disclosure]:
    async with register.work(writes=False) as work:
        return (await work.session.scalars(select(Disclosure))).all()


async def test_what_is_handed_over_stands_in_the_ledger(  # clause: C29
    register: Register, keeper: Client, party_id: str
) -> None:
    request = await asked(keeper, party_id)
    assert (request["state"], request["fields"]) == ("received", ["name", "weigh_tickets"])
    assert await ledger(register) == []

    url = f"/authority-requests/{request['id']}/handover"
    answer = await keeper.post(url, json={"fields": ["name"]}, headers=seen(1))

    assert answer.status_code == 200, answer.text
    [line] = await ledger(register)
    assert answer.json()["state"] == "handed-over"
    assert answer.json()["disclosure_id"] == str(line.id)
    assert (line.basis, line.fields) == ("legal-obligation", ["name"])
    recipients = (await keeper.get(f"/recipients?subject_id={party_id}")).json()["items"]
    assert [each["name"] for each in recipients] == ["Mallipoliisi"]


async def test_a_refusal_says_why_and_hands_nothing_over(
    register: Register, keeper: Client, party_id: str
) -> None:
    request = await asked(keeper, party_id)
    url = f"/authority-requests/{request['id']}"

    refused = await keeper.post(
        f"{url}/refusal", json={"because": "Pyyntö ei nimeä lakia"}, headers=seen(1)
    )
    again = await keeper.post(f"{url}/handover", json={"fields": ["name"]}, headers=seen(2))

    assert refused.json()["refused_because"] == "Pyyntö ei nimeä lakia"
    assert (again.status_code, again.json()["type"]) == (409, "/problems/request-decided")
    assert await ledger(register) == []


async def test_no_more_is_handed_over_than_was_asked_for(
    register: Register, keeper: Client, party_id: str
) -> None:
    request = await asked(keeper, party_id)

    url = f"/authority-requests/{request['id']}/handover"
    answer = await keeper.post(url, json={"fields": ["name", "phone"]}, headers=seen(1))

    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/not-asked-for")
    assert await ledger(register) == []
    listed = (await keeper.get("/authority-requests?state=received")).json()["items"]
    assert listed == [request]


@pytest.mark.parametrize(
    ("other", "status", "slug", "field"),
    [
        ({"role": "controller"}, 422, "not-an-authority", "/recipient_id"),
        ({"recipient_id": str(new_id())}, 404, "not-found", "/recipient_id"),
        ({"party_id": str(new_id())}, 404, "not-found", "/party_id"),
        ({"received_on": "2999-01-01"}, 422, "received-in-future", "/received_on"),
        ({"fields": ["everything"]}, 422, "enum", "/fields/0"),
        ({"reference": "131052-308T"}, 422, "identity-code-in-text", "/reference"),
    ],
)
async def test_a_request_has_to_be_one(  # noqa: PLR0913, PLR0917 - a table of refusals
    register: Register,
    keeper: Client,
    party_id: str,
    other: dict[str, Any],
    status: int,
    slug: str,
    field: str,
) -> None:
    role = {"role": other.get("role", "authority")}
    police = await made(keeper, "/recipients", POLICE | role)
    said = ASKED | {"recipient_id": police["id"], "party_id": party_id} | other
    said.pop("role", None)

    answer = await keeper.post("/authority-requests", json=said)

    assert (answer.status_code, slug in answer.text, field in answer.text) == (
        status,
        True,
        True,
    )
    async with register.work(writes=False) as work:
        assert (await work.session.scalars(select(AuthorityRequest))).all() == []
