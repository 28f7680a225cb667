"""Invoice runs: every draft whose period is over is posted, each by itself."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.versions import held
from api.database.work import Work
from api.invoices.posting import post_invoice
from api.invoices.rules.gathering import is_ready
from api.invoices.rules.kinds import InvoiceKind, InvoiceState, RunItemState, RunState
from api.invoices.run_tables import InvoiceRun, InvoiceRunItem
from api.invoices.tables import Invoice
from api.jobs.promises import promise
from api.kernel.clock import local_day
from api.weighing.rules.kinds import TicketState
from api.weighing.ticket_tables import TicketStanding

AT_A_TIME: Final = 200


async def begin_run(work: Work, until: date | None) -> InvoiceRun:
    """Promise to post every draft whose period is over by a day."""
    run = InvoiceRun(
        until=until or local_day(work.now),
        started_at=work.now,
        started_by=work.caller.id,
        state=RunState.WAITING,
    )
    run.job_id = await promise(work, "run_invoices", run.id)
    work.session.add(run)
    await work.session.flush()
    return run


async def choose_drafts(work: Work, run_id: UUID) -> None:
    """Write down which drafts a run posts, once: those that come later are for the next."""
    run = await held(work, InvoiceRun, run_id)
    if run.state is not RunState.WAITING:
        return
    ready = await _ready(work.session, run.until)
    work.session.add_all(
        [
            InvoiceRunItem(run_id=run.id, invoice_id=each, state=RunItemState.WAITING)
            for each in ready
        ]
    )
    run.state = RunState.POSTING


async def post_item(work: Work, item_id: UUID) -> None:
    """Post one draft of a run, if it waits still."""
    item = await held(work, InvoiceRunItem, item_id)
    if item.state is RunItemState.WAITING:
        await post_invoice(work, item.invoice_id)
        item.state = RunItemState.POSTED


async def refuse_item(work: Work, item_id: UUID, refusal: str) -> None:
    """Write down why a draft of a run was not posted."""
    item = await held(work, InvoiceRunItem, item_id)
    if item.state is RunItemState.WAITING:
        item.state, item.refusal = RunItemState.REFUSED, refusal


async def end_run(work: Work, run_id: UUID) -> None:
    run = await held(work, InvoiceRun, run_id)
    run.state = RunState.DONE


async def items_of(session: AsyncSession, run_id: UUID) -> Sequence[tuple[UUID, RunItemState]]:
    """Give a run's drafts in their order, with what has become of each."""
    found = select(InvoiceRunItem.id, InvoiceRunItem.state)
    rows = await session.execute(
        found.where(InvoiceRunItem.run_id == run_id).order_by(InvoiceRunItem.id)
    )
    return [(row.id, row.state) for row in rows]


async def undrafted(session: AsyncSession, after: UUID | None) -> Sequence[UUID]:
    """Find approved tickets that are in no draft: their product may have had no price."""
    found = select(TicketStanding.ticket_id).where(
        TicketStanding.state == TicketState.APPROVED, TicketStanding.invoice_id.is_(None)
    )
    if after is not None:
        found = found.where(TicketStanding.ticket_id > after)
    return (
        await session.scalars(found.order_by(TicketStanding.ticket_id).limit(AT_A_TIME))
    ).all()


async def _ready(session: AsyncSession, until: date) -> list[UUID]:
    drafts = await session.execute(
        select(Invoice.id, Invoice.group_key)
        .where(Invoice.state == InvoiceState.DRAFT, Invoice.kind == InvoiceKind.INVOICE)
        .order_by(Invoice.id)
    )
    return [row.id for row in drafts if is_ready(row.group_key, until)]
