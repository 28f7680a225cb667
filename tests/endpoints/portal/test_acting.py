"""Somebody puts their own data right, takes away what may go, objects, and asks for more."""

from datetime import date

from tests.endpoints.portal.themselves import guest, owner
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import contact, invoice, pay, person
from tests.endpoints.yard import Record, Yard
from tests.register import Client, Register


# clause: C20 C47 C50 a number corrected by the person is confirmed by the customer
async def test_a_person_corrects_what_reaches_them_and_asks_for_the_rest(
    register: Register,
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    me = await owner(register, maija, "maija@malli.example")
    phone = {"field": "phones.number", "record_id": maija["phones"][0]["id"]}

    wrong = await me.post("/my/corrections", json=phone | {"value": "abc"})
    long = await me.post("/my/corrections", json=phone | {"value": "1" * 200})
    done = await me.post("/my/corrections", json=phone | {"value": "040 000 0099"})
    name = {"field": "persons.family_name", "record_id": maija["party_id"]}
    asked = await me.post("/my/corrections", json=name | {"value": "Mallila"})
    empty = await me.post("/my/corrections", json=name)

    assert (wrong.status_code, long.status_code, empty.status_code) == (422, 422, 422)
    assert done.json()["outcome"] == "done"
    [told] = await values(me, "phones", "number")
    assert told["value"] == "+358400000099"
    assert told["source"]["kind"] == "customer_self"
    assert [each["value"] for each in told["earlier"]] == ["+358400000012"]
    assert (asked.json()["outcome"], bool(asked.json()["number"])) == ("asked", True)
    [mine] = (await me.get("/my/requests")).json()["items"]
    assert (mine["number"], mine["state"]) == (asked.json()["number"], "identified")
    assert [each["kind"] for each in mine["items"]] == ["rectify"]
    case = await keepers.first.get(f"/data-subject-requests/{mine['id']}")
    assert (case.json()["channel"], case.json()["identity_method"]) == (
        "portal",
        "portal_session",
    )
    assert case.json()["items"][0]["claimed"] == "Mallila"


# clause: C23 C47 what nothing holds goes at once; what stays is told with ground and end
async def test_what_may_go_goes_at_once_and_what_stays_is_told(register: Register) -> None:
    yard = await Yard.opened(register)
    maija = await person(yard.order_desk)
    me = await owner(register, maija, "maija@malli.example")
    owed = await invoice(register, maija, 120_480, "20261042", date(2026, 5, 6))
    phone = {"field": "phones.number", "record_id": maija["phones"][0]["id"]}
    town = {"field": "addresses.town", "record_id": maija["addresses"][0]["id"]}

    held = await me.post("/my/removals", json=phone)
    needed = await me.post("/my/removals", json=town)
    ahead = (await me.get("/my/erasure")).json()["entries"]
    await pay(register, owed)
    gone = await me.post("/my/removals", json=phone)

    assert held.json()["outcome"] == "held"
    assert held.json()["holds"][0]["blocker"] == "20261042"
    assert held.json()["holds"][0]["ends_earlier_if"] == "invoice-paid"
    assert needed.json()["type"] == "/problems/not-optional"
    kept = {each["record_class"]: each for each in ahead if each["holds"]}
    assert kept["invoice_parties"]["until"] == "2032-12-31"
    assert gone.json()["outcome"] == "done"
    assert [each for each in await values(me, "phones", "number") if each["value"]] == []


# clause: C49 one press, without a reason, and one press takes it back
async def test_objecting_and_asking_for_erasure(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    me = await owner(register, maija, "maija@malli.example")

    before = (await me.get("/my/choices")).json()["choices"]
    after = (await me.post("/my/objections", json={"against": "marketing"})).json()["choices"]
    asked = await me.post("/my/requests", json={"kind": "erase"})

    reach = await keepers.first.get(f"/parties/{maija['party_id']}/reach")
    consent = await me.post("/my/objections", json={"against": "consent"})
    kept = await me.delete("/my/objections/consent")
    back = (await me.delete("/my/objections/marketing")).json()["choices"]
    twice = await me.delete("/my/objections/marketing")
    after_all = await keepers.first.get(f"/parties/{maija['party_id']}/reach")

    assert {each["since_at"] for each in before} == {None}
    assert [each["against"] for each in after if each["may_be_taken_back"]] == ["marketing"]
    assert (consent.status_code, kept.json()["type"]) == (201, "/problems/given-anew")
    assert [each["against"] for each in back if each["since_at"]] == ["consent"]
    assert twice.json()["choices"] == back
    assert [each["against"] for each in after if each["since_at"]] == ["marketing"]
    assert reach.json()["objections"] == ["marketing"]
    assert after_all.json()["objections"] == ["consent"]
    assert asked.json()["due_on"]
    [mine] = (await me.get("/my/requests")).json()["items"]
    assert mine["state"] == "identified"


async def test_nobody_acts_on_another_ones_data(register: Register) -> None:
    yard = await Yard.opened(register)
    maija = await person(yard.order_desk)
    helper = await contact(yard.order_desk, await yard.customer())
    other = await guest(register, helper["person_id"])
    phone = {"field": "phones.number", "record_id": maija["phones"][0]["id"]}
    me = await owner(register, maija, "maija@malli.example")
    before = await values(me, "phones", "number")

    for url, body in {
        "/my/corrections": phone | {"value": "040 000 0001"},
        "/my/removals": phone,
    }.items():
        assert (await other.post(url, json=body)).status_code == 404
    assert await values(me, "phones", "number") == before


async def values(me: Client, name: str, field: str) -> list[Record]:
    classes = (await me.get("/my/data")).json()["classes"]
    records = [one for each in classes if each["name"] == name for one in each["records"]]
    return [told for one in records for told in one["fields"] if told["name"] == field]
