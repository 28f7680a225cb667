"""What customers still owe on invoices that the former program sent: an opening balance."""

from typing import Any, Final

import pytest
from sqlalchemy import select

from api.customers.rules.banking import reference_number
from api.database.series import NumberSeries
from api.invoices.payment_tables import Receivable
from api.invoices.tables import Invoice
from api.kernel.roles import Role
from tests.endpoints.importing import count, map_as, problems, run, upload, work_off
from tests.register import Client, Register

CUSTOMERS: Final = (
    b"Asiakasnro;Nimi;Y-tunnus\n1001;Yksi Oy;0000013-1\n1002;Kaksi Oy;0000027-0\n"
)
OURS: Final = reference_number("20260117")
LIST: Final = f"""Laskunro;Asiakasnro;Viitenumero;Laskupvm;Eräpäivä;Summa;Avoinna
8871;1001;{reference_number("8871")};2.10.2026;16.10.2026;1 240,00;1 240,00
20260117;1002;{OURS};1.11.2026;15.11.2026;620,50;100,50
8872;1009;;2.10.2026;16.10.2026;10,00;10,00
8873;1001;12345;2.10.2026;16.10.2026;10,00;10,00
8874;1001;;2.10.2026;16.9.2026;10,00;10,00
8875;1001;;2.10.2026;16.10.2026;10,00;10,01
8876;1001;;2.10.2026;16.10.2026;10,00;0
8871;1001;;2.10.2026;16.10.2026;10,00;10,00
"""


@pytest.fixture
async def office(register: Register) -> Client:
    client = await register.client(Role.BILLING)
    one = await upload(client, CUSTOMERS)
    await run(client, register, await map_as(client, one))
    return client


async def taken_in(client: Client, register: Register) -> Any:
    one = await upload(client, LIST.encode(), "avoimet.csv", "open-invoices")
    return await run(client, register, await map_as(client, one))


async def owed(client: Client) -> list[tuple[str, int, str]]:
    asked = {"sort": "due_on", "settlement": "open"}
    listed = (await client.get("/invoices", params=asked)).json()["items"]
    return [(each["number"], each["open_cents"], each["state"]) for each in listed]


async def test_what_is_owed_comes_in_and_the_rest_is_told(
    office: Client, register: Register
) -> None:
    done = await taken_in(office, register)

    assert (done["imported"], done["refused"], done["duplicates"]) == (2, 5, 1)
    assert await problems(office, done, "refused") == [
        (4, ["customer_number: customer-unknown"]),
        (5, ["reference: wrong-reference"]),
        (6, ["due_on: ends-before-start"]),
        (7, ["open: nothing-open"]),
        (8, ["open: nothing-open"]),
    ]
    assert await problems(office, done, "duplicate") == [(9, ["number: twice-in-the-file"])]
    assert sorted(await owed(office)) == [
        ("20260117", 10_050, "opening"),
        ("8871", 124_000, "opening"),
    ]
    again = await taken_in(office, register)
    assert (again["imported"], again["duplicates"]) == (0, 3)
    async with register.work(writes=False) as work:
        last = select(NumberSeries.last).where(NumberSeries.name == "invoices")
        assert (await work.session.scalars(last)).all() == [117]
        sealed = select(Invoice.id).where(
            Invoice.ordinal.is_not(None) | Invoice.sha256.is_not(None)
        )
        assert (await work.session.scalars(sealed)).all() == []


async def test_an_opening_invoice_is_paid_by_its_reference_and_nothing_else_is_done_to_it(
    office: Client, register: Register
) -> None:
    done = await taken_in(office, register)
    listed = (await office.get("/invoices", params={"state": "opening"})).json()["items"]
    [ours] = [each for each in listed if each["number"] == "20260117"]
    url, seen = f"/invoices/{ours['id']}", {"If-Match": f'"{ours["version"]}"'}

    answers = [
        await office.get(f"{url}/pdf"),
        await office.get(f"{url}/finvoice"),
        await office.post(f"{url}/credit-note", json={"reason": "agreed"}, headers=seen),
        await office.patch(url, json={"term_days": 30}, headers=seen),
        await office.post(f"{url}/posting", headers=seen),
    ]
    assert [each.json()["type"] for each in answers] == ["/problems/opening-invoice"] * 5
    assert (await office.get(url)).json()["version"] == ours["version"]

    paid = {"reference": OURS, "total_cents": 10_050, "received_on": "2026-11-20"}
    told = await office.post("/payments", json=paid, headers={"Idempotency-Key": "p"})
    assert told.status_code == 201, told.text
    assert told.json()["unallocated_cents"] == 0
    assert await owed(office) == [("8871", 124_000, "opening")]

    await office.post(f"/imports/{done['id']}/undo")
    await work_off(register)
    undone = (await office.get(f"/imports/{done['id']}")).json()
    assert (undone["state"], undone["imported"]) == ("undone", 1)
    [(row, [why])] = await problems(office, done, "imported")
    assert (row, why) == (3, "name: changed-since")
    assert [await count(register, each) for each in (Invoice, Receivable)] == [1, 1]


async def test_a_list_changes_no_opening_balance(office: Client) -> None:
    one = await upload(office, LIST.encode(), "avoimet.csv", "open-invoices")

    refused = await office.put(
        f"/imports/{one['id']}/mapping",
        json={"mapping": one["mapping"], "when_known": "update"},
        headers={"If-Match": '"1"'},
    )

    assert refused.json()["type"] == "/problems/nothing-changes"


async def test_the_order_desk_brings_in_no_invoices(order_desk: Client) -> None:
    refused = await order_desk.post(
        "/imports",
        params={"noun": "open-invoices", "filename": "a.csv"},
        content=LIST.encode(),
    )

    assert refused.status_code == 403
