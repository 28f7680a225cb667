"""What is done later about invoices: tickets go into drafts, and runs post them."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from api.invoices import drafting, running
from api.invoices.invoiced_orders import note_invoiced
from api.invoices.rules.kinds import RunItemState
from api.jobs.task import Handler, Task
from api.kernel.refusals import Refusal, Unavailable
from api.orders.actions import DELIVERED


async def draft_ticket(task: Task) -> None:
    """Put an approved ticket into its draft, once."""
    async with task.work() as work:
        await drafting.draft_ticket(work, task.record_id)


async def order_delivered(task: Task) -> None:
    """Move an order on that was invoiced before it was said to be delivered."""
    async with task.work() as work:
        await note_invoiced(work, [task.record_id])


async def run_invoices(task: Task) -> None:
    """Post the drafts of a run, each in a Work of its own; a refusal of one stops no other."""
    await _draft_what_was_left(task)
    async with task.work() as work:
        await running.choose_drafts(work, task.record_id)
    async with task.work(writes=False) as work:
        items = await running.items_of(work.session, task.record_id)
    for done, (item_id, state) in enumerate(items, 1):
        if task.cancelled:
            break
        if state is RunItemState.WAITING:
            await _post(task, item_id)
        task.progress(done, len(items))
    async with task.work() as work:
        await running.end_run(work, task.record_id)


async def _post(task: Task, item_id: UUID) -> None:
    try:
        async with task.work() as work:
            await running.post_item(work, item_id)
    except Unavailable:
        raise  # the database is in trouble, not the draft: the job comes back
    except Refusal as refusal:
        async with task.work() as work:
            await running.refuse_item(work, item_id, refusal.slug())


async def _draft_what_was_left(task: Task) -> None:
    """Draft approved tickets that could not be: since then they may have got a price."""
    after: UUID | None = None
    while not task.cancelled:
        async with task.work(writes=False) as work:
            tickets = await running.undrafted(work.session, after)
        for ticket_id in tickets:
            try:
                async with task.work() as work:
                    await drafting.draft_ticket(work, ticket_id)
            except Unavailable:
                raise
            except Refusal:
                continue
        if len(tickets) < running.AT_A_TIME:
            return
        after = tickets[-1]


JOBS: Final[Mapping[str, Handler]] = {
    "draft_ticket": draft_ticket,
    DELIVERED: order_delivered,
    "run_invoices": run_invoices,
}
