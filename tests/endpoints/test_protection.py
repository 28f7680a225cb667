"""A protected address (turvakielto) is known to those who need it, and to nobody else."""

from datetime import timedelta
from typing import Any

import pytest

from api.customers.jobs import end_past_protections
from api.jobs.task import Task
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.standing.tables import Protection
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

PERSON = {
    "form": "person",
    "given_name": "Maija",
    "family_name": "Mallikas",
    "phones": ["040 000 0012"],
    "emails": ["maija@malli.example"],
    "addresses": [{"street": "Salakuja 1", "postal_code": "00100", "town": "Mallila"}],
    "note": "Portin koodi 1234",
    "source": HEARD,
}
SITE = {
    "kind": "private_home",
    "code": "TM-SALAKUJA",
    "name": "Salakuja 1",
    "street": "Salakuja 1",
    "position": "61.4978, 23.7610",
    "access_notes": "Salakujan päästä vasempaan",
    "source": HEARD,
}
PLACES = ("alakuja", "0000012", "maija@malli", "1234", "61.49")


async def protect(client: Client, party_id: str, version: int, **said: Any) -> Any:
    body = {"until": "2099-12-31", "because": "Turvakielto", "source": HEARD} | said
    return await client.put(
        f"/parties/{party_id}/protection", json=body, headers={"If-Match": f'"{version}"'}
    )


async def protected(register: Register) -> tuple[Client, dict[str, Any], dict[str, Any]]:
    order_desk = await register.client(Role.ORDER_DESK)
    maija = (await order_desk.post("/customers", json=PERSON)).json()
    url = f"/customers/{maija['id']}/sites"
    site = (await order_desk.post(url, json=SITE)).json()
    answer = await protect(order_desk, maija["party_id"], maija["version"])
    assert answer.status_code == 200, answer.text
    return order_desk, maija, site


# clause: C03 one person, and their data
async def test_where_somebody_protected_is_only_the_keeper_sees(register: Register) -> None:
    order_desk, maija, site = await protected(register)
    keeper = await register.client(Role.REGISTER_KEEPER)

    for url in (f"/customers/{maija['id']}", f"/sites/{site['id']}"):
        seen, known = await order_desk.get(url), await keeper.get(url)
        assert [place for place in PLACES if place in seen.text] == []
        assert "Maija Mallikas" in seen.text
        assert "alakuja" in known.text
    told = (await order_desk.get(f"/customers/{maija['id']}")).json()
    assert told["protected_until"] == "2099-12-31"


@pytest.mark.parametrize("text", ["040 000 0012", "maija@malli.example", "salakuja"])
async def test_nobody_is_found_by_a_protected_place(register: Register, text: str) -> None:
    order_desk, maija, _ = await protected(register)
    keeper = await register.client(Role.REGISTER_KEEPER)

    hidden = await order_desk.post("/customers/search", json={"text": text})
    known = await keeper.post("/customers/search", json={"text": text})
    named = await order_desk.post("/customers/search", json={"text": "mallikas"})

    assert hidden.json()["items"] == []
    assert [each["id"] for each in known.json()["items"]] == [maija["id"]]
    assert [each["id"] for each in named.json()["items"]] == [maija["id"]]


async def test_a_sole_traders_firm_is_where_the_trader_is(register: Register) -> None:
    order_desk, maija, _ = await protected(register)
    firm = {"form": "organisation", "kind": "sole_trader", "name": "Mallikkaan Sora"}
    said = PERSON | firm | {"no_business_id_because": "testi", "given_name": None}
    trader = await order_desk.post(
        "/customers", json=said | {"family_name": None, "person_id": maija["party_id"]}
    )

    assert trader.status_code == 201, trader.text
    assert [place for place in PLACES if place in trader.text] == []
    assert trader.json()["protected_until"] == "2099-12-31"


async def test_who_need_not_know_does_not_end_it(register: Register) -> None:
    order_desk, maija, _ = await protected(register)
    keeper = await register.client(Role.REGISTER_KEEPER)
    url = f"/parties/{maija['party_id']}/protection"

    async with unchanged(register):
        sooner = await protect(order_desk, maija["party_id"], 2, until="2027-12-31")
        ended = await order_desk.delete(url, headers={"If-Match": '"2"'})
    assert sooner.json()["type"] == "/problems/protected-until-then"
    assert ended.status_code == 403

    shown = await keeper.delete(url, headers={"If-Match": '"2"'})
    assert shown.json()["protected_until"] is None
    assert "Salakuja" in (await order_desk.get(f"/customers/{maija['id']}")).text


async def test_a_company_is_not_protected(register: Register) -> None:
    order_desk = await register.client(Role.ORDER_DESK)
    firm = {"form": "organisation", "kind": "company", "name": "Malli Oy", "source": HEARD}
    made = await order_desk.post("/customers", json=firm | {"business_id": "0000027-0"})

    async with unchanged(register):
        refused = await protect(order_desk, made.json()["party_id"], 1)

    assert refused.json()["type"] == "/problems/not-a-person"


async def test_it_ends_when_its_last_day_is_over(register: Register) -> None:
    order_desk, maija, _ = await protected(register)
    async with register.work() as work:
        [standing] = await work.session.scalars(Protection.__table__.select())
        row = await work.session.get_one(Protection, standing)
        row.until = local_day(now()) - timedelta(days=1)

    await end_past_protections(Task(new_id(), "end", new_id(), 1, new_id(), register.works))

    shown = await order_desk.get(f"/customers/{maija['id']}")
    assert shown.json()["protected_until"] is None
    assert "Salakuja" in shown.text
