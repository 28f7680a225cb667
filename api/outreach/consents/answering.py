"""What whoever holds a mailed link says: yes to what they were asked, or no more."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from api.customers.tables import Email
from api.database.work import Work
from api.editions.queries import number_in_force
from api.kernel.languages import Language
from api.kernel.refusals import Refusal
from api.kernel.sources import Source, SourceKind
from api.mail.links import Followed, contact_key
from api.mail.tables import OutgoingMail
from api.outreach.consents.actions import ban_address, withdrawal
from api.outreach.consents.allowing import check_may_agree
from api.outreach.consents.tables import ConsentEntry, ConsentRequest
from api.outreach.rules.granting import check_age
from api.outreach.rules.kinds import (
    AgeGroup,
    ConsentAct,
    ConsentPurpose,
    ConsentWay,
    ProofKind,
)
from api.standing.actions import heed, object_to
from api.standing.one_subject import parties_of
from api.standing.rules.objections import Against

THEMSELVES = Source(SourceKind.CUSTOMER_SELF)


class Came(StrEnum):
    """What came of following a link."""

    ASKS = "asks"
    DONE = "done"
    OVER = "over"
    NOT_POSSIBLE = "not-possible"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a link was mailed for."""

    came: Came
    language: Language = Language.FI
    request: ConsentRequest | None = None


async def asked_by(work: Work, link: Followed) -> Asked:
    """Find what somebody was asked, and whether it may still be answered."""
    found = select(ConsentRequest).where(ConsentRequest.mail_id == link.mail_id)
    request = await work.session.scalar(found)
    if request is None or request.contact_key != link.contact_key:
        return Asked(Came.OVER)
    if request.answered_at is not None:
        return Asked(Came.DONE, request.language, request)
    came = Came.ASKS if work.now <= request.expires_at else Came.OVER
    return Asked(came, request.language, request)


async def confirm(work: Work, link: Followed, age: AgeGroup) -> Asked:
    """Take the yes of whoever reads the mailbox. A second one changes nothing."""
    asked = await asked_by(work, link)
    request = asked.request
    if asked.came is not Came.ASKS or request is None:
        return asked
    try:
        check_age(age, request.purpose, is_guarded=False)
        await check_may_agree(work, await parties_of(work, request.party_id))
    except Refusal:
        return Asked(Came.NOT_POSSIBLE, request.language)
    request.answered_at = work.now
    work.session.add(await _granted(work, request, age))
    await _mark_address(work, request)
    return Asked(Came.DONE, request.language, request)


async def unsubscribe(work: Work, link: Followed, *, everything: bool) -> Language:
    """Take back what an e-mail stands on, also where nobody knows any more whose it was.

    Programs press twice: what has been taken back already is not written down again.
    """
    mail = await work.session.get(OutgoingMail, link.mail_id)
    party_id = mail and mail.party_id
    if not await _is_banned(work, link.contact_key):
        ban_address(work, link.contact_key, ProofKind.LINK, THEMSELVES)
        if party_id:
            _take_back(work, link, party_id)
            await heed(work, party_id)
    if everything and party_id:
        await object_to(work, party_id, Against.MARKETING, ProofKind.LINK)
    return mail.language if mail else Language.FI


async def language_of(work: Work, link: Followed) -> Language:
    """Tell in which language a mail was written."""
    mail = await work.session.get(OutgoingMail, link.mail_id)
    return mail.language if mail else Language.FI


async def _is_banned(work: Work, key: str) -> bool:
    latest = select(ConsentEntry.act).where(ConsentEntry.contact_key == key)
    newest = latest.order_by(ConsentEntry.at.desc(), ConsentEntry.id.desc()).limit(1)
    return await work.session.scalar(newest) is ConsentAct.WITHDRAWN


def _take_back(work: Work, link: Followed, party_id: UUID) -> None:
    entry = withdrawal(
        work, ConsentPurpose.MARKETING, ConsentWay.EMAIL, SourceKind.CUSTOMER_SELF
    )
    entry.party_id, entry.proven_by = party_id, ProofKind.LINK
    entry.evidence = str(link.mail_id)
    work.session.add(entry)


async def _granted(work: Work, request: ConsentRequest, age: AgeGroup) -> ConsentEntry:
    return ConsentEntry(
        party_id=request.party_id,
        contact_key=request.contact_key,
        act=ConsentAct.GRANTED,
        purpose=request.purpose,
        way=request.way,
        wording=request.wording,
        language=request.language,
        text_sha256=request.text_sha256,
        notice_version=await number_in_force(work),
        proven_by=ProofKind.CONFIRMATION,
        evidence=str(request.id),
        age_group=age,
        heard=SourceKind.CUSTOMER_SELF,
        at=work.now,
        recorded_by=work.caller.id,
    )


async def _mark_address(work: Work, request: ConsentRequest) -> None:
    """Note that its reader has answered from it, and wants to be written to there."""
    secrets, whose = work.database.secrets, await parties_of(work, request.party_id)
    for email in await work.session.scalars(select(Email).where(Email.party_id.in_(whose))):
        if email.address and contact_key(secrets, email.address) == request.contact_key:
            email.verified_at = work.now
            if request.way is ConsentWay.EMAIL:
                email.for_marketing = True
