"""Keeps the clocks of a case: items have their days, the case the earliest of them."""

from datetime import date
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.receipts import check_received
from api.privacy.queries.items import items_of, pauses_of
from api.privacy.requests.item_schemas import NewExtension, NewQuestion
from api.privacy.requests.item_tables import RequestItem, RequestPause
from api.privacy.rules.asking import NothingAsked, check_question
from api.privacy.rules.clock import Clock, Pause, check_extension
from api.privacy.rules.deciding import AlreadyDecided
from api.privacy.tables import SubjectRequest


async def retime(work: Work, request: SubjectRequest) -> None:
    """Work out anew by when each open item is answered, and the case with them."""
    await work.session.flush()
    items = await items_of(work.session, request.id)
    pauses = await pauses_of(work.session, request.id)
    today = local_day(work.now)
    for each in items:
        if each.decided_at is None:
            each.due_on = clock_of(each, pauses).due_on(today)
    waiting = [each for each in items if each.delivered_at is None] or items
    request.received_on = min(each.received_on for each in items)
    request.due_on = min(each.due_on for each in waiting)


async def ask(work: Work, request_id: UUID, said: NewQuestion) -> None:
    """Ask whoever asks; the clock stands still until they reply."""
    request = await held(work, SubjectRequest, request_id)
    items = await items_of(work.session, request_id)
    pauses = await pauses_of(work.session, request_id)
    check_question(
        said.what,
        request.state,
        is_paused=any(each.ended_on is None for each in pauses),
        has_open_items=any(each.decided_at is None for each in items),
    )
    pause = RequestPause(
        request_id=request_id,
        what=said.what,
        since_on=local_day(work.now),
        asked_by=work.caller.id,
    )
    with work.on_own_word():
        pause.question = said.question
        work.session.add(pause)
        await work.session.flush()


async def note_reply(work: Work, request_id: UUID, replied_on: date) -> None:
    """Let the clock go on, from the day the reply came. A doubt needs more: a proof."""
    request = await held(work, SubjectRequest, request_id)
    check_received(replied_on, local_day(work.now))
    if not await resume(work, request, replied_on):
        raise NothingAsked


async def resume(work: Work, request: SubjectRequest, on: date) -> bool:
    """End the pause that runs, and tell whether one did."""
    pauses = await pauses_of(work.session, request.id)
    running = next((each for each in pauses if each.ended_on is None), None)
    if running is None:
        return False
    running.ended_on, running.ended_by = max(on, running.since_on), work.caller.id
    await retime(work, request)
    return True


async def extend(work: Work, item_id: UUID, said: NewExtension) -> UUID:
    """Give an item two months more, and keep why, as the person was told; give its case."""
    item = await held(work, RequestItem, item_id)
    if item.decided_at is not None:
        raise AlreadyDecided
    request = await work.session.get_one(SubjectRequest, item.request_id)
    today = local_day(work.now)
    pauses = await pauses_of(work.session, request.id)
    check_extension(clock_of(item, pauses), today)
    item.extended_on, item.extended_by, item.extension = today, work.caller.id, said.extension
    with work.on_own_word():
        item.extension_told = said.told
        await work.session.flush()
    await retime(work, request)
    return request.id


def clock_of(item: RequestItem, pauses: list[RequestPause]) -> Clock:
    return Clock(
        received_on=item.received_on,
        pauses=tuple(Pause(each.since_on, each.ended_on) for each in pauses),
        is_extended=item.extended_on is not None,
    )
