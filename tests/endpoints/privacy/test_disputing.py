"""While the accuracy of something is disputed, the data are not used (GDPR 18(1)(a))."""

from typing import Any

import pytest

from api.customers.caring.tables import CustomerTask
from api.standing.tables import Restriction
from tests.endpoints.privacy.desk import Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import company, invoice, person
from tests.endpoints.yard import Record, Yard
from tests.register import HEARD, Register

WRONG: dict[str, Any] = {
    "kind": "rectify",
    "correction": "correct",
    "field": "phones.number",
    "claimed": "+358 40 000 0013",
    "reason": "Vaihtui keväällä.",
}
DISPUTED = WRONG | {"restrict_meanwhile": True}
TOLD = {"told": "Numero on tarkistettu. Käytämme tietojanne taas tänään."}
REFUSED = {"decision": "refused", "ground": "ACCURATE", "explanation": "Numero soi yhä."}


@pytest.fixture
async def desk(register: Register) -> Desk:
    await company(register)
    return Desk(await Keepers.of(register))


@pytest.fixture
async def yard(desk: Desk) -> Yard:
    return await Yard.opened(desk.register)


@pytest.fixture
async def maija(yard: Yard) -> Record:
    return await person(yard.order_desk)


async def writes(yard: Yard, maija: Record) -> int:
    phone = {"number": "040 000 0099", "source": HEARD}
    url = f"/parties/{maija['party_id']}/phones"
    return (await yard.order_desk.post(url, json=phone)).status_code


# clause: C50 disputed accuracy restricts until the item is decided
async def test_it_holds_from_the_proof_of_identity_to_the_decision(
    desk: Desk, yard: Yard, maija: Record
) -> None:
    case = await desk.takes(maija["party_id"], items=[DISPUTED])
    [item] = case["items"]
    one = f"/request-items/{item['id']}"
    assert (item["restrict_meanwhile"], item["restricted_at"]) == (True, None)
    assert await writes(yard, maija) == 201  # anybody could have written that letter

    known = await desk.keepers.done("identity", case, method="call_back")
    assert known["items"][0]["restricted_at"] is not None
    assert await writes(yard, maija) == 423
    assert await desk.refuses(f"{one}/decision", decision="granted") == (422, "not-told-before")
    assert (await desk.keepers.shown(case))["items"] == known["items"]
    assert await writes(yard, maija) == 423

    [decided] = (await desk.does("decision", item, decision="granted", **TOLD))["items"]

    assert (decided["decision"], decided["lifting_told"]) == ("granted", TOLD["told"])
    assert decided["lifted_at"] == decided["decided_at"]
    assert await writes(yard, maija) == 201
    assert [each.ended_at is None for each in await desk.stored(Restriction)] == [False]
    assert len(await desk.stored(CustomerTask)) == 1
    assert await desk.refuses(f"{one}/lifting", **TOLD) == (409, "nothing-restricted")


async def test_only_what_asks_for_it_restricts_and_another_item_goes_on(
    desk: Desk, yard: Yard, maija: Record
) -> None:
    wrong = {"kind": "access", "restrict_meanwhile": True}
    body = {"channel": "letter", "received_on": "2026-01-30", "party_id": maija["party_id"]}
    refused = await desk.refuses("/data-subject-requests", items=[wrong], **body)
    assert refused == (422, "of-another-right")
    case = await desk.takes(
        maija["party_id"], items=[WRONG, {"kind": "restrict"}], identity="no_doubt"
    )
    item, restriction = case["items"]
    one = f"/request-items/{item['id']}"
    told = await desk.refuses(f"{one}/decision", decision="granted", **TOLD)
    assert told == (409, "nothing-restricted")
    assert await writes(yard, maija) == 201

    asked = await desk.changes("patch", one, case, {"restrict_meanwhile": True})
    assert asked["items"][0]["restricted_at"] is not None
    assert await writes(yard, maija) == 423
    await desk.does("decision", restriction, decision="granted")
    await desk.does("decision", item, **REFUSED, **TOLD)
    assert await writes(yard, maija) == 423
    await desk.does("lifting", restriction, **TOLD)
    assert await writes(yard, maija) == 201


async def test_whoever_no_longer_wants_it_is_used_again_before_the_decision(
    desk: Desk, yard: Yard, maija: Record
) -> None:
    case = await desk.takes(maija["party_id"], items=[DISPUTED], identity="no_doubt")
    [item] = case["items"]
    assert await writes(yard, maija) == 423

    await desk.does("lifting", item, **TOLD)
    assert await writes(yard, maija) == 201
    await desk.does("decision", item, **REFUSED)


async def test_a_decision_lifts_nothing_that_an_erasure_holds(
    desk: Desk, maija: Record
) -> None:
    await invoice(desk.register, maija, 5_000, "20261001")
    await desk.keepers.approved(request := await desk.keepers.asked(maija["party_id"]))
    await desk.keepers.ran(request)
    case = await desk.takes(maija["party_id"], items=[DISPUTED], identity="no_doubt")

    [decided] = (await desk.does("decision", case["items"][0], **REFUSED, **TOLD))["items"]

    assert (decided["decision"], decided["lifted_at"]) == ("refused", None)
    assert [each.ended_at for each in await desk.stored(Restriction)] == [None]
