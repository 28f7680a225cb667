"""Deciding items, and seeing to it that each answer reaches whoever asked."""

from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.kernel.clock import local_day
from api.privacy.certificates.certifying import certify
from api.privacy.queries.items import asked_in, erasure_in, items_of
from api.privacy.requests.disputing import restrict_disputed, settle
from api.privacy.requests.effects import take_effect
from api.privacy.requests.item_schemas import ItemDetails, NewDecision, NewDelivery
from api.privacy.requests.item_tables import RequestItem
from api.privacy.requests.joining import tell
from api.privacy.requests.timing import retime
from api.privacy.rules.deciding import (
    AlreadyDecided,
    AlreadyDelivered,
    Deciding,
    NotDecided,
    check_decision,
)
from api.privacy.rules.kinds import Decision, RequestState
from api.privacy.tables import SubjectRequest


async def decide(work: Work, item_id: UUID, said: NewDecision) -> UUID:
    """Decide an item; what is granted takes effect, what is refused is certified."""
    item, request = await _open_item(work, item_id)
    deciding = Deciding(
        asked=asked_in(item),
        decision=said.decision,
        ground=said.ground,
        explanation=said.explanation,
        is_identified=request.state is not RequestState.RECEIVED,
        is_known=request.party_id is not None,
    )
    item.rule = check_decision(deciding, local_day(work.now))
    with work.on_own_word():
        item.explanation = said.explanation
        await work.session.flush()
    await settle(work, request, item, said.told)
    await _decided(work, request, item, said.decision)
    return request.id


async def grant(work: Work, request: SubjectRequest, item: RequestItem) -> None:
    """Grant an item in full: it is followed without weighing."""
    await _decided(work, request, item, Decision.GRANTED)


async def answer_by_run(work: Work, request: SubjectRequest, decision: Decision) -> None:
    """Decide the erasure by what its run did; once nothing is left, the code tells it."""
    item = await erasure_in(work.session, request.id)
    if item is None:
        return
    item.decided_at, item.decided_by = item.decided_at or work.now, work.caller.id
    item.decision = decision
    if decision is Decision.GRANTED:
        item.delivered_at = item.delivered_at or work.now


async def deliver(work: Work, item_id: UUID, said: NewDelivery) -> UUID:
    """Note that the answer went. With the last one, the case is closed."""
    item = await held(work, RequestItem, item_id)
    if item.decided_at is None:
        raise NotDecided
    if item.delivered_at is not None:
        raise AlreadyDelivered
    item.delivery, item.delivered_by = said.channel, work.caller.id
    item.delivered_at = work.now
    request = await work.session.get_one(SubjectRequest, item.request_id)
    await retime(work, request)
    items = await items_of(work.session, request.id)
    is_over = all(each.delivered_at for each in items)
    if is_over and request.state not in {RequestState.WAITING, RequestState.CLOSED}:
        request.state, request.closed_at = RequestState.CLOSED, work.now
    return request.id


async def clarify(work: Work, item_id: UUID, said: ItemDetails) -> UUID:
    """Say more precisely what an item is about, as the person meant it."""
    item, request = await _open_item(work, item_id)
    with work.on_own_word():
        tell(item, said)
        asked_in(item).told()
        await work.session.flush()
    await restrict_disputed(work, request)
    return request.id


async def keep_statement(work: Work, item_id: UUID, statement: str) -> UUID:
    """Keep the person's own view on file."""
    item = await held(work, RequestItem, item_id)
    with work.on_own_word():
        item.statement = statement
        await work.session.flush()
    return item.request_id


async def _open_item(work: Work, item_id: UUID) -> tuple[RequestItem, SubjectRequest]:
    item = await held(work, RequestItem, item_id)
    if item.decided_at is not None:
        raise AlreadyDecided
    return item, await work.session.get_one(SubjectRequest, item.request_id)


async def _decided(
    work: Work, request: SubjectRequest, item: RequestItem, decision: Decision
) -> None:
    item.decision, item.decided_at, item.decided_by = decision, work.now, work.caller.id
    if decision in {Decision.GRANTED, Decision.PARTLY}:
        await take_effect(work, request, item)
    if item.rule is not None:
        certify(work, request, item)
    await retime(work, request)
