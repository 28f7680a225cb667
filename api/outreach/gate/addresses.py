"""Where somebody may be written to: by post, or at an e-mail address that is good for it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.rules.kinds import AddressKind
from api.customers.tables import Address, Email
from api.database.secrets import Secrets
from api.mail.links import contact_key
from api.mail.rules.kinds import MailFailure
from api.mail.tables import OutgoingMail
from api.outreach.consents.tables import ConsentEntry
from api.outreach.rules.kinds import ConsentAct, Exclusion

PREFERRED: Final = (AddressKind.POSTAL, AddressKind.VISITING, AddressKind.BILLING)


@dataclass(frozen=True, slots=True)
class Postal:
    """Where post reaches somebody."""

    street: str
    postal_code: str
    town: str
    country: str


async def postal_addresses(
    session: AsyncSession, keys: Collection[UUID]
) -> Mapping[UUID, Postal]:
    """Give each one's address: the postal one, if there is one. A half one is none."""
    rows = await session.scalars(
        select(Address).where(Address.party_id.in_(keys)).order_by(Address.id)
    )
    found: dict[UUID, tuple[int, Postal]] = {}
    for each in rows:
        if each.street and each.postal_code and each.town:
            rank = PREFERRED.index(each.kind)
            known = found.get(each.party_id)
            if known is None or rank < known[0]:
                where = Postal(each.street, each.postal_code, each.town, each.country)
                found[each.party_id] = rank, where
    return {key: where for key, (_, where) in found.items()}


async def email_addresses(
    session: AsyncSession, secrets: Secrets, keys: Collection[UUID]
) -> Mapping[UUID, str | Exclusion]:
    """Give each one's address that is flagged for marketing, or why there is none."""
    flagged = select(Email).where(
        Email.party_id.in_(keys), Email.for_marketing, Email.address.is_not(None)
    )
    rows = [*await session.scalars(flagged.order_by(Email.id))]
    by_key = {contact_key(secrets, each.address or ""): each for each in rows}
    banned = await _banned(session, [*by_key])
    dead = await _dead(session, rows)
    found: dict[UUID, str | Exclusion] = dict.fromkeys(keys, Exclusion.NO_ADDRESS)
    for each in rows:
        why = None
        if contact_key(secrets, each.address or "") in banned:
            why = Exclusion.WITHDRAWN
        elif (each.address or "").casefold() in dead:
            why = Exclusion.UNDELIVERABLE
        if isinstance(found[each.party_id], Exclusion):
            found[each.party_id] = why or each.address or Exclusion.NO_ADDRESS
    return found


async def _banned(session: AsyncSession, keys: Sequence[str]) -> set[str]:
    """Tell which addresses were last said no to, by whomever."""
    said = select(ConsentEntry.contact_key, ConsentEntry.act).where(
        ConsentEntry.contact_key.in_(keys)
    )
    rows = await session.execute(said.order_by(ConsentEntry.at, ConsentEntry.id))
    latest = {row.contact_key: row.act for row in rows}
    return {key for key, act in latest.items() if act is ConsentAct.WITHDRAWN}


async def _dead(session: AsyncSession, rows: Sequence[Email]) -> set[str]:
    """Tell from which addresses mail came back after they were last confirmed."""
    returned = select(OutgoingMail.address, OutgoingMail.ended_at).where(
        OutgoingMail.address.in_({each.address for each in rows}),
        OutgoingMail.failure == MailFailure.BOUNCED,
    )
    confirmed = {each.address: each.verified_at for each in rows}
    found = set()
    for address, at in await session.execute(returned):
        verified_at = confirmed.get(address)
        if verified_at is None or at is None or at > verified_at:
            found.add((address or "").casefold())
    return found
