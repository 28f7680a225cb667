"""Who may act for somebody else: it stands on the record, within a scope, until a day."""

from typing import Any

import pytest

from api.customers.person_actions import check_acts_for
from api.customers.rules.kinds import MandateScope
from api.customers.rules.mandates import MandateExpired, NoMandate
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

PERSON = {"form": "person", "given_name": "Maija", "family_name": "Mallikas", "source": HEARD}
GUARDIAN = {
    "given_name": "Kalle",
    "family_name": "Kokeilu",
    "kind": "guardian",
    "scopes": ["billing", "data_requests"],
    "valid_from": "2026-01-01",
    "evidence": "Päätös nähty",
    "source": HEARD,
}


async def told(client: Client, **said: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    maija = (await client.post("/customers", json=PERSON)).json()
    url = f"/parties/{maija['party_id']}/mandates"
    added = await client.post(url, json=GUARDIAN | said)
    assert added.status_code == 201, added.text
    shown = (await client.get(f"/customers/{maija['id']}")).json()
    return shown, shown["mandates"][0]


async def test_a_guardian_stands_on_the_record(order_desk: Client) -> None:
    _, mandate = await told(order_desk)

    assert (mandate["name"], mandate["kind"]) == ("Kalle Kokeilu", "guardian")
    assert mandate["scopes"] == ["billing", "data_requests"]
    assert mandate["valid_to"] is None


async def test_a_mandate_reaches_as_far_as_it_says(
    register: Register, order_desk: Client
) -> None:
    maija, mandate = await told(order_desk)
    who = mandate["person_id"], maija["party_id"]

    async with register.work(writes=False) as work:
        await check_acts_for(work, *who, MandateScope.DATA_REQUESTS)
        with pytest.raises(NoMandate):
            await check_acts_for(work, *who, MandateScope.ORDERS)
        with pytest.raises(NoMandate):
            await check_acts_for(work, who[1], who[0], MandateScope.BILLING)


async def test_an_expired_mandate_is_refused_where_it_is_used(
    register: Register, order_desk: Client
) -> None:
    maija, mandate = await told(order_desk, valid_to="2026-02-01")

    async with register.work(writes=False) as work:
        with pytest.raises(MandateExpired) as refused:
            await check_acts_for(
                work, mandate["person_id"], maija["party_id"], MandateScope.BILLING
            )
    assert refused.value.facts == {"ended_on": "2026-02-01"}


async def test_an_ended_mandate_stays_known(order_desk: Client) -> None:
    maija, mandate = await told(order_desk)

    ended = await order_desk.delete(
        f"/mandates/{mandate['id']}", headers={"If-Match": f'"{maija["version"]}"'}
    )

    assert ended.status_code == 200, ended.text
    shown = (await order_desk.get(f"/customers/{maija['id']}")).json()
    assert shown["mandates"][0]["valid_to"] is not None


async def test_nobody_needs_a_mandate_for_their_own_matters(
    register: Register, order_desk: Client
) -> None:
    maija = (await order_desk.post("/customers", json=PERSON)).json()
    said = GUARDIAN | {"person_id": maija["party_id"], "given_name": None, "family_name": None}

    async with unchanged(register):
        refused = await order_desk.post(f"/parties/{maija['party_id']}/mandates", json=said)

    assert refused.json()["type"] == "/problems/acts-for-itself"


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ({"valid_to": "2025-12-31"}, "ends-before-start"),
        ({"scopes": []}, "malformed"),
        ({"given_name": None, "family_name": None}, "name-missing"),
    ],
)
async def test_what_says_too_little_is_refused(
    register: Register, order_desk: Client, said: dict[str, Any], slug: str
) -> None:
    maija = (await order_desk.post("/customers", json=PERSON)).json()

    async with unchanged(register):
        url = f"/parties/{maija['party_id']}/mandates"
        refused = await order_desk.post(url, json=GUARDIAN | said)

    assert refused.json()["type"] == f"/problems/{slug}"


async def test_a_death_is_noted_and_may_be_taken_back(order_desk: Client) -> None:
    maija = (await order_desk.post("/customers", json=PERSON)).json()
    url = f"/persons/{maija['party_id']}"

    noted = await order_desk.patch(
        url,
        json={"deceased_on": "2026-03-04", "source": {"kind": "customer_email"}},
        headers={"If-Match": '"1"'},
    )
    assert noted.status_code == 200, noted.text
    shown = (await order_desk.get(f"/customers/{maija['id']}")).json()
    assert shown["deceased_on"] == "2026-03-04"
    [source] = [
        each
        for each in (await order_desk.get(f"/parties/{maija['party_id']}/provenance")).json()[
            "items"
        ]
        if each["column"] == "deceased_on"
    ]
    assert source["kind"] == "customer_email"

    await order_desk.patch(
        url, json={"deceased_on": None, "source": HEARD}, headers={"If-Match": '"2"'}
    )
    shown = (await order_desk.get(f"/customers/{maija['id']}")).json()
    assert shown["deceased_on"] is None
