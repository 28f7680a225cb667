"""What becomes of a question: proposals, another try later, or the reason why neither."""

from datetime import timedelta
from uuid import UUID

from api.customers.feeds.asking import fail, put_off
from api.customers.feeds.check_tables import RegisterCheck
from api.customers.feeds.knowing import subject_of
from api.customers.feeds.proposing import propose
from api.customers.feeds.rules.kinds import AskingFailure, AskingState, Feed
from api.customers.feeds.rules.proposing import proposed_by
from api.customers.feeds.ytj import Later, Outcome
from api.database.work import Work
from api.kernel.refusals import Restricted
from api.standing.actions import check_usable


async def keep_answer(
    work: Work, check: RegisterCheck, disclosure_id: UUID, told: Outcome
) -> None:
    """Make proposals of an answer, or tell why there are none."""
    if isinstance(told, Later):
        due_at = work.now + timedelta(seconds=told.seconds)
        await put_off(work, check, disclosure_id, due_at)
        return
    if isinstance(told, AskingFailure):
        fail(check, told)
        return
    subject = await subject_of(work.session, check.party_id)
    if subject is None or not await _is_usable(work, check.party_id):
        fail(check, AskingFailure.CHANGED)
        return
    changes = proposed_by(told, subject.known)
    check.proposed = await propose(work, Feed.YTJ, subject.about, changes)
    check.state, check.answered_at = AskingState.ANSWERED, work.now


async def _is_usable(work: Work, party_id: UUID) -> bool:
    try:
        await check_usable(work, party_id)
    except Restricted:
        return False
    return True
