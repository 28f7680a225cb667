"""What can be done about the plan of an erasure: make it, approve it, have it carried out."""

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.clock import HELSINKI
from api.kernel.holds import Holder
from api.kernel.identifiers import new_id
from api.privacy.approving import approve_as_another
from api.privacy.erasure.computing import Computed, compute_plan
from api.privacy.queries.items import erasure_in, others_waiting
from api.privacy.queries.requests import approval_of, latest_plan
from api.privacy.rules.approving import Written
from api.privacy.rules.deciding import OtherItemsOpen
from api.privacy.rules.kinds import Decision, RequestState
from api.privacy.rules.requests import (
    NotApproved,
    NotPlanned,
    PlanMoved,
    check_plannable,
)
from api.privacy.schemas import NewApproval
from api.privacy.tables import Approval, Plan, SubjectRequest
from api.standing.one_subject import parties_of

RUN = "run_erasure"


async def make_plan(work: Work, holders: Sequence[Holder], request_id: UUID) -> None:
    """Compute a plan and keep it. An approval of an older one falls."""
    request = await held(work, SubjectRequest, request_id)
    item = await erasure_in(work.session, request_id)
    is_asked = item is not None and item.decision is not Decision.REFUSED
    check_plannable(request.state, erases=is_asked)
    computed = await compute_plan(work, holders, request.party_id)
    keep_plan(work, request, computed)
    request.state = RequestState.PLANNED


async def approve(work: Work, request_id: UUID, said: NewApproval) -> None:
    """Approve the very plan that was looked at, in the name of another person."""
    request = await held(work, SubjectRequest, request_id)
    plan = await latest_plan(work.session, request_id)
    if request.state is not RequestState.PLANNED or plan is None:
        raise NotPlanned
    if plan.digest != said.digest:
        raise PlanMoved("There is a newer plan. Look at that one.")
    written = Written(plan.computed_by, plan.computed_at, _end_of(request.due_on))
    approval = Approval(plan_id=plan.id, approved_by=work.caller.id, approved_at=work.now)
    approval.alone_because = await approve_as_another(work, written, said.alone_because)
    work.session.add(approval)
    request.state = RequestState.APPROVED


async def begin_run(work: Work, holders: Sequence[Holder], request_id: UUID) -> UUID | None:
    """Promise that an approved plan is carried out; give the job.

    If the data have moved, the approval falls and nothing is promised: whoever calls this
    refuses once that is committed.
    """
    request = await held(work, SubjectRequest, request_id)
    plan = await latest_plan(work.session, request_id)
    if request.state is not RequestState.APPROVED or plan is None:
        raise NotApproved
    parties = await parties_of(work, request.party_id) if request.party_id else ()
    if await others_waiting(work.session, parties, request_id):
        raise OtherItemsOpen
    if not await still_holds(work, holders, request, plan):
        return None
    return await promise(work, RUN, request_id, occasion=f"{RUN}@{plan.id}")


async def still_holds(
    work: Work, holders: Sequence[Holder], request: SubjectRequest, plan: Plan
) -> bool:
    """Tell whether an approved plan is what would be planned now; else its approval falls."""
    computed = await compute_plan(work, holders, request.party_id)
    if computed.digest == plan.digest and await approval_of(work.session, plan.id):
        return True
    request.state = RequestState.IDENTIFIED
    return False


def keep_plan(work: Work, request: SubjectRequest, computed: Computed) -> None:
    """Store a plan. It names fields and counts, and no value."""
    work.session.add(
        Plan(
            id=new_id(),
            request_id=request.id,
            computed_at=work.now,
            computed_by=work.caller.id,
            digest=computed.digest,
            entries=computed.told,
        )
    )


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time.max, HELSINKI)
