"""Asking for a right without an account: the form is one of the equal ways."""

from starlette.requests import Request

from api.customers.rules.contact import WrongEmail, WrongPhone
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Open
from api.messages.rules.kinds import TooManyMessages
from api.messages.throttle import take_on
from api.privacy.following.asking_schemas import NewPublicRequest, RequestReceived
from api.privacy.requests.codes import code_of
from api.privacy.requests.requesting import take_up
from api.privacy.rules.items import OfAnotherRight
from api.staff.browser import network_asking

routes = Routes("Data-subject requests")
LARGEST_BODY = 16 * 1024


@routes.post(
    "/public/data-subject-requests",
    Open.ANYONE,
    refuses=[TooManyMessages, WrongEmail, WrongPhone, IdentityCodeInText, OfAnotherRight],
    keyed=False,
    body_limit=LARGEST_BODY,
)
async def ask_for_rights(
    work: Work, request: Request, said: NewPublicRequest
) -> Answer[RequestReceived]:
    """Ask for any right. Whoever asks gets the same answer, known or not.

    Who they are is settled later, by a keeper; the month runs from today all the same.
    """
    await take_on(work, network_asking(request))
    case = await take_up(work, said.as_request(local_day(work.now)))
    code = code_of(work.database.secrets, case.number)
    return saying(RequestReceived(number=case.number, code=code, due_on=case.due_on))
