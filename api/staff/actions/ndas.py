"""What can be done about the non-disclosure agreement: publish, sign, register a paper."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.database.locks import alone_with
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound
from api.staff.actions.own import account_of
from api.staff.nda_queries import latest_edition
from api.staff.queries import current_nda, signatures_of
from api.staff.rules.accounts import NdaChanged, NdaNameDiffers, same_name
from api.staff.rules.ndas import (
    EditionBeforeToday,
    EditionSuperseded,
    OwnPaper,
    SignedLater,
    renewal_day,
    signed_until,
)
from api.staff.schemas.ndas import NewEdition, NewPaper
from api.staff.schemas.own import NewSignature
from api.staff.tables import Account, NdaSignature, NdaText


async def publish_nda(work: Work, said: NewEdition) -> NdaText:
    """Publish another edition. What was signed before lets people read for a while yet."""
    await alone_with(work, "editions of the agreement")
    if said.valid_from < local_day(work.now):
        raise EditionBeforeToday(pointer="/valid_from")
    before = await latest_edition(work.session)
    if before is not None and before.valid_from > said.valid_from:
        raise EditionSuperseded(pointer="/valid_from")
    edition = NdaText(
        edition=before.edition + 1 if before else 1,
        text=said.text,
        valid_from=said.valid_from,
        sign_by=renewal_day(said.valid_from) if before else None,
    )
    work.session.add(edition)
    return edition


async def sign_nda(work: Work, said: NewSignature) -> None:
    """Sign the agreement as it stands."""
    account = await account_of(work)
    text = await nda_in_force(work)
    if text.edition != said.edition:
        raise NdaChanged(edition=text.edition)
    if not same_name(said.name, account.name):
        raise NdaNameDiffers(pointer="/name")
    signature = await _signature(work.session, account.id, text.edition)
    signature.signed_at = work.now
    signature.valid_until = signed_until(local_day(work.now))
    signature.paper_signed_on = signature.paper_place = signature.registered_by = None


async def register_paper(work: Work, account_id: UUID, said: NewPaper) -> None:
    """Keep that somebody has signed on paper, and where the paper lies."""
    account = await work.session.get(Account, account_id, with_for_update=True)
    if account is None or account.left_on is not None:
        raise NotFound("There is no such record.")
    if account.id == work.caller.id:
        raise OwnPaper
    text = await nda_in_force(work)
    if text.edition != said.edition:
        raise NdaChanged(edition=text.edition)
    if not text.valid_from <= said.signed_on <= local_day(work.now):
        raise SignedLater(pointer="/signed_on")
    signature = await _signature(work.session, account.id, text.edition)
    signature.signed_at = work.now
    signature.valid_until = signed_until(said.signed_on)
    signature.paper_signed_on, signature.paper_place = said.signed_on, said.place
    signature.registered_by = work.caller.id


async def nda_in_force(work: Work) -> NdaText:
    """Find the agreement as everyone signs it now."""
    text = await current_nda(work.session, local_day(work.now))
    if text is None:
        raise NotFound("There is no agreement yet.")
    return text


async def _signature(session: AsyncSession, account_id: UUID, edition: int) -> NdaSignature:
    for signed in await signatures_of(session, account_id):
        if signed.edition == edition:
            return signed
    signature = NdaSignature(account_id=account_id, edition=edition)
    session.add(signature)
    return signature
