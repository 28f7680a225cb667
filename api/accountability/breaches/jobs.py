"""What is done about breaches without anybody asking."""

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Final

from api.accountability.breaches.deciding import TELL
from api.accountability.breaches.informing import inform
from api.accountability.breaches.reminding import forget_breaches, watch_breaches
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.mail.office import PostOffice

TIMETABLE: Final = (
    Regular("watch_breaches", every=timedelta(minutes=15)),
    Regular("forget_breaches", at=time(3, 40)),
)


def breach_jobs(office: PostOffice) -> Mapping[str, Handler]:
    """Make the handlers, which tell people by this office."""

    async def tell(task: Task) -> None:
        await inform(task, office)

    return {TELL: tell, "watch_breaches": watch_breaches, "forget_breaches": forget_breaches}
