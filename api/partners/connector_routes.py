"""Every way out over HTTP: where it leads, and why it is closed."""

from collections.abc import Iterator

from starlette.datastructures import State
from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.partners.connector_schemas import ConnectorKind, Connectors
from api.partners.connectors import connectors

routes = Routes("Disclosure")


@routes.get("/connectors", Permission.AUDIT_READ)
async def list_connectors(work: Work, request: Request) -> Answer[Connectors]:
    """List the ways out. One whose recipient has no contract in force is off."""
    listed = await connectors(work.session, _ours(request.app.state), local_day(work.now))
    return saying(Connectors(items=[*listed]))


def _ours(state: State) -> Iterator[tuple[ConnectorKind, str]]:
    """Give the programs of ours that settings have plugged in, and to whom."""
    settings, office = state.settings, state.office
    if state.bureau.name:
        yield ConnectorKind.BUREAU, state.bureau.name
    if office.carrier is not None:
        yield ConnectorKind.MAIL, office.operator or settings.mail_host
    if settings.imap_host:
        yield ConnectorKind.MAILBOX, office.operator or settings.imap_host
