"""The URL of what is held about a data subject."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.access import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.privacy.report.asking import Asked
from api.privacy.report.noting import note_view, seen_of
from api.privacy.report.schemas import AccessReport
from api.privacy.report.telling import ask, tell_first

routes = Routes("Data-subject requests")

RIGHTS: Final = frozenset({Purpose.DATA_SUBJECT_REQUEST})


@routes.get(
    "/parties/{party_id}/access-report",
    Permission.REQUESTS_READ,
    purposes=RIGHTS,
    refuses=[NotFound],
)
async def get_access_report(
    work: Work, request: Request, party_id: UUID, portion: Asked
) -> Answer[AccessReport]:
    """Tell all that is held about a person: the first records of each class, or more of one.

    Other people's data in the same records are withheld.
    """
    parties = await note_view(request, work, party_id)
    asking = await ask(work, request.app.state.holders, parties, portion.language)
    report = await tell_first(work, asking, portion.after, portion.most, portion.record_class)
    return Answer(report.model_dump_json().encode(), seen=seen_of(parties))
