"""Weighings in generated registers: sealed, billed, posted and paid, for people to go on."""

from collections import defaultdict
from typing import Any

import pytest
from sqlalchemy import func, select, text, update

from api.database.failures import Clash
from api.demo.generator.generate import generate
from api.invoices.payment_tables import Allocation, Payment, Receivable
from api.invoices.rules.kinds import InvoiceState, ReceivableState
from api.invoices.rules.references import invoiced_reference
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket
from api.invoices.verifying import findings as invoice_findings
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.orders.tables import OrderLine
from api.privacy.tables import SubjectRequest
from api.transport.rules.plates import plate
from api.transport.tables import Vehicle
from api.weighing.rules.kinds import TicketState
from api.weighing.tables import Reading, Visit
from api.weighing.ticket_tables import TicketPerson, TicketStanding, WeighTicket
from api.weighing.verifying import Finding, findings
from tests.register import Register

CUSTOMERS, WEIGHINGS = 120, 601


@pytest.fixture
async def traded(register: Register) -> Register:
    await generate(
        register.works.database,
        customers=CUSTOMERS,
        weighings=WEIGHINGS,
        tell=lambda _words: None,
    )
    return register


async def all_of(register: Register, statement: Any) -> list[Any]:
    async with register.work(writes=False) as work:
        return list((await work.session.execute(statement)).all())


async def test_there_are_exactly_so_many_tickets(traded: Register) -> None:
    for table in (WeighTicket, TicketPerson, TicketStanding, Visit):
        assert await all_of(traded, select(func.count(table.id))) == [(WEIGHINGS,)]
    assert await all_of(traded, select(func.count(Reading.id))) == [(2 * WEIGHINGS,)]


async def test_every_seal_and_digest_holds(traded: Register) -> None:
    async with traded.work(writes=False) as work:
        assert [each async for each in findings(work.session)] == []
        assert [each async for each in invoice_findings(work.session)] == []


async def test_a_forged_ticket_is_found(traded: Register) -> None:
    [(number,)] = await all_of(traded, select(WeighTicket.number).limit(1))
    whose = select(WeighTicket.id).where(WeighTicket.number == number).scalar_subquery()
    async with traded.work() as work:
        changed = update(TicketPerson).where(TicketPerson.ticket_id == whose)
        await (await work.session.connection()).execute(changed.values(plate="XXX-999"))

    async with traded.work(writes=False) as work:
        found = [each async for each in findings(work.session)]

    assert [each.number for each in found if isinstance(each, Finding)] == [number]


async def test_what_refuses_edits_refuses_them_again(traded: Register) -> None:
    edits = ("UPDATE weigh_tickets SET net_kg = 1", "DELETE FROM readings")
    for edit in (*edits, "UPDATE invoices SET total_cents = 1 WHERE state = 'posted'"):
        with pytest.raises(Clash):
            async with traded.work() as work:
                await (await work.session.connection()).execute(text(edit))


async def test_each_scale_counts_on_in_the_order_of_time(traded: Register) -> None:
    tickets = await all_of(
        traded,
        select(WeighTicket.scale_id, WeighTicket.weighed_at).order_by(
            WeighTicket.scale_id, WeighTicket.year, WeighTicket.ordinal
        ),
    )
    by_scale = defaultdict(list)
    for scale, weighed_at in tickets:
        by_scale[scale].append(weighed_at)

    assert len(by_scale) == 2
    for moments in by_scale.values():
        assert moments == sorted(moments)


async def test_lines_of_orders_count_their_tickets(traded: Register) -> None:
    of = WeighTicket.order_line_id == OrderLine.id
    weighed = select(OrderLine.weighed_kg, func.sum(WeighTicket.net_kg), OrderLine.ordered_kg)
    lines = await all_of(traded, weighed.join(WeighTicket, of).group_by(OrderLine.id))

    assert lines
    assert all(mass == net <= ordered for mass, net, ordered in lines)


async def test_every_ticket_is_billed_once_on_its_line(traded: Register) -> None:
    billed = (
        select(InvoiceTicket.ticket_id, InvoiceLine.order_line_id, Invoice.state, Invoice.id)
        .join(InvoiceLine, InvoiceLine.id == InvoiceTicket.line_id)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
    )
    rows = await all_of(traded, billed)
    standing = select(
        TicketStanding.state, TicketStanding.invoice_id, WeighTicket.order_line_id
    )
    found = await all_of(
        traded,
        standing.add_columns(WeighTicket.id).join(
            WeighTicket, WeighTicket.id == TicketStanding.ticket_id
        ),
    )
    states = {InvoiceState.POSTED: TicketState.BILLED, InvoiceState.DRAFT: TicketState.APPROVED}

    assert len(rows) == WEIGHINGS
    assert {(key, line, states[state], bill) for key, line, state, bill in rows} == {
        (key, line, state, bill) for state, bill, line, key in found
    }


async def test_payments_come_to_what_is_not_owed_any_more(traded: Register) -> None:
    paid: defaultdict[Any, int] = defaultdict(int)
    by_payment: defaultdict[Any, int] = defaultdict(int)
    for invoice, payment, cents in await all_of(
        traded, select(Allocation.invoice_id, Allocation.payment_id, Allocation.cents)
    ):
        paid[invoice] += cents
        by_payment[payment] += cents
    owed = await all_of(
        traded,
        select(
            Receivable.invoice_id,
            Receivable.total_cents,
            Receivable.open_cents,
            Receivable.state,
            Invoice.total_cents,
        ).join(Invoice, Invoice.id == Receivable.invoice_id),
    )
    payments = await all_of(
        traded, select(Payment.id, Payment.total_cents, Payment.unallocated_cents)
    )

    for invoice, total, left, state, asked in owed:
        assert total == asked == paid[invoice] + left
        assert (state is ReceivableState.PAID) == (left == 0)
    for payment, total, left in payments:
        assert total == by_payment[payment] + left
    closed = [row for row in owed if row[3] is ReceivableState.PAID]
    assert len(closed) > len(owed) / 2


async def test_references_and_plates_are_well_formed(traded: Register) -> None:
    numbers = await all_of(
        traded,
        select(Invoice.reference, Payment.reference).join(
            Payment, Payment.reference == Invoice.reference
        ),
    )
    plates = await all_of(traded, select(Vehicle.plate, Vehicle.plate_key))

    assert numbers
    assert all(invoiced_reference(one) == other for one, other in numbers)
    assert all(plate(raw).key == key and plate(raw).is_finnish for raw, key in plates)


async def test_some_persons_ask_for_their_rights(traded: Register) -> None:
    requests = await all_of(traded, select(SubjectRequest.number, SubjectRequest.party_id))

    assert requests
    assert all(party for _, party in requests)


async def test_a_generated_invoice_has_its_papers(traded: Register) -> None:
    billing = await traded.client(Role.BILLING, purpose=Purpose.BILLING)
    page = (await billing.get("/invoices", params={"state": "posted", "limit": 1})).json()
    [first] = page["items"]

    for paper in ("pdf", "finvoice"):
        answer = await billing.get(f"/invoices/{first['id']}/{paper}")
        assert answer.status_code == 200, answer.text


async def test_the_next_ticket_follows_the_last_generated_one(traded: Register) -> None:
    last = await all_of(
        traded,
        text(
            "SELECT s.last, max(t.ordinal) FROM number_series s"
            " JOIN scales ON s.name = 'tickets-' || scales.code"
            " JOIN weigh_tickets t ON t.scale_id = scales.id AND t.year = s.year"
            " GROUP BY s.id, s.last"
        ),
    )
    memory = await all_of(
        traded,
        text(
            "SELECT s.last, count(*) FROM number_series s"
            " JOIN scales ON s.name = 'alibi-' || scales.code"
            " JOIN readings r ON r.scale_id = scales.id GROUP BY s.id, s.last"
        ),
    )

    assert last
    assert all(series == highest for series, highest in [*last, *memory])
