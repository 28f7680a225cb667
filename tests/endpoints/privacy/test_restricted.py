"""Somebody whose data are held is stored and no longer used: GDPR, Article 18."""

from datetime import date
from typing import Any

from api.kernel.identifiers import new_id
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.privacy.owing import contact, invoice, pay, person
from tests.endpoints.yard import Yard
from tests.register import HEARD, Client, Register


async def test_a_restricted_person_is_in_no_list_and_no_search(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    order = await yard.order(customer=maija, note="Soita Maijalle")
    await invoice(register, maija, 5_000, "20261001")
    assert await _finds(yard.order_desk, "mallikas") == [maija["id"]]

    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    await keepers.ran(request)

    assert await _finds(yard.order_desk, "mallikas") == []
    assert await _finds(yard.order_desk, "040 000 0012") == []
    assert (await _items(yard.order_desk, "/customers")) == []
    assert (await yard.order_desk.get(f"/customers/{maija['id']}")).status_code == 404
    [row] = await _items(yard.order_desk, "/orders")
    assert (row["number"], row["customer_name"]) == (order["number"], None)
    assert await _items(yard.order_desk, f"/parties/{maija['party_id']}/provenance") == []
    [listed] = await _items(keepers.first, "/data-subject-requests")
    assert (listed["name"], listed["state"]) == ("Maija Mallikas", "waiting")


async def test_whom_an_answer_leaves_out_is_not_logged_as_seen(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    order = await yard.order(customer=maija)
    await invoice(register, maija, 5_000, "20261001")
    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    await keepers.ran(request)

    shown = await yard.order_desk.get(f"/orders/{order['id']}")

    assert shown.status_code == 200
    assert shown.json()["customer_name"] is None
    assert "Mallikas" not in shown.text


async def test_writing_to_a_restricted_person_is_refused_with_the_day(
    register: Register,
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    firm = await yard.customer()
    maija = await contact(yard.order_desk, firm)
    await invoice(register, firm, 5_000, "20261001")
    await keepers.approved(request := await keepers.asked(maija["person_id"]))
    await keepers.ran(request)

    said = {"number": "040 000 0013", "source": HEARD}
    added = await yard.order_desk.post(f"/parties/{maija['person_id']}/phones", json=said)
    note = {"name": "Mallirakennus Oy Ab", "source": HEARD}
    seen = {"If-Match": f'"{(await _customer(yard.order_desk, firm))["version"]}"'}
    renamed = await yard.order_desk.patch(f"/customers/{firm['id']}", json=note, headers=seen)

    assert (added.status_code, added.json()["type"]) == (423, "/problems/restricted")
    assert "until" not in added.json()  # nobody knows when the invoice is paid
    assert renamed.status_code == 200
    assert "358400000013" not in str(await found(register, "358400000013"))


async def test_the_day_is_told_where_a_statute_names_it(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    await pay(register, await invoice(register, maija, 100, "20261001", date(2026, 3, 4)))
    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    waiting = await keepers.ran(request)

    said = {"number": "040 000 0013", "source": HEARD}
    added = await yard.order_desk.post(f"/parties/{maija['party_id']}/phones", json=said)
    placed = await yard.order_desk.post("/orders", json=await yard.order_body(customer=maija))

    assert waiting["restricted_until"] == "2032-12-31"
    assert (added.status_code, added.json()["until"]) == (423, "2032-12-31")
    assert (placed.status_code, placed.json()["until"]) == (423, "2032-12-31")
    assert {*await found(register, "Mallikuja", "Mallikas")} == {"Mallikuja", "Mallikas"}
    assert await found(register, "358400000012", "Soita Maijalle", "Työnj") == {}


async def test_a_kept_answer_that_showed_the_person_is_gone(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    key = {"Idempotency-Key": str(new_id())}
    body = {"form": "person", "family_name": "Mallikas", "source": HEARD}
    maija = (await yard.order_desk.post("/customers", json=body, headers=key)).json()
    assert "idempotency_keys.body" in (await found(register, "Mallikas"))["Mallikas"]

    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    closed = await keepers.ran(request)

    assert closed["state"] == "closed"
    assert await found(register, "Mallikas") == {}


async def _finds(client: Client, text: str) -> list[str]:
    answer = await client.post("/customers/search", json={"text": text})
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in answer.json()["items"]]


async def _items(client: Client, url: str) -> list[Any]:
    answer = await client.get(url)
    assert answer.status_code == 200, answer.text
    items: list[Any] = answer.json()["items"]
    return items


async def _customer(client: Client, customer: Any) -> Any:
    return (await client.get(f"/customers/{customer['id']}")).json()
