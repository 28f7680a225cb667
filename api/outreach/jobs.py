"""Sends campaigns, calls people back from lists, and forgets both in time."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.mail.office import PostOffice
from api.outreach.campaigns.actions import SEND
from api.outreach.campaigns.sending import send_campaign
from api.outreach.consents.forgetting import forget_proofs
from api.outreach.runs.forgetting import forget_runs
from api.outreach.runs.recalling import heed_objection
from api.standing.actions import HEED

TIMETABLE: Final = (
    Regular("forget_runs", at=time(3, 35)),
    Regular("forget_proofs", at=time(3, 40)),
)


def outreach_jobs(office: PostOffice) -> Mapping[str, Handler]:
    """Make the handlers, which send by this office."""

    async def send(task: Task) -> None:
        await send_campaign(task, office)

    regular: dict[str, Handler] = {"forget_runs": forget_runs, "forget_proofs": forget_proofs}
    return {SEND: send, HEED: heed_objection, **regular}
