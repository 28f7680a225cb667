"""The URLs of one's own data."""

from typing import Final

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer
from api.http.files import ZipStream
from api.http.routes import Routes
from api.kernel.languages import Language
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.portal.data.schemas import MyData
from api.portal.data.telling import my_data
from api.portal.own import own_party
from api.portal.rules.own import NothingOfYours
from api.privacy.report.asking import Asked
from api.privacy.report.handing import streamed_for

routes = Routes("Own data")

OWN: Final = frozenset({Purpose.OWN_DATA})
READ: Final = Permission.OWN_READ


@routes.get("/my/data", READ, purposes=OWN, refuses=[NothingOfYours])
async def get_my_data(work: Work, request: Request, portion: Asked) -> Answer[MyData]:
    """Tell all that is held about you as it stands now: the first records of each class."""
    return await my_data(work, request, portion)


@routes.get("/my/data/package", READ, purposes=OWN, refuses=[NothingOfYours])
async def download_my_data(
    work: Work, request: Request, language: Language = Language.FI
) -> ZipStream:
    """Take all that is held about you with you: to read, as JSON with its schema, as tables."""
    return await streamed_for(request, work, own_party(work), language, "own_data.zip")
