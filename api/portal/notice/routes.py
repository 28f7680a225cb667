"""The notice in force over HTTP, for whoever is signed in for their own data."""

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.portal.notice.actions import NoticeMoved, acknowledge, my_notice
from api.portal.notice.schemas import Acknowledged, MyNotice
from api.portal.rules.own import NothingOfYours

routes = Routes("Own data")


@routes.get("/my/notice", Permission.OWN_READ, refuses=[NotFound, NothingOfYours])
async def get_my_notice(work: Work) -> Answer[MyNotice]:
    """Tell which version of the notice holds, and when you said to have read it."""
    return saying(await my_notice(work))


@routes.post(
    "/my/notice/acknowledgement",
    Permission.OWN_WRITE,
    refuses=[NotFound, NothingOfYours, NoticeMoved],
)
async def acknowledge_notice(work: Work, said: Acknowledged) -> Answer[MyNotice]:
    """Say that you have read the version in force."""
    await acknowledge(work, said)
    return saying(await my_notice(work))
