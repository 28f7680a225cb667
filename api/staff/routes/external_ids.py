"""Partners' ids over HTTP: the looking up; each noun has its own operation to say one."""

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.staff.external_queries import EXTERNAL_IDS_FOUND
from api.staff.schemas.external_ids import ExternalIdSearch, ExternalIdsFound
from api.views.pages import found

routes = Routes("API clients")

MOST = 50


@routes.search("/external-ids/search", Permission.EXTERNAL_IDS_KEEP, purposes=TRADE)
async def search_external_ids(work: Work, sought: ExternalIdSearch) -> Answer[ExternalIdsFound]:
    """Find records by an id of the calling machine's own system; another's finds nothing."""
    return await found(work, EXTERNAL_IDS_FOUND, {"value": sought.value}, MOST, by=("value",))
