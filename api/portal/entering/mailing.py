"""Mails a link or a code by which somebody comes in; it is made as the mail leaves."""

from datetime import timedelta
from typing import Final

from sqlalchemy import func, select

from api.customers.tables import Party
from api.database.locks import alone_with
from api.database.work import Work
from api.disclosure.rules import Basis
from api.kernel.purposes import Purpose
from api.mail.actions import operator_of, send
from api.mail.links import contact_key
from api.mail.office import PostOffice
from api.mail.rules.kinds import LinkKind
from api.mail.rules.letters import Addressee, ServiceMail
from api.portal.entering.knowing import holder_of
from api.portal.rules.entering import A_DAY, CODE_LASTS, LINK_LASTS, MOST_MAILED, EntryKind
from api.portal.tables import EntryMail

LASTS: Final = {EntryKind.LINK: LINK_LASTS, EntryKind.CODE: CODE_LASTS}
LINKS: Final = {EntryKind.LINK: LinkKind.ENTER, EntryKind.CODE: LinkKind.CODE}


async def mail_if_known(work: Work, office: PostOffice, kind: EntryKind, address: str) -> None:
    """Mail whoever is known by an address, and nobody else. Nothing tells which it was."""
    await operator_of(work, office)
    party = await holder_of(work, address)
    if party is not None:
        await mail_entry(work, office, kind, party, address)


async def mail_entry(
    work: Work, office: PostOffice, kind: EntryKind, party: Party, address: str
) -> None:
    """Mail somebody a link or a code, unless they were mailed enough of them today."""
    key = contact_key(work.database.secrets, address)
    await alone_with(work, f"entries of {key}")
    if await _mailed(work, key, kind, A_DAY) >= MOST_MAILED:
        return
    mail = await send(
        work,
        office,
        ServiceMail(
            template=f"own-{kind}",
            to=Addressee(address, party.id),
            language=party.language,
            values={},
            subjects=[party.id],
            purpose=Purpose.OWN_DATA,
            basis=Basis.LEGAL_OBLIGATION,
            fields=("email",),
            link=LINKS[kind],
        ),
    )
    work.session.add(
        EntryMail(
            party_id=party.id,
            mail_id=mail.id,
            contact_key=key,
            kind=kind,
            mailed_at=work.now,
            expires_at=work.now + LASTS[kind],
            asked_by=work.caller.id,
        )
    )
    await work.session.flush()


async def _mailed(work: Work, key: str, kind: EntryKind, within: timedelta) -> int:
    mailed = select(func.count()).where(
        EntryMail.contact_key == key,
        EntryMail.kind == kind,
        EntryMail.mailed_at > work.now - within,
    )
    return await work.session.scalar(mailed) or 0
