"""Links out of mails, and the form by which anybody forbids marketing: no sign-in."""

from starlette.requests import Request

from api.customers.rules.contact import WrongEmail
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.html import Html
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.permissions import Open
from api.kernel.refusals import NotFound
from api.mail.links import Followed, contact_key, followed
from api.mail.rules.kinds import LinkKind
from api.messages.rules.kinds import TooManyMessages
from api.messages.throttle import take_on
from api.outreach.consents import answering, pages
from api.outreach.consents.actions import ban_address
from api.outreach.consents.company import company_name
from api.outreach.consents.schemas import MarketingRefusal, MarketingRefused
from api.outreach.rules.kinds import AgeGroup, ProofKind
from api.staff.browser import network_asking

routes = Routes("Consents")


@routes.get("/public/consent-confirmations/{token}", Open.ANYONE, refuses=[NotFound])
async def show_consent_request(work: Work, token: str) -> Html:
    """Show what is asked. Looking changes nothing: some programs follow every link."""
    asked = await answering.asked_by(work, _read(work, token, LinkKind.CONFIRM))
    return pages.confirmation_page(asked, await company_name(work))


@routes.post(
    "/public/consent-confirmations/{token}",
    Open.ANYONE,
    refuses=[NotFound],
    status=200,
    keyed=False,
)
async def confirm_consent(work: Work, token: str, age: AgeGroup) -> Html:
    """Agree to what was asked. Nobody who works here has the link."""
    asked = await answering.confirm(work, _read(work, token, LinkKind.CONFIRM), age)
    return pages.confirmation_page(asked, await company_name(work))


@routes.get("/public/unsubscriptions/{token}", Open.ANYONE, refuses=[NotFound])
async def show_unsubscription(work: Work, token: str) -> Html:
    """Show the button that ends the messages. Looking changes nothing."""
    link = _read(work, token, LinkKind.UNSUBSCRIBE)
    return pages.unsubscribing_page(await answering.language_of(work, link))


@routes.post(
    "/public/unsubscriptions/{token}",
    Open.ANYONE,
    refuses=[NotFound],
    status=200,
    keyed=False,
)
async def unsubscribe(work: Work, token: str, *, everything: bool = False) -> Html:
    """End the messages with one press, as RFC 8058 has mail programs do it."""
    link = _read(work, token, LinkKind.UNSUBSCRIBE)
    language = await answering.unsubscribe(work, link, everything=everything)
    return pages.unsubscribed_page(language)


@routes.post(
    "/public/marketing-refusals",
    Open.ANYONE,
    refuses=[TooManyMessages, WrongEmail],
    keyed=False,
)
async def refuse_marketing(
    work: Work, request: Request, said: MarketingRefusal
) -> Answer[MarketingRefused]:
    """Forbid marketing to an address. Whoever asks reads the same, known here or not."""
    await take_on(work, network_asking(request))
    key = contact_key(work.database.secrets, said.email)
    ban_address(work, key, ProofKind.FORM, answering.THEMSELVES)
    return saying(MarketingRefused(since=local_day(work.now)))


def _read(work: Work, token: str, kind: LinkKind) -> Followed:
    link = followed(work.database.secrets, token, kind)
    if link is None:
        raise NotFound("There is no such link.")
    return link
