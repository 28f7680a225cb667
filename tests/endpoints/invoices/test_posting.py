"""Posting: numbers without gaps, references, what is owed; and nothing ever changes again."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from api.customers.tables import Customer, Party
from api.database.base import Base
from api.database.failures import Clash
from api.invoices.tables import Invoice, InvoiceLine, InvoiceVat
from api.invoices.verifying import findings
from api.kernel.clock import local_day
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from tests.endpoints.invoices.office import Office, seen_of
from tests.promises.asking import unchanged
from tests.register import HEARD

TODAY = local_day(datetime.now(UTC))
YEAR = TODAY.year


async def test_a_posted_invoice_asks_to_be_paid(office: Office) -> None:
    posted = await office.posted(131_700)

    number = f"{YEAR}0001"
    assert (posted["number"], posted["state"]) == (number, "posted")
    assert posted["reference"].startswith(number)
    assert posted["invoice_on"] == TODAY.isoformat()
    assert posted["due_on"] >= (TODAY + timedelta(days=14)).isoformat()
    assert (posted["net_cents"], posted["vat_cents"], posted["total_cents"]) == (
        162_650,
        41_476,
        204_126,
    )
    assert (posted["receivable_state"], posted["open_cents"]) == ("open", 204_126)
    assert (posted["buyer_name"], posted["buyer_street"], posted["buyer_town"]) == (
        "Mallirakennus Oy",
        "Mallikatu 1",
        "Mallila",
    )
    assert await office.standings() == [("billed", UUID(posted["id"]))]
    assert len(posted["sha256"]) == 64
    async with office.register.work(writes=False) as work:
        content = (await work.session.get_one(Invoice, UUID(posted["id"]))).content or ""
    assert json.loads(content)["seller"]["iban"] == "FI2112345600000785"
    assert "Mallirakennus" not in content
    assert "TM-0417" not in content


async def test_twenty_posted_at_once_are_numbered_without_a_gap(office: Office) -> None:
    order = await office.order(customer=await office.payer("each"))
    for _ in range(20):
        await office.ticket(order, 10_000)
    await office.keep_promises()
    drafts = (await office.billing.get("/invoices?limit=100")).json()["items"]

    answers = await asyncio.gather(*(office.post(draft) for draft in drafts))
    again = await asyncio.gather(*(office.post(draft) for draft in drafts[:3]))

    assert [each.status_code for each in answers] == [200] * 20
    numbers = sorted(each.json()["number"] for each in answers)
    assert numbers == [f"{YEAR}{place:04}" for place in range(1, 21)]
    assert {each.status_code for each in again} == {412}
    listed = (await office.billing.get("/invoices?sort=number&limit=100")).json()["items"]
    assert [each["number"] for each in listed] == numbers[::-1]
    async with office.register.work(writes=False) as work:
        assert [each async for each in findings(work.session)] == []


async def test_one_draft_posted_many_times_at_once_is_posted_once(office: Office) -> None:
    draft = await office.draft()

    answers = await asyncio.gather(*(office.post(draft) for _ in range(5)))

    assert sorted(each.status_code for each in answers) == [200, 412, 412, 412, 412]
    posted = await office.invoice(draft["id"])
    async with unchanged(office.register):
        refused = await office.post(posted)
    assert refused.json()["type"] == "/problems/already-posted"


async def test_a_posted_invoice_is_not_edited_by_the_api(office: Office) -> None:
    posted = await office.posted()
    [line] = posted["lines"]
    path = f"/invoices/{posted['id']}"

    async with unchanged(office.register):
        body = {"term_days": 30, "source": HEARD}
        answers = [
            await office.billing.patch(path, json=body, headers=seen_of(posted)),
            await office.billing.delete(path, headers=seen_of(posted)),
            await office.billing.delete(
                f"/invoice-lines/{line['id']}", headers=seen_of(posted)
            ),
        ]

    assert {each.json()["type"] for each in answers} == {"/problems/posted-invoice"}


async def test_nothing_posted_is_edited_in_the_database(office: Office) -> None:
    posted = await office.posted()
    draft = await office.draft()
    mine = f"WHERE invoice_id = '{posted['id']}'"
    [line], [other] = posted["lines"], draft["lines"]
    of_line = f"WHERE line_id = '{line['id']}'"

    for column in {*Invoice.__table__.c.keys()} - {"version"}:
        await _refused(
            office, "UPDATE invoices SET", column, "=", column, "WHERE state = 'posted'"
        )
    await _refused(office, "DELETE FROM invoices WHERE state = 'posted'")
    for table in ("invoice_lines", "invoice_vats"):
        await _refused(office, "UPDATE", table, "SET invoice_id = invoice_id", mine)
        await _refused(office, "DELETE FROM", table, mine)
        theirs = f"SET invoice_id = '{posted['id']}' WHERE invoice_id = '{draft['id']}'"
        await _refused(office, "UPDATE", table, theirs)
    await _refused(office, "UPDATE invoice_tickets SET net_kg = 1", of_line)
    await _refused(office, "DELETE FROM invoice_tickets", of_line)
    moved = f"SET line_id = '{line['id']}' WHERE line_id = '{other['id']}'"
    await _refused(office, "UPDATE invoice_tickets", moved)
    await _refused(office, _copied(InvoiceVat, mine, vat_percent="'10'"))
    await _refused(office, _copied(InvoiceLine, mine, position="9"))

    assert await office.invoice(posted["id"]) == posted
    assert await office.invoice(draft["id"]) == draft


async def test_no_bank_account_no_invoice(office: Office) -> None:
    draft = await office.draft()
    async with office.register.work() as work:
        await work.session.execute(text("DELETE FROM bank_accounts"))

    async with unchanged(office.register):
        refused = await office.post(draft)

    assert refused.json()["type"] == "/problems/no-bank-account"
    assert refused.status_code == 409


async def test_a_new_name_is_not_on_an_old_invoice(office: Office) -> None:
    posted = await office.posted()
    async with office.register.work() as work:
        payer = await work.session.get_one(Customer, UUID(posted["payer_id"]))
        party = await work.session.get_one(Party, payer.party_id)
        party.name = "Uusi Nimi Oy"

    shown = await office.invoice(posted["id"])

    assert (shown["buyer_name"], shown["payer_name"]) == ("Mallirakennus Oy", "Uusi Nimi Oy")


async def test_others_read_and_do_not_post(office: Office) -> None:
    draft = await office.draft()
    path = f"/invoices/{draft['id']}/posting"

    async with unchanged(office.register):
        refused = await office.order_desk.post(path, headers=seen_of(draft))
    read = await office.order_desk.get(f"/invoices/{draft['id']}")
    weighmaster = await office.register.client(Role.WEIGHMASTER)

    assert (refused.status_code, read.status_code) == (403, 200)
    assert (await weighmaster.get("/invoices")).status_code == 403


def _copied(table: type[Base], where: str, **other: str) -> str:
    """Insert a row again under another id."""
    columns = table.__table__.c.keys()
    said = {"id": f"'{new_id()}'"} | other
    values = ", ".join(said.get(name, name) for name in columns)
    name = table.__tablename__
    return f"INSERT INTO {name} ({', '.join(columns)}) SELECT {values} FROM {name} {where}"  # noqa: S608


async def _refused(office: Office, *words: str) -> None:
    with pytest.raises(Clash):
        async with office.register.work() as work:
            await work.session.execute(text(" ".join(words)))
