"""Lifts a restriction that was asked for: GDPR, Article 18(3)."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.database.work import Work
from api.privacy.requests.item_schemas import NewLifting
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.kinds import RequestKind, RequestState
from api.privacy.rules.lifting import GRANTED, check_lifting, restricts
from api.privacy.tables import SubjectRequest
from api.standing.actions import end_restrictions
from api.standing.one_subject import parties_of


async def lift(work: Work, item_id: UUID, said: NewLifting) -> UUID:
    """Use the data again, after the person was told; another item may still restrict them."""
    item = await held(work, RequestItem, item_id)
    request = await work.session.get_one(SubjectRequest, item.request_id)
    check_lifting(await cases_of(work, request), is_restricting=is_restricting(item))
    await use_again(work, request, item, said.told)
    return request.id


async def use_again(work: Work, request: SubjectRequest, item: RequestItem, told: str) -> None:
    """Note what the person was told, and end the restriction with the last item of it."""
    item.lifted_at, item.lifted_by = work.now, work.caller.id
    with work.on_own_word():
        item.lifting_told = told
        await work.session.flush()
    parties = await parties_of(work, request.party_id) if request.party_id else ()
    if not await _restricting(work, parties):
        await end_restrictions(work, parties)
        await work.session.flush()


async def cases_of(work: Work, request: SubjectRequest) -> Collection[RequestState]:
    """Give how the cases of the same person stand."""
    parties = await parties_of(work, request.party_id) if request.party_id else ()
    of_person = SubjectRequest.party_id.in_(parties)
    return (await work.session.scalars(select(SubjectRequest.state).where(of_person))).all()


def is_restricting(item: RequestItem) -> bool:
    meanwhile = item.restricted_at is not None
    return item.lifted_at is None and restricts(item.kind, item.decision, meanwhile=meanwhile)


async def _restricting(work: Work, parties: Collection[UUID]) -> bool:
    """Tell whether another item of the same person still restricts."""
    granted = (RequestItem.kind == RequestKind.RESTRICT) & RequestItem.decision.in_(GRANTED)
    others = (
        select(RequestItem.id)
        .join(SubjectRequest, SubjectRequest.id == RequestItem.request_id)
        .where(
            SubjectRequest.party_id.in_(parties),
            granted | RequestItem.restricted_at.is_not(None),
            RequestItem.lifted_at.is_(None),
        )
    )
    return await work.session.scalar(others.limit(1)) is not None
