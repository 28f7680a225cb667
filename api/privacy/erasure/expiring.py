"""Takes invoices and payments away when the law no longer asks for them.

What is still owed, to us or by us, is kept: it is a claim, and names itself. Values that name
somebody go first, in a Work of their own, so that nobody keeps what they were; then the rows.
"""

from typing import Final
from uuid import UUID

from api.invoices.payment_tables import Payment
from api.invoices.releasing import release
from api.jobs.task import Task
from api.privacy.erasure.blanking import blank, persons_of
from api.privacy.queries.expired import (
    AT_A_TIME,
    expired_group,
    expired_payment,
    old_invoices,
    old_openings,
    old_payments,
)

EXPIRE: Final = "remove_expired"
FIRST: Final = UUID(int=0)


async def remove_expired(task: Task) -> None:
    """Remove what is over: invoices with their credit notes, then payments that paid them."""
    await _remove_invoices(task)
    await _remove_openings(task)
    await _remove_payments(task)


async def _remove_invoices(task: Task) -> None:
    last = 0
    while not task.cancelled:
        async with task.work(writes=False) as work:
            page = await old_invoices(work, last)
        for invoice_id, last in page:  # noqa: B007 - the next page begins after it
            await _remove_invoice(task, invoice_id)
        if len(page) < AT_A_TIME:
            return


async def _remove_openings(task: Task) -> None:
    after = FIRST
    while not task.cancelled:
        async with task.work(writes=False) as work:
            page = await old_openings(work, after)
        for after in page:
            await _remove_invoice(task, after)
        if len(page) < AT_A_TIME:
            return


async def _remove_invoice(task: Task, invoice_id: UUID) -> None:
    async with task.work() as work:
        group, ended = await expired_group(work, invoice_id)
        if ended is None:
            return
        for table, ids in (await persons_of(work, group)).items():
            await blank(work, table, ids)
    async with task.work() as work:
        group, ended = await expired_group(work, invoice_id)
        if ended is not None:
            await release(work, group, ended)
            task.progress(task.done + len(group))


async def _remove_payments(task: Task) -> None:
    after = FIRST
    while not task.cancelled:
        async with task.work(writes=False) as work:
            page = await old_payments(work, after)
        for after in page:
            async with task.work() as work:
                payment = await expired_payment(work, after)
                if payment is not None:
                    await blank(work, Payment, [payment.id])
            async with task.work() as work:
                payment = await expired_payment(work, after)
                if payment is not None:
                    await work.session.delete(payment)
                    task.progress(task.done + 1)
        if len(page) < AT_A_TIME:
            return
