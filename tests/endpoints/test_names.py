"""Whoever changes their name keeps the earlier one: it is found by, and old papers have it."""

from typing import Any

import pytest

from tests.endpoints.privacy.owing import invoice
from tests.endpoints.test_customers import FIRM
from tests.endpoints.yard import Yard
from tests.register import HEARD, Client, Register


async def change(client: Client, customer: dict[str, Any], **said: Any) -> Any:
    now = (await client.get(f"/customers/{customer['id']}")).json()
    return await client.patch(
        f"/customers/{customer['id']}",
        json=said | {"source": HEARD},
        headers={"If-Match": f'"{now["version"]}"'},
    )


# clause: C05 a changed name keeps the old one on old invoices
async def test_a_changed_name_is_kept_with_its_days(order_desk: Client) -> None:
    firm = (await order_desk.post("/customers", json=FIRM)).json()
    assert firm["former_names"] == []

    await change(order_desk, firm, name="Uusi Malli Oy", named_since="2026-02-01")
    changed = await change(order_desk, firm, name="Kolmas Malli Oy", named_since="2026-05-01")

    assert changed.status_code == 200, changed.text
    told = changed.json()
    assert (told["name"], told["named_since"]) == ("Kolmas Malli Oy", "2026-05-01")
    assert [
        (each["name"], each["valid_from"], each["valid_to"]) for each in told["former_names"]
    ] == [
        ("Uusi Malli Oy", "2026-02-01", "2026-05-01"),
        ("Mallirakennus Oy", None, "2026-02-01"),
    ]


@pytest.mark.parametrize("text", ["mallirakennus", "rakennu"])
async def test_a_firm_is_found_by_its_earlier_name(order_desk: Client, text: str) -> None:
    firm = (await order_desk.post("/customers", json=FIRM)).json()
    await change(order_desk, firm, name="Uusi Malli Oy")

    found = (await order_desk.post("/customers/search", json={"text": text})).json()["items"]

    assert [(each["id"], each["name"], each["matched"]) for each in found] == [
        (firm["id"], "Uusi Malli Oy", "former_names.name")
    ]


async def test_a_contacts_new_name_keeps_the_old_one(order_desk: Client) -> None:
    firm = (await order_desk.post("/customers", json=FIRM)).json()
    added = await order_desk.post(
        f"/customers/{firm['id']}/contacts",
        json={"given_name": "Maija", "family_name": "Mallikas", "source": HEARD},
    )
    [maija] = added.json()["contacts"]

    changed = await order_desk.patch(
        f"/persons/{maija['person_id']}",
        json={"family_name": "Uusinimi", "source": HEARD},
        headers={"If-Match": f'"{maija["version"]}"'},
    )

    assert changed.json()["name"] == "Maija Uusinimi"
    found = await order_desk.post("/customers/search", json={"text": "mallikas"})
    assert [each["matched"] for each in found.json()["items"]] == ["former_names.name"]


async def test_a_change_of_anything_else_makes_no_earlier_name(order_desk: Client) -> None:
    firm = (await order_desk.post("/customers", json=FIRM)).json()

    await change(order_desk, firm, note="Soita ensin")
    changed = await change(order_desk, firm, name=FIRM["name"])

    assert changed.json()["former_names"] == []


# clause: C05 a changed name keeps the old one on old invoices
async def test_an_old_invoice_keeps_the_old_name(register: Register) -> None:
    yard = await Yard.opened(register)
    firm = await yard.customer()
    order = await yard.order(customer=firm)
    posted = await invoice(register, firm, 5_000, "20261001")

    changed = await change(yard.order_desk, firm, name="Uusi Malli Oy")

    assert changed.status_code == 200, changed.text
    paper = (await yard.billing.get(f"/invoices/{posted}")).json()
    assert paper["buyer_name"] == "Mallirakennus Oy"
    shown = (await yard.order_desk.get(f"/orders/{order['id']}")).json()
    assert shown["customer_name"] == "Uusi Malli Oy"


async def test_a_persons_given_name_alone_is_changed(order_desk: Client) -> None:
    said = {"form": "person", "given_name": "Maija", "family_name": "Mallikas", "source": HEARD}
    maija = (await order_desk.post("/customers", json=said)).json()

    changed = await change(order_desk, maija, given_name="Maria")

    assert changed.json()["name"] == "Maria Mallikas"
    assert [each["name"] for each in changed.json()["former_names"]] == ["Maija Mallikas"]
