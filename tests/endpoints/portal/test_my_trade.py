"""Somebody sees their own orders, weigh tickets and invoices, and those they act for."""

from datetime import timedelta
from typing import Any

from api.kernel.clock import local_day, now
from tests.endpoints.invoices.office import our_company
from tests.endpoints.portal.themselves import guest, owner
from tests.endpoints.privacy.owing import contact, invoice, person
from tests.endpoints.weighing.bridge import Bridge
from tests.endpoints.yard import Yard, made
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

LISTS = ("/my/orders", "/my/weigh-tickets", "/my/invoices")


# clause: C46 one's own orders, tickets and invoices are there, each paper to open
async def test_a_customer_sees_their_own_trade_and_nobody_elses(register: Register) -> None:
    async with register.work() as work:
        work.session.add(our_company())
    bridge = await Bridge.opened(register)
    maija = await person(bridge.yard.order_desk)
    order = await bridge.order(customer=maija)
    ticket = await bridge.ticket(order)
    owed = await invoice(register, maija, 120_480, "20261042")
    firm = await bridge.yard.customer()
    theirs = await bridge.ticket(await bridge.order(customer=firm), 15_000, 30_000)
    other = await invoice(register, firm, 9_900, "20261043")
    helper = await contact(bridge.yard.order_desk, firm)
    me = await owner(register, maija, "maija@malli.example")

    assert [await numbers(me, each) for each in LISTS] == [
        [order["number"]],
        [ticket["number"]],
        ["20261042"],
    ]
    [row] = (await me.get("/my/orders")).json()["items"]
    assert (row["ordered_kg"], row["weighed_kg"]) == (150_000, 26_340)
    paper = await me.get(f"/my/weigh-tickets/{ticket['id']}/pdf")
    assert (paper.status_code, paper.content[:5]) == (200, b"%PDF-")
    assert (await me.get(f"/my/invoices/{owed}/pdf")).status_code != 404
    for foreign in (f"weigh-tickets/{theirs['id']}", f"invoices/{other}"):
        assert (await me.get(f"/my/{foreign}/pdf")).status_code == 404

    working = await guest(register, helper["person_id"])
    assert [await numbers(working, each) for each in LISTS] == [[], [], []]
    given = {"person_id": helper["person_id"], "kind": "portal_user", "source": HEARD}
    await made(bridge.yard.order_desk, f"/customers/{firm['id']}/contacts", given)
    assert await numbers(working, "/my/weigh-tickets") == [theirs["number"]]


# clause: C15 what one ordered before is asked for again, and only one's own
async def test_somebody_asks_for_what_they_ordered_before(register: Register) -> None:
    yard = await Yard.opened(register)
    maija = await person(yard.order_desk)
    firm = await yard.customer()
    order = await yard.order(customer=maija)
    theirs = await yard.order(customer=firm)
    me = await owner(register, maija, "maija@malli.example")
    today = local_day(now())
    wanted = {"order_id": order["id"], "deliver_on": str(today), "note": "Aamulla, kiitos"}
    [block] = [
        each
        for each in (await me.get("/my/blocks")).json()["blocks"]
        if each["name"] == "repeat_order"
    ]
    assert {each["order_id"] for each in block["lines"]} == {order["id"]}

    asked = await made(me, "/my/order-requests", wanted)

    assert (asked["state"], asked["ordered_kg"]) == ("draft", 150_000)
    seen = (await yard.order_desk.get(f"/orders/{asked['id']}")).json()
    assert (seen["note"], seen["customer_id"]) == ("Aamulla, kiitos", maija["id"])
    assert [each["product_id"] for each in seen["lines"]] == [
        each["product_id"] for each in order["lines"]
    ]
    past = wanted | {"deliver_on": str(today - timedelta(days=1))}
    async with unchanged(register):
        late = await me.post("/my/order-requests", json=past)
        foreign = await me.post("/my/order-requests", json={"order_id": theirs["id"]})
    assert (late.json()["type"], foreign.status_code) == ("/problems/delivery-past", 404)


async def numbers(client: Client, url: str) -> list[Any]:
    answer = await client.get(url)
    assert answer.status_code == 200, answer.text
    return [each["number"] for each in answer.json()["items"]]
