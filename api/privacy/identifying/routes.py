"""The URLs of strong identification: away to the provider, and back."""

from typing import Final

from starlette.requests import Request

from api.database.work import Work
from api.eid.browser import browser_of, keeping
from api.eid.journeys import Provider, begin, journey_of, use
from api.eid.rules import NoEId, NotIdentified, OtherPerson
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Open
from api.kernel.refusals import NotFound
from api.privacy.following.proving import request_of_code
from api.privacy.following.schemas import PublicRequest
from api.privacy.identifying.actions import identify_strongly
from api.privacy.identifying.schemas import (
    IdentificationBegun,
    IdentificationOffer,
    IdentificationReturn,
    NewIdentification,
)
from api.privacy.queries.public import PUBLIC_REQUESTS
from api.privacy.rules.requests import AlreadyApproved, TooManyCodes
from api.staff.browser import check_own_page
from api.staff.doors import doors_of, site_of, writing
from api.staff.rules.sign_in import CrossSite, TooManySignIns
from api.views.show import show

routes = Routes("Data-subject requests")

OCCASION: Final = "data-subject-request"
RETURN_PATH: Final = "/e-id"
BEGINNING: Final = "/public/request-identifications"


@routes.post(
    BEGINNING,
    Open.ANYONE,
    refuses=[NotFound, TooManyCodes, TooManySignIns, NoEId, NotIdentified, CrossSite],
    status=200,
    keyed=False,
    writes=False,
)
async def begin_identification(
    work: Work, request: Request, said: NewIdentification
) -> Answer[IdentificationBegun]:
    """Begin to prove who you are for a request whose code you hold; go to the address."""
    check_own_page(request)
    request_id = await request_of_code(request, work, said.code)
    doors, provider = doors_of(request), _provider(request)
    returns_to = f"{site_of(request).origin}{RETURN_PATH}"
    async with writing(request, work) as own:
        journey, browser = await begin(own, doors.secrets, OCCASION, request_id, returns_to)
    address = await provider.address(journey)
    return saying(IdentificationBegun(address=address), cookies=[keeping(browser, doors)])


@routes.post(
    f"{BEGINNING}/returns",
    Open.ANYONE,
    refuses=[NotFound, NoEId, NotIdentified, OtherPerson, AlreadyApproved, CrossSite],
    status=200,
    keyed=False,
    writes=False,
)
async def end_identification(
    work: Work, request: Request, said: IdentificationReturn
) -> Answer[PublicRequest]:
    """Come back from the provider: you are known if everything it says can be relied on."""
    check_own_page(request)
    doors, provider = doors_of(request), _provider(request)
    browser = browser_of(request, doors)
    async with writing(request, work) as own:
        attempt = await use(own, doors.secrets, OCCASION, said.state, browser)
        request_id = attempt.record_id
    if request_id is None:
        raise NotFound("There is no such request.")
    returns_to = f"{site_of(request).origin}{RETURN_PATH}"
    journey = journey_of(doors.secrets, said.state, returns_to)
    them = await provider.identify(journey, said.code, said.iss)
    async with writing(request, work) as own:
        await identify_strongly(own, request_id, them)
    return await show(work, PUBLIC_REQUESTS, request_id)


@routes.get("/public/identification", Open.ANYONE)
async def get_identification(work: Work, request: Request) -> Answer[IdentificationOffer]:
    """Tell whether one can be known by strong identification here."""
    return saying(IdentificationOffer(is_offered=_provider(request).is_there))


def _provider(request: Request) -> Provider:
    provider: Provider = request.app.state.e_id
    return provider
