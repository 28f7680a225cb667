"""A granted correction is carried out, and tells what it was and what it is (GDPR 16)."""

from typing import Any

import pytest

from api.customers.caring.tables import CustomerTask
from api.customers.tables import Phone
from tests.endpoints.privacy.desk import Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import company, person
from tests.endpoints.yard import Record, Yard
from tests.register import HEARD, Register
from tests.rules.documents.reading import standards_of, words_in

OLD, NEW = "+358400000012", "+358400000013"
ACCURATE = {"decision": "refused", "ground": "ACCURATE", "explanation": "Numero soi yhä."}
PARTLY = {"decision": "partly", "ground": "AS_IT_WAS", "explanation": "Laskut jäävät."}


def wrong(field: str, correction: str = "correct", **said: Any) -> dict[str, Any]:
    return {"kind": "rectify", "field": field, "correction": correction, **said}


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


async def phone_of(yard: Yard, customer: Record) -> Record:
    shown = await yard.order_desk.get(f"/customers/{customer['id']}")
    phones: list[Record] = shown.json()["phones"]
    return phones[0]


async def granted(desk: Desk, party: str, *items: dict[str, Any]) -> list[Record]:
    case = await desk.takes(party, items=[*items], identity="no_doubt")
    for each in case["items"]:
        shown = await desk.does("decision", each, decision="granted")
    return list(shown["items"])


# clause: C50 a value is corrected, deleted or completed, each item by itself
async def test_a_value_is_put_right_and_both_are_told(
    desk: Desk, yard: Yard, maija: Record
) -> None:
    party = maija["party_id"]
    phone = await phone_of(yard, maija)
    about = {"claimed": NEW, "reason": "Vaihtui keväällä.", "evidence": "Laskun kopio nähty"}
    [item] = await granted(desk, party, wrong("phones.number", **about))

    done = await desk.does("correction", item, record_id=phone["id"], value="040 000 0013")

    assert done["changes"] == [{"column": "number", "before": OLD, "after": NEW}]
    assert (done["reason"], done["evidence"]) == (about["reason"], about["evidence"])
    assert done["corrected_id"] == phone["id"]
    assert (await phone_of(yard, maija))["number"] == NEW
    assert all(each.done_at for each in await desk.stored(CustomerTask))
    one = f"/request-items/{item['id']}/correction"
    assert (await desk.keepers.first.get(one)).json() == done

    later = {"number": "040 000 0014", "source": HEARD}
    await yard.order_desk.patch(f"/phones/{phone['id']}", json=later, headers={"If-Match": "2"})
    assert (await desk.keepers.first.get(one)).json()["changes"] == done["changes"]
    report = await desk.keepers.first.get(f"/parties/{party}/access-report?record_class=phones")
    [number] = [
        field
        for each in report.json()["classes"][0]["records"]
        for field in each["fields"]
        if field["name"] == "number"
    ]
    assert number["earlier"][0]["value"] == OLD
    assert done["number"] in report.text


async def test_what_is_missing_is_added_and_what_is_needless_goes(
    desk: Desk, yard: Yard, maija: Record
) -> None:
    party = maija["party_id"]
    phone = await phone_of(yard, maija)
    new, gone, name = await granted(
        desk,
        party,
        wrong("emails.address", "complete"),
        wrong("phones.number", "delete"),
        wrong("persons.given_name"),
    )

    added = await desk.does("correction", new, value="Maija@Malli.example")
    taken = await desk.does("correction", gone, record_id=phone["id"])
    named = await desk.does("correction", name, record_id=party, value="Maija-Liisa")

    assert [each["after"] for each in added["changes"]] == ["Maija@malli.example"]
    assert taken["changes"] == []
    assert taken["corrected_id"] == phone["id"]
    assert await desk.stored(Phone) == []
    assert named["changes"][0]["after"] == "Maija-Liisa"


async def test_nothing_else_is_changed_by_it(desk: Desk, yard: Yard, maija: Record) -> None:
    party = maija["party_id"]
    phone = await phone_of(yard, maija)
    other = await person(
        yard.order_desk, given_name="Teppo", phones=["040 000 0099"], emails=[]
    )
    items = [
        wrong("phones.number"),
        wrong("customers.note"),
        wrong("phones.number", "delete"),
        {"kind": "restrict"},
    ]
    case = await desk.takes(party, items=items, identity="no_doubt")
    number, note, needless, restriction = case["items"]
    urls = [f"/request-items/{each['id']}/correction" for each in case["items"]]
    right = {"record_id": phone["id"], "value": NEW}
    assert await desk.refuses(urls[0], **right) == (409, "not-decided")
    assert await desk.refuses(urls[3], **right) == (409, "not-a-correction")
    for each in (number, note):
        await desk.does("decision", each, decision="granted")
    await desk.does("decision", needless, **ACCURATE)
    theirs = {"record_id": (await phone_of(yard, other))["id"], "value": NEW}

    refused = [
        await desk.refuses(urls[0], **theirs),
        await desk.refuses(urls[0], record_id=phone["id"]),
        await desk.refuses(urls[0], value=NEW),
        await desk.refuses(urls[0], record_id=phone["id"], value="Vaihtui"),
        await desk.refuses(urls[1], **right),
        await desk.refuses(urls[2], record_id=phone["id"]),
    ]

    assert refused == [
        (404, "not-found"),
        (422, "value-missing"),
        (422, "record-missing"),
        (422, "wrong-phone"),
        (409, "corrected-elsewhere"),
        (409, "not-granted"),
    ]
    await desk.does("decision", restriction, decision="granted")
    assert await desk.refuses(urls[0], **right) == (423, "restricted")
    shown = await desk.keepers.shown(case)
    assert [each["corrected_at"] for each in shown["items"]] == [None] * 4
    assert {each.number for each in await desk.stored(Phone)} == {OLD, "+358400000099"}


# clause: C50 the answer tells each field as it was and became, what was refused, and the remedy
async def test_a_letter_answers_item_by_item(desk: Desk, yard: Yard, maija: Record) -> None:
    phone = await phone_of(yard, maija)
    items = [
        wrong("phones.number", claimed="040 000 0013"),
        wrong("emails.address", "delete"),
        wrong("persons.given_name"),
        wrong("customers.note"),
    ]
    case = await desk.takes(maija["party_id"], items=items, identity="no_doubt", language="sv")
    url = f"/data-subject-requests/{case['id']}/correction-letter"
    number, email, name, _ = case["items"]
    early = await desk.keepers.first.get(url)
    assert (early.status_code, early.json()["type"]) == (404, "/problems/not-found")
    await desk.does("decision", number, decision="granted")
    await desk.does("correction", number, record_id=phone["id"], value="040 000 0013")
    await desk.does("decision", email, **ACCURATE)
    stated = f"/request-items/{email['id']}/statement"
    said = {"statement": "Adressen har aldrig varit min."}
    await desk.changes("PUT", stated, case, said)
    await desk.does("decision", name, **PARTLY)

    papers = [await desk.keepers.first.get(url) for _ in range(2)]

    assert papers[0].content == papers[1].content
    assert b"/ByteRange" in papers[0].content  # signed
    assert standards_of(papers[0].content) == ("2", "A", "1")
    words = words_in(papers[0].content)
    for said_there in (
        "Svar på begäran om rättelse",
        case["number"],
        "Maija Mallikas",
        "Telefonnummer, rättas",
        "Vi godkände begäran",
        f"Nummer: {OLD} → {NEW}",
        "Vi rättar inte detta",
        ACCURATE["explanation"],
        "Vi godkände en del av begäran",
        said["statement"],
        "antecknats i registret",
        "dataombudsmannen",
        "domstol",
    ):
        assert said_there in words, said_there
    assert "Anteckningar om kunden" not in words  # it waits to be decided
