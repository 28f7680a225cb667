"""The main job while the indicator and the partners fail: nothing is lost, nothing doubled."""

from collections.abc import AsyncIterator
from typing import Final

import pytest
from sqlalchemy import select

from api.credit.rules.kinds import CheckState
from api.credit.tables import CreditCheck, RawAnswer
from api.disclosure.tables import Disclosure
from api.invoices.payment_tables import Allocation, Payment, Receivable
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket
from api.invoices.verifying import findings as broken_invoices
from api.partners.tables import Handover
from api.weighing.rules.kinds import Protocol
from api.weighing.simulator.indicator import SimulatedIndicator
from api.weighing.tables import Reading, Visit
from api.weighing.ticket_tables import WeighTicket
from api.weighing.verifying import findings as broken_tickets
from tests.endpoints.yard import Record
from tests.faults.chain import Chain, chain
from tests.faults.playing import (
    checked_by_a_failing_bureau,
    paid_over_a_breaking_line,
    posted_by_dying_workers,
    weighed_through_faults,
)
from tests.register import Register

ORDERED_KG: Final = 150_000
NET_KG: Final = 26_340
ONE_OF_EACH: Final = (
    *(Visit, WeighTicket, Invoice, InvoiceLine, InvoiceTicket, Receivable),
    *(Handover, Payment, Allocation, RawAnswer),
)


@pytest.fixture
async def played(register: Register) -> AsyncIterator[Chain]:
    """Play on either database, and on each with an indicator of another language."""
    is_sqlite = register.works.database.is_sqlite
    protocol = Protocol.MT_SICS if is_sqlite else Protocol.TOLEDO
    fast = SimulatedIndicator(protocol, settles_seconds=0.1, every_seconds=0.02)
    async with fast as indicator, chain(register, indicator) as played:
        yield played


async def test_the_chain_through_every_fault_leaves_one_of_each(played: Chain) -> None:
    order, load = await played.ordered(ORDERED_KG)

    ticket = await weighed_through_faults(played, load, NET_KG)
    invoice = await posted_by_dying_workers(played)
    payment = await paid_over_a_breaking_line(played, invoice)
    asked = await checked_by_a_failing_bureau(played)

    assert (ticket["net_kg"], payment["unallocated_cents"]) == (NET_KG, 0)
    assert {each: await played.count(each) for each in ONE_OF_EACH} == dict.fromkeys(
        ONE_OF_EACH, 1
    )
    assert await ledger(played) == ["invoices", *["credit_checks"] * asked]
    answered = CreditCheck.state == CheckState.ANSWERED
    assert (await played.count(CreditCheck, answered), asked) == (1, 4)
    await readings_and_seals_are_whole(played)
    await all_agree(played, order, invoice, payment)


async def ledger(played: Chain) -> list[str | None]:
    async with played.register.work(writes=False) as work:
        rows = select(Disclosure.record_type).order_by(Disclosure.at)
        return [*await work.session.scalars(rows)]


async def readings_and_seals_are_whole(played: Chain) -> None:
    async with played.register.work(writes=False) as work:
        alibi_ids = [*await work.session.scalars(select(Reading.alibi_id))]
        assert len(alibi_ids) == len({*alibi_ids}) == 2
        assert [each async for each in broken_tickets(work.session)] == []
        assert [each async for each in broken_invoices(work.session)] == []


async def all_agree(played: Chain, order: Record, invoice: Record, payment: Record) -> None:
    """Ask the register itself: what is left of the order, what is owed, and the chain."""
    shown = (await played.office.order_desk.get(f"/orders/{order['id']}")).json()
    assert (shown["weighed_kg"], shown["remaining_kg"]) == (NET_KG, ORDERED_KG - NET_KG)
    settled = await played.office.invoice(invoice["id"])
    assert (settled["open_cents"], settled["receivable_state"]) == (0, "paid")
    trail = (await played.office.billing.get(f"/payments/{payment['id']}/trail")).json()
    assert {name: len(rows) for name, rows in trail.items()} == dict.fromkeys(trail, 1)
