"""What machines are told before they have a token: RFC 8414 and RFC 7517."""

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import PREFIX, Routes
from api.kernel.permissions import Open
from api.kernel.roles import GRANTS, PARTNERS
from api.settings import Settings
from api.staff.doors import doors_of
from api.staff.schemas.clients import PublicKeys, ServerMetadata

routes = Routes("API clients", prefix="/.well-known")


@routes.get("/oauth-authorization-server", Open.ANYONE)
async def get_authorization_server(
    work: Work,  # noqa: ARG001 - every endpoint is handed one
    request: Request,
) -> Answer[ServerMetadata]:
    """Tell machines where tokens are given, and how to ask for one."""
    settings: Settings = request.app.state.settings
    here = settings.issuer
    scopes = frozenset(scope for role in PARTNERS for scope in GRANTS[role].may)
    return saying(
        ServerMetadata(
            issuer=here,
            token_endpoint=f"{here}{PREFIX}/token",
            jwks_uri=f"{here}/.well-known/jwks.json",
            scopes_supported=sorted(scopes),
        )
    )


@routes.get("/jwks.json", Open.ANYONE)
async def get_public_keys(
    work: Work,  # noqa: ARG001 - every endpoint is handed one
    request: Request,
) -> Answer[PublicKeys]:
    """Give the keys that tokens are verified with."""
    return saying(PublicKeys.model_validate(doors_of(request).tokens.jwks()))
