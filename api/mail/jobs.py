"""Sends what was promised, gives up what waits for nobody, and watches over the seals."""

from collections.abc import Callable, Mapping
from datetime import time, timedelta
from typing import Final

from api.jobs.task import Handler, Outside, Task
from api.jobs.timetable import Regular
from api.mail.actions import SEND
from api.mail.office import PostOffice
from api.mail.sending import give_up, send_mail
from api.mail.watching import notice_jobs, watch_seals

TIMETABLE: Final = (
    Regular("mail_heads", at=time(6, 0)),
    Regular("give_up_mails", at=time(3, 50)),
    Regular("watch_seals", every=timedelta(minutes=5)),
)


def mail_jobs(
    office: PostOffice, erasures: Callable[[], str | None] = lambda: None
) -> Mapping[str, Handler]:
    """Make the handlers, which send by this office, and tell how the `erasures` file ends."""

    async def send(task: Task) -> None:
        await send_mail(task, office)

    regular: dict[str, Handler] = {"give_up_mails": give_up, "watch_seals": watch_seals}
    return {SEND: Outside(send), **regular, **notice_jobs(office, erasures)}
