"""The notice as the way in, over HTTP: a company's own text, held against the register."""

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.notice.comparing.actions import adopt, compare
from api.notice.comparing.schemas import AdoptedNotice, NoticeComparison, OwnNotice
from api.notice.queries import NOTICES_SHOWN
from api.notice.rules import versions
from api.notice.schemas import NoticeView
from api.views.show import show

routes = Routes("Privacy notice")


@routes.search("/notice-comparisons", Permission.NOTICES_WRITE)
async def compare_notice(
    work: Work, request: Request, said: OwnNotice
) -> Answer[NoticeComparison]:
    """Hold a notice of one's own against the register. Nothing of it is stored."""
    settings = request.app.state.settings
    return saying(await compare(work, settings, said, language_of(request)))


@routes.post(
    "/notice-comparisons/adoption",
    Permission.NOTICES_WRITE,
    refuses=[NotFound, VersionConflict, versions.DraftWaiting, versions.NothingNew],
    conditional=True,
)
async def adopt_notice(work: Work, request: Request, said: AdoptedNotice) -> Answer[NoticeView]:
    """Configure what one's own notice tells, and draft the register's own."""
    made = await adopt(work, request.app.state.settings, said)
    return await show(work, NOTICES_SHOWN, made.id)
