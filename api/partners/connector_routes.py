"""Every way out over HTTP: where it leads, and why it is closed."""

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.access import Permission
from api.kernel.clock import local_day
from api.partners.connector_schemas import Connectors
from api.partners.connectors import connectors

routes = Routes("Disclosure")


@routes.get("/connectors", Permission.AUDIT_READ)
async def list_connectors(work: Work, request: Request) -> Answer[Connectors]:
    """List the ways out. One whose recipient has no contract in force is off."""
    bureau = request.app.state.bureau.name
    listed = await connectors(work.session, bureau, local_day(work.now))
    return saying(Connectors(items=[*listed]))
