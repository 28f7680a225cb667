"""Requests as they come: several items, their clocks, questions, decisions and answers."""

from typing import Any

import pytest

from api.customers.caring.tables import CustomerTask
from api.standing.tables import Objection, Restriction
from tests.endpoints.privacy.desk import CASES, Desk
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.privacy.owing import company, person
from tests.endpoints.yard import Record, Yard
from tests.register import Register

REFUSED = {"decision": "refused", "ground": "ACCURATE", "explanation": "Numero soi yhä."}


@pytest.fixture
async def desk(register: Register) -> Desk:
    await company(register)
    return Desk(await Keepers.of(register))


@pytest.fixture
async def maija(desk: Desk) -> Record:
    yard = await Yard.opened(desk.register)
    return await person(yard.order_desk)


LETTER: dict[str, Any] = {
    "items": [
        {"kind": "access"},
        {"kind": "rectify", "correction": "correct", "field": "phones.number"}
        | {"claimed": "+358 40 000 0013", "reason": "Vaihtui keväällä."},
        {"kind": "restrict"},
    ],
    "identity": "no_doubt",
    "signature_checked": True,
    "archive_label": "A-12-0418",
}


async def test_a_letter_lies_in_the_archive_and_its_signature_was_checked_by_name(
    desk: Desk, maija: Record
) -> None:
    letter = await desk.takes(maija["party_id"], **LETTER)

    assert letter["state"] == "identified"
    assert [each["due_on"] for each in letter["items"]] == ["2026-03-02"] * 3
    [receipt] = letter["receipts"]
    assert receipt["archive_label"] == "A-12-0418"
    assert receipt["signature_checked_by"] == str(desk.keepers.first.account_id)


async def test_what_cannot_be_decided_so_is_refused_and_nothing_changes(
    desk: Desk, maija: Record
) -> None:
    letter = await desk.takes(maija["party_id"], **LETTER)
    one = f"/request-items/{letter['items'][1]['id']}"

    told = [
        await desk.refuses(f"{one}/delivery", channel="letter"),
        await desk.refuses(f"{one}/decision", decision="refused"),
        await desk.refuses(f"{one}/decision", **REFUSED | {"explanation": None}),
        await desk.refuses(f"{one}/decision", **REFUSED | {"ground": "COMPELLING"}),
        await desk.refuses(f"{one}/decision", **REFUSED | {"ground": "BECAUSE"}),
        await desk.refuses(f"{one}/decision", **REFUSED | {"decision": "granted"}),
        await desk.refuses(f"{one}/decision", decision="nothing_held"),
    ]

    assert told == [
        (409, "not-decided"),
        (422, "ground-missing"),
        (422, "ground-missing"),
        (422, "ground-does-not-apply"),
        (422, "unknown-refusal-ground"),
        (422, "no-ground-needed"),
        (409, "something-held"),
    ]
    assert (await desk.keepers.shown(letter))["items"] == letter["items"]


# clause: C50 each item is decided separately
# clause: C54 a certificate per refused item, the same bytes each time
async def test_each_item_of_a_letter_is_answered_by_itself(desk: Desk, maija: Record) -> None:
    letter = await desk.takes(maija["party_id"], **LETTER)
    access, phones, restriction = letter["items"]
    one = f"/request-items/{phones['id']}"

    decided = await desk.does("decision", phones, **REFUSED)

    assert decided["items"][1]["rule"] == "ACCURATE@2018-05-25"
    assert [each["decision"] for each in decided["items"]] == [None, "refused", None]
    assert await desk.refuses(f"{one}/decision", **REFUSED) == (409, "already-decided")
    papers = [await desk.keepers.first.get(f"{one}/certificate") for _ in range(2)]
    assert papers[0].content.startswith(b"%PDF-")
    assert papers[0].content == papers[1].content
    assert f"{letter['number']}-K2.pdf" in papers[0].headers["Content-Disposition"]
    none = await desk.keepers.first.get(f"/request-items/{access['id']}/certificate")
    assert none.status_code == 404

    await desk.does("decision", restriction, decision="granted")
    assert len(await desk.stored(Restriction)) == 1
    await desk.does("decision", access, decision="granted")
    for each in (access, phones):
        assert (await desk.does("delivery", each, channel="letter"))["closed_at"] is None
    closed = await desk.does("delivery", restriction, channel="phone")
    assert (closed["state"], closed["closed_at"] is None) == ("closed", False)


# clause: C49 an objection holds at once
# clause: C52 what is vague is taken up, and asked about
async def test_what_a_granted_item_does(desk: Desk, maija: Record) -> None:
    kinds = ("object", "withdraw", "complain", "human_review", "rectify")
    case = await desk.takes(maija["party_id"], *kinds, identity="office_visit")
    vague, withdrawn, complaint, _, correction = case["items"]

    assert (withdrawn["decision"], withdrawn["against"]) == ("granted", "consent")
    unclear = f"/request-items/{vague['id']}/decision"
    assert await desk.refuses(unclear, decision="granted") == (409, "item-unclear")
    assert [each.against for each in await desk.stored(Objection)] == ["consent"]

    for item, said in (
        (vague, {"against": "disclosure"}),
        (correction, {"correction": "delete", "field": "phones.number"}),
    ):
        await desk.changes("patch", f"/request-items/{item['id']}", case, said)
    for item in (vague, correction):
        await desk.does("decision", item, decision="granted")

    objections = {each.against: each.because for each in await desk.stored(Objection)}
    assert objections == {"consent": case["number"], "disclosure": case["number"]}
    assert {each.title for each in await desk.stored(CustomerTask)} == {
        f"{case['number']}: Huomautus käsittelystä",
        f"{case['number']}: Ihmisen tekemä tarkastelu automaattisesta päätöksestä",
        f"{case['number']}: Tiedon oikaisu: puhelinnumerot, poistetaan",
    }
    view = {"statement": "Olen eri mieltä."}
    shown = await desk.changes("put", f"/request-items/{complaint['id']}/statement", case, view)
    assert shown["items"][2]["statement"] == "Olen eri mieltä."


async def test_marketing_is_followed_as_soon_as_nobody_doubts(
    desk: Desk, maija: Record
) -> None:
    item = {"kind": "object", "against": "marketing"}
    case = await desk.takes(maija["party_id"], items=[item])

    assert case["items"][0]["decision"] is None
    assert await desk.stored(Objection) == []

    known = await desk.keepers.done("identity", case, method="call_back")

    assert known["items"][0]["decision"] == "granted"
    assert [each.against for each in await desk.stored(Objection)] == ["marketing"]


# clause: C53 an answer in time
async def test_the_clock_stands_still_for_a_question_and_is_extended_once(
    desk: Desk, maija: Record
) -> None:
    desk.keepers.at("2027-02-08T09:00:00+02:00")
    case = await desk.takes(maija["party_id"], "access", received_on="2027-01-31")
    [item] = case["items"]
    url = f"{CASES}/{case['id']}"
    asked: dict[str, Any] = {
        "what": "identity",
        "question": "Soititte tuntemattomasta numerosta.",
    }

    assert item["due_on"] == "2027-03-01"  # 28 February is a Sunday
    assert await desk.refuses(f"{url}/replies", replied_on="2027-02-08") == (
        409,
        "nothing-asked",
    )
    paused = (await desk.post(f"{url}/questions", json=asked)).json()
    assert paused["pauses"] == [
        {"what": "identity", "question": asked["question"], "since_on": "2027-02-08"}
        | {"ended_on": None}
    ]
    assert await desk.refuses(f"{url}/questions", **asked) == (409, "already-asked")
    desk.keepers.at("2027-02-15T09:00:00+02:00")
    known = await desk.keepers.done("identity", case, method="call_back")
    assert known["pauses"][0]["ended_on"] == "2027-02-15"
    assert known["items"][0]["due_on"] == "2027-03-08"  # 7 days, from Sunday the 7th on
    assert known["due_on"] == "2027-03-08"
    assert await desk.refuses(f"{url}/questions", **asked) == (409, "identity-not-in-doubt")

    why = {"extension": "complexity", "told": "Tietoja on kolmessa arkistossa."}
    one = f"/request-items/{item['id']}/extension"
    assert (await desk.refuses(one, extension="complexity", told=""))[0] == 422
    extended = await desk.does("extension", item, **why)
    assert extended["items"][0]["due_on"] == "2027-05-07"
    assert extended["items"][0]["extension_told"] == why["told"]
    assert await desk.refuses(one, **why) == (409, "already-extended")


async def test_the_day_to_answer_is_told_before_anything_is_saved(desk: Desk) -> None:
    desk.keepers.at("2027-02-08T09:00:00+02:00")
    ask = desk.keepers.first.get
    told = await ask("/answer-day", params={"received_on": "2027-01-31"})
    assert told.json() == {"received_on": "2027-01-31", "due_on": "2027-03-01"}
    future = await ask("/answer-day", params={"received_on": "2027-02-09"})
    assert future.json()["type"] == "/problems/received-in-future"


async def test_an_extension_comes_before_the_first_day_has_passed(
    desk: Desk, maija: Record
) -> None:
    desk.keepers.at("2027-03-02T09:00:00+02:00")
    case = await desk.takes(maija["party_id"], "access", received_on="2027-01-31")
    [item] = case["items"]
    why = {"extension": "number", "told": "Pyyntöjä on monta."}

    late = await desk.refuses(f"/request-items/{item['id']}/extension", **why)

    assert late == (409, "extension-too-late")
    assert (await desk.keepers.shown(case))["items"] == case["items"]
    listed = await desk.keepers.first.get(CASES, params={"state": "late"})
    assert [each["number"] for each in listed.json()["items"]] == [case["number"]]


# clause: C48 an unsigned letter is a request, and its clock runs from receipt
# clause: C51 every channel opens the same kind of case
async def test_the_same_asked_twice_is_one_case_from_the_earliest_day(
    desk: Desk, maija: Record
) -> None:
    mail = await desk.takes(
        maija["party_id"], "erase", channel="email", received_on="2026-01-20"
    )
    letter = await desk.takes(
        maija["party_id"], "erase", "access", received_on="2026-01-19", identity="no_doubt"
    )

    assert letter["id"] == mail["id"]
    assert [each["kind"] for each in letter["items"]] == ["erase", "access"]
    assert letter["received_on"] == "2026-01-19"
    assert [each["due_on"] for each in letter["items"]] == ["2026-02-19"] * 2
    assert [each["channel"] for each in letter["receipts"]] == ["letter", "email"]
    again = await desk.takes(maija["party_id"], "erase", channel="phone")
    assert (again["id"], again["due_on"]) == (mail["id"], "2026-02-19")
    assert again["items"] == letter["items"]

    stranger = await desk.takes(maija["party_id"], "port", channel="email")
    assert stranger["id"] != mail["id"]
    assert stranger["state"] == "received"
    unknown = await desk.takes(None, "access")
    also = await desk.takes(None, "access")
    assert unknown["id"] != also["id"]


async def test_of_a_stranger_nothing_is_held_and_an_answer_goes_all_the_same(
    desk: Desk,
) -> None:
    case = await desk.takes(None, "access")
    [item] = case["items"]

    refused = await desk.refuses(f"/request-items/{item['id']}/decision", decision="granted")
    assert refused == (409, "identity-unknown")
    await desk.does("decision", item, decision="nothing_held")
    closed = await desk.does("delivery", item, channel="email")

    assert closed["state"] == "closed"


async def test_an_erasure_waits_for_what_else_is_asked(desk: Desk, maija: Record) -> None:
    case = await desk.takes(maija["party_id"], "erase", "access", identity="no_doubt")
    erase, access = case["items"]
    granted = await desk.refuses(f"/request-items/{erase['id']}/decision", decision="granted")
    assert granted == (409, "decided-by-its-run")
    await desk.keepers.approved(case)

    refused = await desk.refuses(f"{CASES}/{case['id']}/run")
    assert refused == (409, "other-items-open")
    assert (await desk.keepers.shown(case))["state"] == "approved"
    assert await found(desk.register, "maija.mallikas@") != {}

    await desk.does("decision", access, decision="granted")
    await desk.does("delivery", access, channel="letter")
    closed = await desk.keepers.ran(case)

    assert closed["state"] == "closed"
    assert [each["decision"] for each in closed["items"]] == ["granted", "granted"]
    assert await found(desk.register, "maija.mallikas@", "Mallikas") == {}
