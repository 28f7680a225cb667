"""Restricts while the accuracy of something is disputed: GDPR, Article 18(1)(a) and (3)."""

from api.database.work import Work
from api.privacy.queries.items import items_of
from api.privacy.recipients.listing import tell_recipients
from api.privacy.requests.item_tables import RequestItem
from api.privacy.requests.lifting import cases_of, is_restricting, use_again
from api.privacy.rules.kinds import RequestState
from api.privacy.rules.lifting import ERASING, NothingRestricted, NotToldBefore
from api.privacy.rules.telling import Became
from api.privacy.tables import SubjectRequest
from api.standing.actions import restrict


async def restrict_disputed(work: Work, request: SubjectRequest) -> None:
    """Restrict for what waits and asks for it, once nobody doubts who disputes it."""
    if request.party_id is None or request.state is RequestState.RECEIVED:
        return
    for item in await items_of(work.session, request.id):
        is_due = item.restrict_meanwhile and item.decided_at is None
        if is_due and item.restricted_at is None:
            item.restricted_at = work.now
            await restrict(work, request.party_id, request.number, until=None)
            await tell_recipients(work, request, item, Became.RESTRICTED)


async def settle(
    work: Work, request: SubjectRequest, item: RequestItem, told: str | None
) -> None:
    """Use the data again as the item is decided, after the person was told.

    Where an erasure goes on, they stay restricted for its sake; the item can be lifted later.
    """
    if item.restricted_at is None or not is_restricting(item):
        if told is not None:
            raise NothingRestricted
        return
    if told is None:
        raise NotToldBefore(pointer="/told")
    if not ERASING & {*await cases_of(work, request)}:
        await use_again(work, request, item, told)
