"""The URLs of who works on requests, and of how they stand."""

from typing import Final
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.privacy.handling.figures import figures
from api.privacy.handling.schemas import NewHandling, RequestFigures
from api.privacy.queries.requests import REQUESTS_SHOWN
from api.privacy.schemas import RequestView
from api.privacy.tables import SubjectRequest
from api.views.show import show

routes = Routes("Data-subject requests")

RIGHTS: Final = frozenset({Purpose.DATA_SUBJECT_REQUEST})


@routes.post(
    "/data-subject-requests/{request_id}/handling",
    Permission.REQUESTS_WRITE,
    purposes=RIGHTS,
    status=200,
    refuses=[NotFound],
)
async def handle_request(
    work: Work, request_id: UUID, said: NewHandling
) -> Answer[RequestView]:
    """Take a request on, also from a colleague; or let it go."""
    request = await held(work, SubjectRequest, request_id)
    request.handler_id = work.caller.id if said.mine else None
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.get("/request-figures", Permission.REQUESTS_READ)
async def tell_request_figures(work: Work) -> Answer[RequestFigures]:
    """Tell how many requests stand how, and how long answers took. It names nobody."""
    return saying(await figures(work.session, work.now))
