"""The URLs of what stands in the way of an erasure, and of what if."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.privacy.blockers.outlook import outlook_of
from api.privacy.blockers.schemas import BlockerGraph, NewQuestionAhead, Outlook
from api.privacy.blockers.telling import graph_of
from api.privacy.erasure.computing import gather
from api.privacy.queries.requests import CASES_SHOWN
from api.privacy.rules.foretelling import DayHasPassed, NothingEndsSo, check_happening
from api.privacy.schemas import CaseHead
from api.views.show import show

routes = Routes("Data-subject requests")

RIGHTS: Final = frozenset({Purpose.DATA_SUBJECT_REQUEST})
READ: Final = Permission.REQUESTS_READ
ONE: Final = "/data-subject-requests/{request_id}"


@routes.get(f"{ONE}/blockers", READ, purposes=RIGHTS, refuses=[NotFound])
async def get_blockers(work: Work, request: Request, request_id: UUID) -> Answer[BlockerGraph]:
    """Draw how the person leads to each reason that keeps something: records, rules, days."""
    head, seen = await _head(work, request_id)
    facts = await gather(work, request.app.state.holders, head.party_id)
    graph = await graph_of(work, request.app.state.chains, facts, head)
    return Answer(graph.model_dump_json().encode(), seen=seen.seen)


@routes.post(
    f"{ONE}/outlook",
    READ,
    purposes=RIGHTS,
    status=200,
    keyed=False,
    writes=False,
    refuses=[NotFound, NothingEndsSo, DayHasPassed],
)
async def foretell_erasure(
    work: Work, request: Request, request_id: UUID, said: NewQuestionAhead
) -> Answer[Outlook]:
    """Foretell what is left on a day, if such and such happens until then. Nothing changes."""
    head, seen = await _head(work, request_id)
    facts = await gather(work, request.app.state.holders, head.party_id)
    happening = [each.meant for each in said.happening]
    check_happening(facts, happening, said.on)
    told = outlook_of(facts, head, said.on, happening)
    return Answer(told.model_dump_json().encode(), seen=seen.seen)


async def _head(work: Work, request_id: UUID) -> tuple[CaseHead, Answer[CaseHead]]:
    """Show whose case it is: that is what stands in the log of views."""
    shown = await show(work, CASES_SHOWN, request_id)
    return CaseHead.model_validate_json(shown.body), shown
