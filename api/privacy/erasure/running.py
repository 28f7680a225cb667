"""The steps of a run: it begins, each class of records goes, and it ends or waits on."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.archive.ordering import order_about
from api.audit.versions import held
from api.database.work import Work
from api.imports.withdrawing import withdraw_rows
from api.kernel.clock import local_day
from api.kernel.holds import Holder
from api.privacy.certificates.attesting import attest
from api.privacy.certificates.certifying import issue
from api.privacy.erasure.actions import keep_plan, still_holds
from api.privacy.erasure.computing import Computed, compute_plan, holds_on, year_end_month
from api.privacy.erasure.erasing import Today, erase_rows, look_at, next_live
from api.privacy.erasure.forgetting import forget_answers, forget_answers_saying, forget_words
from api.privacy.queries.classes import RecordClass
from api.privacy.queries.known import known_by, texts_of
from api.privacy.queries.requests import closed_requests, latest_approval, latest_plan
from api.privacy.recipients.erased import tell_of_erasure
from api.privacy.requests.answering import answer_by_run
from api.privacy.requests.files import blank_files
from api.privacy.rules.kinds import Decision, Outcome, RequestState
from api.privacy.tables import ErasureStep, SubjectRequest
from api.standing.actions import restrict, suppress
from api.standing.one_subject import parties_of
from api.standing.rules.identifiers import identifiers

RUNNING: Final = frozenset({RequestState.APPROVED, RequestState.WAITING})
SUPPRESSED: Final = "suppressions"


async def begin(work: Work, holders: Sequence[Holder], request_id: UUID) -> UUID | None:
    """Start a pass: give whose data go, or nobody if there is nothing to run.

    The first one makes sure that the data are still those that were approved, and keeps what
    the person is known by, as hashes, while it is still there to be hashed.
    """
    request = await held(work, SubjectRequest, request_id)
    if request.state not in RUNNING or request.party_id is None:
        return None
    parties = await parties_of(work, request.party_id)
    if not await _has_begun(work, request_id):
        if not await _stands(work, holders, request):
            return None
        known = await known_by(work.session, parties)
        _step(work, request_id, SUPPRESSED, await suppress(work, identifiers(known)))
        _step(work, request_id, "import_rows", await withdraw_rows(work, texts_of(known)))
        await forget_answers_saying(work, texts_of(known))
        await restrict(work, request.party_id, request.number, until=None)
    _step(work, request_id, "papers", await order_about(work, parties, request.number))
    _step(work, request_id, "search_entries", await forget_words(work, parties))
    once = await parties_of(work, request.party_id, ever=True)
    _step(work, request_id, "idempotency_keys", await forget_answers(work, once))
    return request.party_id


async def erase_some(
    work: Work, holders: Sequence[Holder], request_id: UUID, of: RecordClass, after: UUID
) -> UUID | None:
    """Erase what goes of the next rows of a class; give where to go on, if there is more."""
    request = await held(work, SubjectRequest, request_id)
    if request.state not in RUNNING or request.party_id is None:
        return None
    parties = await parties_of(work, request.party_id)
    day = local_day(work.now)
    rows = await next_live(work, of, parties, day, after)
    if not rows:
        return None
    holds = await holds_on(work.session, holders, parties)
    looked = look_at(of, Today(day, holds, await year_end_month(work.session)), rows)
    if looked.going:
        _step(work, request_id, of.name, await erase_rows(work, of, looked))
    return looked.last


async def blank_file(work: Work, holders: Sequence[Holder], request_id: UUID) -> bool:
    """Blank the person's files, this one's too, when nothing else is left; tell whether."""
    request = await held(work, SubjectRequest, request_id)
    if request.state not in RUNNING:
        return False
    if (await compute_plan(work, holders, request.party_id)).held:
        return False
    parties = await parties_of(work, request.party_id) if request.party_id else ()
    files = {request_id, *await closed_requests(work.session, parties)}
    await blank_files(work, files)
    await forget_answers(work, files)
    return True


async def close(work: Work, request_id: UUID) -> None:
    """End the request: nothing of the person is left, and nobody may bring it back."""
    request = await held(work, SubjectRequest, request_id)
    if request.state in RUNNING:
        request.state, request.closed_at = RequestState.CLOSED, work.now
        await tell_of_erasure(work, request)
        await attest(work, request, (), await _decided_by(work, request_id))
        await answer_by_run(work, request, Decision.GRANTED)


async def wait_on(work: Work, holders: Sequence[Holder], request_id: UUID) -> None:
    """Leave the request to go on by itself; say what stays, and certify it once."""
    request = await held(work, SubjectRequest, request_id)
    if request.state not in RUNNING or request.party_id is None:
        return
    computed = await compute_plan(work, holders, request.party_id)
    plan = await latest_plan(work.session, request_id)
    decided_by = await _decided_by(work, request_id)
    await tell_of_erasure(work, request)
    await issue(work, request, computed.held, decided_by)
    await attest(work, request, computed.held, decided_by)
    if plan is None or plan.entries != computed.told:
        keep_plan(work, request, computed)
    await restrict(work, request.party_id, request.number, until=_last_day(computed))
    request.state = RequestState.WAITING
    await answer_by_run(work, request, Decision.PARTLY)


async def _decided_by(work: Work, request_id: UUID) -> UUID:
    """Give who approved the newest plan that somebody approved; of none, who runs it."""
    approval = await latest_approval(work.session, request_id)
    return approval.approved_by if approval else work.caller.id


def _last_day(computed: Computed) -> date | None:
    days = [each.until for each in computed.held]
    return None if None in days else max((day for day in days if day), default=None)


async def _stands(work: Work, holders: Sequence[Holder], request: SubjectRequest) -> bool:
    """Tell whether what was approved still is what goes. One that waits has begun before.

    Its steps are missing where a backup was restored: what is erased twice was approved once.
    """
    if request.state is RequestState.WAITING:
        return True
    plan = await latest_plan(work.session, request.id)
    return plan is not None and await still_holds(work, holders, request, plan)


async def _has_begun(work: Work, request_id: UUID) -> bool:
    step = select(ErasureStep.id).where(ErasureStep.request_id == request_id).limit(1)
    return await work.session.scalar(step) is not None


def _step(work: Work, request_id: UUID, record_class: str, count: int) -> None:
    """Leave a proof of what was done: how many values or rows of what."""
    work.session.add(
        ErasureStep(
            request_id=request_id,
            record_class=record_class,
            outcome=Outcome.ERASE,
            count=count,
            done_at=work.now,
        )
    )
