"""The URL of what is held about a data subject."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.files import Zip, ZipStream
from api.http.routes import Routes
from api.kernel.languages import Language
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.privacy.report.asking import Asked
from api.privacy.report.handing import portable_for, streamed_for
from api.privacy.report.noting import note_view, seen_of
from api.privacy.report.outlook import leaving_of
from api.privacy.report.schemas import AccessReport, LeavingView
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


@routes.get(
    "/parties/{party_id}/access-package",
    Permission.REQUESTS_EXPORT,
    purposes=RIGHTS,
    refuses=[NotFound],
)
async def download_access_package(
    work: Work, request: Request, party_id: UUID, language: Language = Language.FI
) -> ZipStream:
    """Pack all that is held about a person: to read, as JSON with its schema, and as tables."""
    return await streamed_for(request, work, party_id, language, "access_package.zip")


@routes.get(
    "/parties/{party_id}/portable-data",
    Permission.REQUESTS_EXPORT,
    purposes=RIGHTS,
    refuses=[NotFound],
)
async def download_portable_data(
    work: Work, request: Request, party_id: UUID, language: Language = Language.FI
) -> Zip:
    """Pack what a person gave and what was seen of them, to take it elsewhere: Article 20."""
    return Zip(await portable_for(request, work, party_id, language), "portable_data.zip")


@routes.get("/parties/{party_id}/leaving", Permission.CUSTOMERS_READ, refuses=[NotFound])
async def list_leaving(
    work: Work, party_id: UUID, language: Language = Language.FI
) -> Answer[LeavingView]:
    """Tell when what is held about somebody goes: how many records of what, on which day."""
    return saying(LeavingView(items=await leaving_of(work, party_id, language)))
