"""How people are reached: numbers with blocks of their own, addresses with their uses."""

from typing import Any
from uuid import UUID

import pytest

from api.outreach.gate.passing import let_pass
from api.outreach.rules.kinds import Exclusion, Outlet
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

PERSON = {"form": "person", "given_name": "Maija", "family_name": "Mallikas", "source": HEARD}


async def person(client: Client, **said: Any) -> dict[str, Any]:
    answer = await client.post("/customers", json=PERSON | said)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


# clause: C08 a number in E.164, with a block of its own
async def test_a_number_is_kept_in_one_form_with_blocks_of_its_own(order_desk: Client) -> None:
    maija = await person(order_desk)
    url = f"/parties/{maija['party_id']}/phones"
    for number, blocks in (
        ("040 000 0012", {"no_marketing": True}),
        ("040 000 0013", {"no_calls": True}),
        ("040 000 0014", {}),
    ):
        added = await order_desk.post(url, json={"number": number, "source": HEARD} | blocks)
        assert added.status_code == 201, added.text
    shown = (await order_desk.get(f"/customers/{maija['id']}")).json()["phones"]
    assert [(each["number"], each["no_marketing"], each["no_calls"]) for each in shown] == [
        ("+358400000012", True, False),
        ("+358400000013", False, True),
        ("+358400000014", False, False),
    ]


async def test_a_block_outlives_a_corrected_number(order_desk: Client) -> None:
    maija = await person(order_desk, phones=["040 000 0012"])
    url = f"/phones/{maija['phones'][0]['id']}"

    for said in ({"number": "040 000 0012", "no_marketing": True}, {"number": "040 000 0099"}):
        now = (await order_desk.get(f"/customers/{maija['id']}")).json()["version"]
        changed = await order_desk.patch(
            url, json=said | {"source": HEARD}, headers={"If-Match": f'"{now}"'}
        )

    [phone] = changed.json()["phones"]
    assert (phone["number"], phone["no_marketing"]) == ("+358400000099", True)


async def test_a_verified_address_that_changes_is_not_verified(order_desk: Client) -> None:
    maija = await person(order_desk, emails=["maija@malli.example"])
    url = f"/emails/{maija['emails'][0]['id']}"
    told = {"source": {"kind": "customer_email"}}

    verified = await order_desk.post(
        f"{url}/verification", json=told, headers={"If-Match": '"1"'}
    )
    assert verified.json()["emails"][0]["verified_at"] is not None
    flagged = await order_desk.patch(
        url,
        json={"address": "maija@malli.example", "for_marketing": True} | told,
        headers={"If-Match": '"2"'},
    )
    assert flagged.json()["emails"][0]["verified_at"] is not None
    changed = await order_desk.patch(
        url, json={"address": "uusi@malli.example"} | told, headers={"If-Match": '"3"'}
    )

    [email] = changed.json()["emails"]
    assert (email["verified_at"], email["for_marketing"]) == (None, True)


async def test_nothing_unasked_goes_to_the_dead(register: Register, order_desk: Client) -> None:
    maija = await person(order_desk, emails=["maija@malli.example"])
    await order_desk.patch(
        f"/persons/{maija['party_id']}",
        json={"deceased_on": "2026-03-04", "source": HEARD},
        headers={"If-Match": '"1"'},
    )
    party = UUID(maija["party_id"])

    async with register.work(writes=False) as work:
        for outlet in Outlet:
            _, refused = await let_pass(work.session, outlet, [party], work.now)
            assert refused == {party: Exclusion.DECEASED}


# clause: C09 a site under its own code and the customer's, verbatim
async def test_a_sites_codes_are_kept_as_written(order_desk: Client) -> None:
    maija = await person(order_desk)
    said = {"code": "  00417 a ", "customer_code": "0-01", "kind": "private_home"}
    place = {"property_id": "91-1-2-3", "position": "61.4978 23.761", "source": HEARD}

    made = await order_desk.post(f"/customers/{maija['id']}/sites", json=said | place)

    assert made.status_code == 201, made.text
    site = made.json()
    assert (site["code"], site["customer_code"]) == ("00417 a", "0-01")
    assert site["property_id"] == "09100100020003"
    assert site["position"] == "61.49780,23.76100"


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ({"position": "161.49, 23.76"}, "wrong-position"),
        ({"position": "Mallila"}, "wrong-position"),
        ({"valid_from": "2026-05-06", "valid_to": "2026-05-05"}, "ends-before-start"),
        ({"property_id": "91-1"}, "wrong-property-id"),
        ({"access_notes": "Soita 131052-308T"}, "identity-code-in-text"),
    ],
)
async def test_a_place_that_cannot_be_is_refused(
    register: Register, order_desk: Client, said: dict[str, Any], slug: str
) -> None:
    maija = await person(order_desk)

    async with unchanged(register):
        refused = await order_desk.post(
            f"/customers/{maija['id']}/sites",
            json={"kind": "construction", "source": HEARD} | said,
        )

    assert refused.json()["type"] == f"/problems/{slug}"
