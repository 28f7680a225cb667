"""Asks by night about those who were asked about longest ago."""

from typing import Final

from api.customers.feeds.asking import ask_about
from api.customers.feeds.rounds import longest_unasked
from api.customers.feeds.ytj import Ytj
from api.disclosure.rules import NoContract, NoTransferTool, TransferNotAssessed
from api.jobs.task import Task
from api.kernel.refusals import Refusal

NOBODY_ASKED: Final = (NoContract, NoTransferTool, TransferNotAssessed)


async def ask_round(ytj: Ytj, most: int, task: Task) -> None:
    """Ask about those who were asked about longest ago, one Work each."""
    if ytj.url is None or not most:
        return
    async with task.work(writes=False) as work:
        found = await longest_unasked(work.session, most)
    for customer_id in found:
        if task.cancelled:
            return
        try:
            async with task.work() as work:
                await ask_about(work, customer_id, ytj.name)
        except NOBODY_ASKED:
            return
        except Refusal:
            continue  # it has been restricted, or is being asked about
        task.progress(task.done + 1, len(found))
