"""The versions of the notice over HTTP, for those who keep it. Everybody reads its page."""

from uuid import UUID

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, nothing, saying
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.notice import actions
from api.notice.proofreading import notice_text
from api.notice.queries import NOTICES_SHOWN
from api.notice.rules import versions
from api.notice.schemas import ClausesView, NewNotice, NoticeText, NoticeView, Publication
from api.notice.stored import BrowserStorage, browser_storage
from api.notice.telling import clauses_view
from api.privacy.rules.approving import NotYetAlone, SecondPersonNeeded
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Privacy notice")
READ, WRITE = Permission.NOTICES_READ, Permission.NOTICES_WRITE


@routes.get("/notices", READ, refuses=[WrongCursor])
async def list_notices(work: Work, paging: Paging) -> Answer[Page[NoticeView]]:
    """List the versions of the notice, the newest first; a draft among them."""
    return await page(work, NOTICES_SHOWN, paging, sort="drafted_at")


@routes.post("/notices", WRITE, refuses=[versions.DraftWaiting, versions.NothingNew, NotFound])
async def draft_notice(work: Work, request: Request, said: NewNotice) -> Answer[NoticeView]:
    """Write down the notice as it would be said now, for another person to publish."""
    made = await actions.draft(work, request.app.state.settings, said)
    return await show(work, NOTICES_SHOWN, made.id)


@routes.get("/notices/{notice_id}", READ, refuses=[NotFound])
async def get_notice(work: Work, notice_id: UUID) -> Answer[NoticeView]:
    """Show one version."""
    return await show(work, NOTICES_SHOWN, notice_id)


@routes.get("/notices/{notice_id}/text", READ, refuses=[NotFound])
async def read_notice_text(work: Work, request: Request, notice_id: UUID) -> Answer[NoticeText]:
    """Read one version, a draft too, and what of it is new."""
    return saying(await notice_text(work, notice_id, language_of(request)))


@routes.post(
    "/notices/{notice_id}/publication",
    WRITE,
    refuses=[
        *(NotFound, versions.AlreadyPublished, versions.DraftMoved, actions.ValidTooEarly),
        *(SecondPersonNeeded, NotYetAlone),
    ],
)
async def publish_notice(work: Work, notice_id: UUID, said: Publication) -> Answer[NoticeView]:
    """Publish a draft that somebody else has made. From then on nothing changes it."""
    await actions.publish(work, notice_id, said)
    return await show(work, NOTICES_SHOWN, notice_id)


@routes.delete(
    "/notices/{notice_id}",
    WRITE,
    status=204,
    refuses=[NotFound, VersionConflict, versions.AlreadyPublished],
)
async def discard_notice(work: Work, notice_id: UUID) -> Answer[None]:
    """Throw a draft away. What was published stays for good."""
    await actions.discard(work, notice_id)
    return nothing()


@routes.get("/notice-clauses", READ)
async def list_notice_clauses(work: Work, request: Request) -> Answer[ClausesView]:
    """List every clause, what keeps it, and whether the notice has fallen behind the rules."""
    return saying(await clauses_view(work, request.app.state.settings, language_of(request)))


@routes.get("/browser-storage", READ)
async def get_browser_storage(work: Work, request: Request) -> Answer[BrowserStorage]:
    """Tell what is stored in browsers: what, by whom, why and for how long."""
    known = request.app.state.cookie_vendors.known
    return saying(await browser_storage(work, known, language_of(request)))
