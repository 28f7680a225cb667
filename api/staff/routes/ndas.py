"""The register of non-disclosure agreements over HTTP: editions, signatures, papers."""

from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Open, Permission
from api.kernel.refusals import NotFound
from api.staff.actions import ndas
from api.staff.doors import doors_of, writing
from api.staff.nda_queries import EDITIONS_SHOWN, SIGNERS_SHOWN
from api.staff.queries import own_account
from api.staff.rules.accounts import NdaChanged, NdaNameDiffers, NoAccount
from api.staff.rules.kiosks import FullSignInNeeded
from api.staff.rules.ndas import (
    EditionBeforeToday,
    EditionSuperseded,
    OwnPaper,
    SignedLater,
)
from api.staff.schemas.ndas import EditionView, NewEdition, NewPaper, SignerView
from api.staff.schemas.own import MeView, NdaView, NewSignature
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Non-disclosure")


@routes.get("/nda", Open.SIGNED_IN, refuses=[NotFound])
async def get_nda(work: Work) -> Answer[NdaView]:
    """Show the non-disclosure agreement as everyone signs it now."""
    text = await ndas.nda_in_force(work)
    return saying(NdaView(edition=text.edition, text=text.text, valid_from=text.valid_from))


@routes.post(
    "/me/nda-signature",
    Open.PROVEN,
    refuses=[NoAccount, FullSignInNeeded, NotFound, NdaChanged, NdaNameDiffers],
    keyed=False,
    writes=False,
)
async def sign_nda(work: Work, request: Request, signature: NewSignature) -> Answer[MeView]:
    """Sign the non-disclosure agreement, by your name and a fresh second factor."""
    async with writing(request, work) as signing:
        await ndas.sign_nda(signing, signature)
        await signing.session.flush()
        me = await own_account(signing)
    doors_of(request).callers.forget_all()
    return saying(me, etag=me.version)


@routes.get("/ndas", Permission.NDAS_READ, refuses=[WrongCursor])
async def list_ndas(work: Work, paging: Paging) -> Answer[Page[EditionView]]:
    """List the editions of the agreement, the latest first."""
    return await page(work, EDITIONS_SHOWN, paging, sort="edition")


@routes.post("/ndas", Permission.NDAS_WRITE, refuses=[EditionBeforeToday, EditionSuperseded])
async def publish_nda(work: Work, edition: NewEdition) -> Answer[EditionView]:
    """Publish another edition. Earlier signatures let people read for two weeks more."""
    published = await ndas.publish_nda(work, edition)
    return await show(work, EDITIONS_SHOWN, published.id)


@routes.get("/nda-signatures", Permission.NDAS_READ, refuses=[WrongCursor])
async def list_nda_signatures(work: Work, paging: Paging) -> Answer[Page[SignerView]]:
    """List everyone with what they have signed, by username; who has not signed, too."""
    return await page(work, SIGNERS_SHOWN, paging, sort="username", descending=False)


@routes.post(
    "/staff/{account_id}/nda-signature",
    Permission.NDAS_REGISTER,
    refuses=[NotFound, NdaChanged, OwnPaper, SignedLater],
    keyed=False,
    writes=False,
)
async def register_nda_paper(
    work: Work, request: Request, account_id: UUID, paper: NewPaper
) -> Answer[SignerView]:
    """Register an agreement that somebody has signed on paper."""
    async with writing(request, work) as registering:
        await ndas.register_paper(registering, account_id, paper)
        answer = await show(registering, SIGNERS_SHOWN, account_id)
    doors_of(request).callers.forget_all()
    return answer
