"""What is done later about invoices: tickets go into drafts, and runs post them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final, TypeAlias
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.database.work import Work
from api.invoices import draft_actions, drafting, running
from api.invoices.rules.kinds import RunItemState
from api.jobs.task import Handler, Task
from api.kernel.refusals import Refusal, Unavailable

Found: TypeAlias = Callable[[AsyncSession, UUID | None], Awaitable[Sequence[UUID]]]
Done: TypeAlias = Callable[[Work, UUID], Awaitable[object]]


async def draft_ticket(task: Task) -> None:
    """Put an approved ticket into its draft, once."""
    async with task.work() as work:
        await drafting.draft_ticket(work, task.record_id)


async def release_ticket(task: Task) -> None:
    """Take a void ticket out of its draft."""
    async with task.work() as work:
        await draft_actions.release_ticket(work, task.record_id)


async def run_invoices(task: Task) -> None:
    """Post the drafts of a run, each in a Work of its own; a refusal of one stops no other."""
    await _each(task, running.void_in_drafts, draft_actions.release_ticket)
    await _each(task, running.undrafted, drafting.draft_ticket)
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


async def _each(task: Task, found: Found, do: Done) -> None:
    """Do something to each ticket found; what one is refused for is told when it is drafted."""
    after: UUID | None = None
    while not task.cancelled:
        async with task.work(writes=False) as work:
            tickets = await found(work.session, after)
        for ticket_id in tickets:
            try:
                async with task.work() as work:
                    await do(work, ticket_id)
            except Unavailable:
                raise
            except Refusal:
                continue
        if len(tickets) < running.AT_A_TIME:
            return
        after = tickets[-1]


JOBS: Final[Mapping[str, Handler]] = {
    "draft_ticket": draft_ticket,
    "release_ticket": release_ticket,
    "run_invoices": run_invoices,
}
