"""The chain is walked from any of its records to all the others."""

from typing import Any
from uuid import UUID

from api.kernel.quantities import Kilograms
from api.kernel.roles import Role
from api.transport.rules.kinds import LoadState
from api.transport.tables import Load
from tests.endpoints.invoices.office import DAY, Office
from tests.endpoints.invoices.test_credit_notes import credit


async def walk(office: Office, path: str) -> dict[str, list[str]]:
    answer = await office.billing.get(f"/{path}/trail")
    assert answer.status_code == 200, answer.text
    return {noun: [each["id"] for each in rows] for noun, rows in answer.json().items()}


# clause: C10 past orders with their weighings and invoices; C11 both ways
async def test_every_record_of_a_chain_leads_to_every_other(office: Office) -> None:
    invoice = await office.posted(26_340, 26_120)
    payment = (await office.pay(invoice, 5_000)).json()
    note = (await credit(office, invoice)).json()
    await office.posted()  # another chain
    [order] = {each["order_id"] for each in invoice["lines"]}
    tickets = [each["ticket_id"] for each in invoice["tickets"]]

    chain = {
        "orders": [order],
        "loads": [],
        "tickets": tickets,
        "invoices": [invoice["id"], note["id"]],
        "payments": [payment["id"]],
    }
    for path in (
        f"orders/{order}",
        f"invoices/{invoice['id']}",
        f"invoices/{note['id']}",
        f"payments/{payment['id']}",
    ):
        assert await walk(office, path) == chain, path
        assert await walk(office, f"documents/{path.split('/')[1]}") == chain, path
    for ticket_id in tickets:
        for path in ("weigh-tickets", "documents"):
            own = chain | {"tickets": [ticket_id]}
            assert await walk(office, f"{path}/{ticket_id}") == own, path


async def test_a_load_is_on_its_trail(office: Office) -> None:
    order = await office.order(customer=await office.payer())
    load = await _load(office, order)
    ticket_id = await office.ticket(order, load_id=load.id)
    await office.keep_promises()
    draft = await office.newest()

    for path in (
        f"orders/{order['id']}",
        f"weigh-tickets/{ticket_id}",
        f"invoices/{draft['id']}",
        f"documents/{load.id}",
    ):
        assert (await walk(office, path))["loads"] == [str(load.id)], path


async def test_a_trail_is_for_the_office(office: Office) -> None:
    invoice = await office.posted()
    weighmaster = await office.register.client(Role.WEIGHMASTER)

    for noun in ("invoices", "documents"):
        refused = await weighmaster.get(f"/{noun}/{invoice['id']}/trail")
        read = await office.order_desk.get(f"/{noun}/{invoice['id']}/trail")
        missing = await office.billing.get(f"/{noun}/{UUID(int=7)}/trail")

        told = refused.status_code, read.status_code, missing.status_code
        assert told == (403, 200, 404), noun


async def _load(office: Office, order: Any) -> Load:
    load = Load(
        number="K-2026-0001",
        order_id=UUID(order["id"]),
        order_line_id=UUID(order["lines"][0]["id"]),
        state=LoadState.DONE,
        planned_on=DAY.date(),
        planned_kg=Kilograms(26_000),
    )
    async with office.register.work() as work:
        work.session.add(load)
    return load
