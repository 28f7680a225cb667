"""Following a request without an account: by its code, and nothing else."""

from uuid import UUID

from sqlalchemy import select
from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Open, Permission
from api.kernel.refusals import NotFound
from api.privacy.following.proving import request_of_code
from api.privacy.following.schemas import PublicRequest, RequestCode, RequestCodeView
from api.privacy.queries.public import PUBLIC_REQUESTS
from api.privacy.requests.codes import code_of
from api.privacy.rules.requests import TooManyCodes
from api.privacy.tables import SubjectRequest
from api.staff.rules.sign_in import TooManySignIns
from api.views.show import show

routes = Routes("Data-subject requests")


@routes.post(
    "/public/request-status",
    Open.ANYONE,
    refuses=[NotFound, TooManyCodes, TooManySignIns],
    status=200,
    keyed=False,
    writes=False,
)
async def follow_request(
    work: Work, request: Request, said: RequestCode
) -> Answer[PublicRequest]:
    """Tell how far a request is to whoever has its code. Another code tells nothing."""
    request_id = await request_of_code(request, work, said.code)
    return await show(work, PUBLIC_REQUESTS, request_id)


@routes.get(
    "/data-subject-requests/{request_id}/code", Permission.REQUESTS_WRITE, refuses=[NotFound]
)
async def get_request_code(work: Work, request_id: UUID) -> Answer[RequestCodeView]:
    """Give the code that the person is told, to follow the request with."""
    number = select(SubjectRequest.number).where(SubjectRequest.id == request_id)
    found = await work.session.scalar(number)
    if found is None:
        raise NotFound("There is no such record.")
    return saying(RequestCodeView(code=code_of(work.database.secrets, found)))
