"""Lists who is to be told, from the ledger of disclosures."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.membership import shares
from api.database.work import Work
from api.disclosure.tables import Disclosure, Recipient
from api.kernel.permissions import Permission
from api.privacy.recipients.tables import Telling
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.telling import NOT_TOLD, Became, TellingWay
from api.privacy.tables import SubjectRequest
from api.staff.tables import Client
from api.standing.one_subject import parties_of


@dataclass(slots=True)
class Given:
    """What a recipient was given of a person: how often, when last, and which fields."""

    count: int = 0
    last_at: datetime | None = None
    fields: set[str] = field(default_factory=set)


async def tell_recipients(
    work: Work, request: SubjectRequest, item: RequestItem, became: Became
) -> None:
    """List each recipient of the person's data, unless it waits to be told already.

    Whose machine comes to us is told from now on; the others, by hand.
    """
    await work.session.flush()
    waiting = await _waiting(work.session, item.id)
    given = await given_of(work, request)
    machines = await _with_machines(work.session, given.keys())
    for recipient_id in sorted(given.keys() - waiting):
        told = given[recipient_id]
        by_machine = recipient_id in machines
        work.session.add(
            Telling(
                request_id=request.id,
                item_id=item.id,
                recipient_id=recipient_id,
                became=became,
                fields=sorted(told.fields),
                given_count=told.count,
                last_given_at=told.last_at or work.now,
                made_at=work.now,
                told_at=work.now if by_machine else None,
                told_how=TellingWay.API if by_machine else None,
            )
        )


async def given_of(work: Work, request: SubjectRequest) -> Mapping[UUID, Given]:
    """Give who was given anything about a person, also while taken for somebody else."""
    if request.party_id is None:
        return {}
    subjects = await parties_of(work, request.party_id, ever=True)
    lines = (
        select(
            Disclosure.recipient_id,
            Disclosure.fields,
            func.count().label("count"),
            func.max(Disclosure.at).label("last_at"),
        )
        .join(Recipient, Recipient.id == Disclosure.recipient_id)
        .where(shares(Disclosure.__table__.c.subjects, "subjects"))
        .where(Recipient.role.not_in(NOT_TOLD))
        .group_by(Disclosure.recipient_id, Disclosure.fields)
    )
    found: dict[UUID, Given] = {}
    for recipient_id, fields, count, last_at in await work.session.execute(
        lines, {"subjects": subjects}
    ):
        told = found.setdefault(recipient_id, Given())
        told.count += count
        told.last_at = max(told.last_at or last_at, last_at)
        told.fields |= {*fields}
    return found


async def _waiting(session: AsyncSession, item_id: UUID) -> set[UUID]:
    """Give the recipients that are listed for this item, and have not answered."""
    listed = select(Telling.recipient_id).where(
        Telling.item_id == item_id,
        Telling.acknowledged_at.is_(None),
        Telling.excused_at.is_(None),
    )
    return {*await session.scalars(listed)}


async def _with_machines(session: AsyncSession, recipients: Collection[UUID]) -> set[UUID]:
    """Give those of them whose machines are admitted, and may acknowledge."""
    admitted = select(Client.recipient_id, Client.scopes).where(
        Client.recipient_id.in_(recipients), Client.disabled_at.is_(None)
    )
    rows = await session.execute(admitted)
    may = Permission.TELLINGS_ACKNOWLEDGE
    return {key for key, scopes in rows if key is not None and may in scopes}
