"""Asking for a consent by a mail, whose link nobody but its reader can follow."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.customers.tables import Email, Party
from api.database.work import Work
from api.disclosure.rules import Basis
from api.kernel.purposes import Purpose
from api.mail.actions import send
from api.mail.links import contact_key
from api.mail.office import PostOffice
from api.mail.rules.kinds import LinkKind
from api.mail.rules.letters import Addressee, ServiceMail
from api.outreach.consents.allowing import check_may_agree
from api.outreach.consents.company import company_name
from api.outreach.consents.schemas import NewConsentRequest
from api.outreach.consents.tables import ConsentRequest
from api.outreach.consents.texts import digest_of, text_for
from api.outreach.rules.granting import NoConfirmedAddress, check_way
from api.standing.one_subject import parties_of
from api.standing.queries import objections_of
from api.standing.rules.objections import Against
from api.standing.tables import Objection

TEMPLATE: Final = "consent-request"
LASTS: Final = timedelta(days=7)


async def ask_for_consent(
    work: Work, office: PostOffice, party_id: UUID, said: NewConsentRequest
) -> None:
    """Mail somebody the words and a link. Who objects to marketing is not asked."""
    party = await held(work, Party, party_id)
    check_way(said.purpose, said.way)
    parties = await parties_of(work, party_id)
    await check_may_agree(work, parties)
    email = await work.session.get(Email, said.email_id)
    unwanted = objections_of(parties).where(Objection.against == Against.MARKETING)
    if email is None or email.party_id not in parties or email.address is None:
        raise NoConfirmedAddress(pointer="/email_id")
    if await work.session.scalar(unwanted.limit(1)) or await _is_asked(work, party_id, said):
        raise NoConfirmedAddress("They do not want it, or have been asked already.")
    wording, company = text_for(said.purpose, said.way), await company_name(work)
    shown = wording.shown(party.language, company)
    mail = await send(
        work,
        office,
        ServiceMail(
            template=TEMPLATE,
            to=Addressee(email.address, party_id),
            language=party.language,
            values={"text": shown, "company": company},
            subjects=[party_id],
            purpose=Purpose.MARKETING,
            basis=Basis.CONSENT,
            link=LinkKind.CONFIRM,
        ),
    )
    work.session.add(
        ConsentRequest(
            party_id=party_id,
            mail_id=mail.id,
            contact_key=contact_key(work.database.secrets, email.address),
            purpose=said.purpose,
            way=said.way,
            wording=wording.key,
            language=party.language,
            text_sha256=digest_of(shown),
            asked_at=work.now,
            asked_by=work.caller.id,
            expires_at=work.now + LASTS,
        )
    )


async def _is_asked(work: Work, party_id: UUID, said: NewConsentRequest) -> bool:
    """Tell whether a link is still out: nobody is asked again and again."""
    waiting = select(ConsentRequest.id).where(
        ConsentRequest.party_id == party_id,
        ConsentRequest.purpose == said.purpose,
        ConsentRequest.way == said.way,
        ConsentRequest.answered_at.is_(None),
        ConsentRequest.expires_at > work.now,
    )
    return await work.session.scalar(waiting.limit(1)) is not None
