"""What is done after a version of the notice was published."""

from collections.abc import Mapping

from api.jobs.task import Handler, Task
from api.mail.office import PostOffice
from api.notice.actions import TELL
from api.notice.announcing import announce
from api.settings import Settings


def notice_jobs(settings: Settings, office: PostOffice) -> Mapping[str, Handler]:
    """Make the handlers, which tell customers by this office."""

    async def tell(task: Task) -> None:
        await announce(task, settings, office)

    return {TELL: tell}
