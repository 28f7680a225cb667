"""The items of a case, and what else lies in its file."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.privacy.requests.item_tables import RequestItem, RequestPause
from api.privacy.rules.items import IN_DATA, JOINED, Asked
from api.privacy.rules.kinds import RequestKind
from api.privacy.tables import SubjectRequest


async def items_of(session: AsyncSession, request_id: UUID) -> list[RequestItem]:
    found = select(RequestItem).where(RequestItem.request_id == request_id)
    return [*await session.scalars(found.order_by(RequestItem.position))]


async def pauses_of(session: AsyncSession, request_id: UUID) -> list[RequestPause]:
    found = select(RequestPause).where(RequestPause.request_id == request_id)
    return [*await session.scalars(found.order_by(RequestPause.id))]


async def erasure_in(session: AsyncSession, request_id: UUID) -> RequestItem | None:
    """Give the item of a case that asks for erasure: the newest, if it was asked twice."""
    items = await items_of(session, request_id)
    found = [each for each in items if each.kind is RequestKind.ERASE]
    return found[-1] if found else None


async def open_cases(session: AsyncSession, parties: Collection[UUID]) -> list[SubjectRequest]:
    """Find the cases of a data subject that still take items, the oldest first; hold them."""
    found = select(SubjectRequest).where(
        SubjectRequest.party_id.in_(parties), SubjectRequest.state.in_(JOINED)
    )
    return [*await session.scalars(found.order_by(SubjectRequest.id).with_for_update())]


async def waiting_items(session: AsyncSession, request_id: UUID) -> dict[Asked, RequestItem]:
    """Give the items of a case that are not decided, by what they ask."""
    items = await items_of(session, request_id)
    return {asked_in(each): each for each in items if each.decided_at is None}


def asked_in(item: RequestItem) -> Asked:
    restricts = bool(item.restrict_meanwhile)
    return Asked(item.kind, item.against, item.field, item.correction, restricts)


async def others_waiting(
    session: AsyncSession, parties: Collection[UUID], request_id: UUID
) -> bool:
    """Tell whether a data subject waits for something that its erasure would take."""
    waiting = (
        select(RequestItem.id)
        .join(SubjectRequest, SubjectRequest.id == RequestItem.request_id)
        .where(
            (SubjectRequest.id == request_id) | SubjectRequest.party_id.in_(parties),
            RequestItem.decided_at.is_(None)
            | (RequestItem.kind.in_(IN_DATA) & RequestItem.delivered_at.is_(None)),
            RequestItem.kind != RequestKind.ERASE,
        )
        .limit(1)
    )
    return await session.scalar(waiting) is not None
