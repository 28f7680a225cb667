"""Which posted invoices and payments the law no longer asks for."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, or_, select

from api.customers.tables import Customer
from api.database.base import Base
from api.database.work import Work
from api.invoices.disputing import standing_of
from api.invoices.payment_tables import Allocation, Payment, Receivable
from api.invoices.releasing import Ended, pointing_to
from api.invoices.rules.kinds import InvoiceKind, InvoiceState
from api.invoices.tables import Invoice
from api.kernel.clock import local_day
from api.law import retention
from api.law.periods import fiscal_year_end, months_after
from api.privacy.erasure.computing import year_end_month
from api.standing.evidence import frozen_parties
from api.weighing.ticket_tables import TicketPerson

AT_A_TIME: Final = 100
RULE: Final = "ACC_VOUCHER"


async def old_invoices(work: Work, after: int) -> Sequence[tuple[UUID, int]]:
    """Give the next invoices that may be over, by their numbers; but of nobody frozen."""
    asking = await _frozen(work, *_with_invoices())
    found = (
        select(Invoice.id, Invoice.ordinal)
        .where(
            Invoice.state == InvoiceState.POSTED,
            Invoice.kind == InvoiceKind.INVOICE,
            Invoice.ordinal > after,
            Invoice.customer_id.not_in(asking),
            Invoice.payer_id.not_in(asking),
            Invoice.invoice_on <= _before(work),
        )
        .order_by(Invoice.ordinal)
        .limit(AT_A_TIME)
    )
    return [(key, ordinal or 0) for key, ordinal in await work.session.execute(found)]


async def old_openings(work: Work, after: UUID) -> Sequence[UUID]:
    """Give the next invoices of a former program that may be over; but of nobody frozen."""
    found = select(Invoice.id).where(
        Invoice.state == InvoiceState.OPENING,
        Invoice.id > after,
        Invoice.customer_id.not_in(await _frozen(work, *_with_invoices())),
        Invoice.invoice_on <= _before(work),
    )
    return (await work.session.scalars(found.order_by(Invoice.id).limit(AT_A_TIME))).all()


async def expired_group(work: Work, invoice_id: UUID) -> tuple[list[Invoice], Ended | None]:
    """Hold an invoice with the notes that credit it; and say when the last of them was over.

    Nothing is over while something is open or disputed, or one of the notes is younger.
    """
    both = or_(Invoice.id == invoice_id, Invoice.credits_id == invoice_id)
    held = select(Invoice).where(both).order_by(Invoice.ordinal).with_for_update()
    group = [*await work.session.scalars(held)]
    owed = select(Receivable.id).where(
        Receivable.invoice_id == invoice_id, Receivable.open_cents != 0
    )
    open_ones = owed.union_all(standing_of(invoice_id)).limit(1)
    if not group or await work.session.scalar(open_ones) is not None:
        return group, None
    last = max(each.invoice_on or date.max for each in group)
    return group, await _ended(work, last)


async def old_payments(work: Work, after: UUID) -> Sequence[UUID]:
    """Give the next payments that may be over; but of nobody frozen."""
    found = select(Payment.id).where(
        Payment.received_on <= _before(work),
        Payment.id > after,
        Payment.payer_id.is_(None) | Payment.payer_id.not_in(await _frozen(work, Payment)),
    )
    return (await work.session.scalars(found.order_by(Payment.id).limit(AT_A_TIME))).all()


async def expired_payment(work: Work, payment_id: UUID) -> Payment | None:
    """Hold a payment that is over, paid nothing that is still here, and is owed to nobody."""
    unused = ~select(Allocation.id).where(Allocation.payment_id == Payment.id).exists()
    held = select(Payment).where(
        Payment.id == payment_id, Payment.unallocated_cents == 0, unused
    )
    payment: Payment | None = await work.session.scalar(held.with_for_update(of=Payment))
    if payment is None or await _ended(work, payment.received_on) is None:
        return None
    return payment


async def _frozen(work: Work, *purged: type[Base]) -> Select[Any]:
    """Select the accounts of those who wait for an answer, or whose claim needs these."""
    frozen = await frozen_parties(work, *purged)
    return select(Customer.id).where(Customer.party_id.in_(frozen))


@cache
def _with_invoices() -> frozenset[type[Base]]:
    """Give the classes of which something goes with an invoice."""
    return frozenset({Invoice, TicketPerson, *_parts(Invoice)})


def _parts(table: type[Base]) -> Iterator[type[Base]]:
    for part, _ in pointing_to(table):
        yield part
        yield from _parts(part)


async def _ended(work: Work, anchor: date) -> Ended | None:
    """Say by which rule and on what day a period ended, if it has."""
    today = local_day(work.now)
    rule = retention.rule(RULE, today)
    last = rule.ends(fiscal_year_end(anchor, await year_end_month(work.session)))
    return Ended(rule.version, last) if last is not None and last < today else None


def _before(work: Work) -> date:
    """Give the last day of which anything can be over: the period without its rounding."""
    today = local_day(work.now)
    period = retention.rule(RULE, today).period
    return date.min if period is None else months_after(today, -period.months)
