"""Hands over what is posted, when there is one billing partner."""

from collections.abc import Mapping
from typing import Final

from api.database.work import Work
from api.invoices.issuing import HAND_OVER
from api.jobs.task import Handler, Task
from api.partners.actions import hand_over
from api.partners.queries import billing_machines, handover_of


async def hand_over_invoice(task: Task) -> None:
    """Hand a posted invoice to the billing partner. Among several, the office chooses."""
    async with task.work() as work:
        if await _is_to_be_handed_over(work, task):
            await hand_over(work, task.record_id, None)


async def _is_to_be_handed_over(work: Work, task: Task) -> bool:
    if await handover_of(work.session, task.record_id):
        return False
    return len(await billing_machines(work.session)) == 1


JOBS: Final[Mapping[str, Handler]] = {HAND_OVER: hand_over_invoice}
