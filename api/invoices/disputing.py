"""Noting that an invoice is disputed, and what came of it."""

from uuid import UUID

from sqlalchemy import Select, select

from api.audit.versions import held
from api.database.work import Work
from api.invoices.dispute_schemas import NewDispute
from api.invoices.dispute_tables import Dispute
from api.invoices.rules.disputes import DisputeEnded, DisputeOutcome, DisputeStands, check_day
from api.invoices.rules.kinds import InvoiceState
from api.invoices.rules.states import DiscardedInvoice, NotPosted
from api.invoices.tables import Invoice
from api.kernel.clock import local_day


async def dispute_invoice(work: Work, invoice_id: UUID, said: NewDispute) -> Dispute:
    """Note that the payer does not owe it, as they say."""
    invoice = await held(work, Invoice, invoice_id)
    _check_sent(invoice.state)
    check_day(said.disputed_on, invoice.invoice_on, local_day(work.now))
    if await work.session.scalar(standing_of(invoice_id)) is not None:
        raise DisputeStands("End it first.")
    dispute = Dispute(
        invoice_id=invoice_id,
        disputed_on=said.disputed_on,
        noted_at=work.now,
        noted_by=work.caller.id,
    )
    with work.on_own_word():
        dispute.reason = said.reason
        work.session.add(dispute)
        await work.session.flush()
    return dispute


async def end_dispute(work: Work, dispute_id: UUID, outcome: DisputeOutcome) -> None:
    """Say what came of it: an erasure that waits for it goes on by itself, the next night."""
    dispute = await held(work, Dispute, dispute_id)
    if dispute.ended_at is not None:
        raise DisputeEnded
    dispute.ended_at, dispute.ended_by = work.now, work.caller.id
    dispute.outcome = outcome


def standing_of(invoice_id: UUID) -> Select[UUID]:
    """Select the dispute of an invoice that has not ended."""
    return select(Dispute.id).where(
        Dispute.invoice_id == invoice_id, Dispute.ended_at.is_(None)
    )


def _check_sent(state: InvoiceState) -> None:
    """Refuse what nobody has been asked to pay."""
    if state is InvoiceState.DRAFT:
        raise NotPosted("Post it first.")
    if state is InvoiceState.DISCARDED:
        raise DiscardedInvoice
