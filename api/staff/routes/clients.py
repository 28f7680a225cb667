"""Partners' machines over HTTP: who may come, and the token endpoint (RFC 6749, 4.4)."""

from typing import Annotated
from uuid import UUID

from fastapi import Form
from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, nothing
from api.http.routes import Routes
from api.http.tokens import LIFETIME
from api.kernel.permissions import Open, Permission
from api.kernel.refusals import NotFound
from api.staff.actions import clients
from api.staff.doors import doors_of, writing
from api.staff.oauth import (
    UNSTORED,
    OAuthRefusal,
    check_grant,
    shown_by,
    wrong_client,
)
from api.staff.queries import CLIENTS_SHOWN
from api.staff.rules.clients import NotAPartnerRole, ScopeBeyondRole, narrowed
from api.staff.schemas.clients import (
    ClientReceipt,
    ClientView,
    NewClient,
    TokenError,
    TokenRequest,
    TokenView,
)
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("API clients")


@routes.post(
    "/token",
    Open.ANYONE,
    status=200,
    keyed=False,
    writes=False,
    foreign={400: TokenError, 401: TokenError},
)
async def issue_token(
    work: Work, request: Request, said: Annotated[TokenRequest, Form()]
) -> Answer[TokenView]:
    """Give a machine a token by its client credentials, for some or all of its scopes.

    Errors have the form of RFC 6749, section 5.2: `{"error": "invalid_client", …}`.
    """
    try:
        return await _token(work, request, said)
    except OAuthRefusal as refusal:
        return refusal.answer()


async def _token(work: Work, request: Request, said: TokenRequest) -> Answer[TokenView]:
    shown = await shown_by(request, said)
    check_grant(said)
    async with writing(request, work) as issuing:
        client = await clients.proven_client(issuing, shown.client_id, shown.secret)
        if client is None:
            raise wrong_client()
        scopes = narrowed(client.scopes, said.scope)
        if scopes is None:
            raise OAuthRefusal("invalid_scope", "More than this client's scopes.")
        session = clients.open_client_session(issuing, client, scopes)
    view = TokenView(
        access_token=doors_of(request).tokens.issue(client.id, session.id),
        expires_in=int(LIFETIME.total_seconds()),
        scope=" ".join(scopes),
    )
    return Answer(view.model_dump_json().encode(), headers=UNSTORED)


@routes.get("/api-clients", Permission.STAFF_READ, refuses=[WrongCursor])
async def list_clients(work: Work, paging: Paging) -> Answer[Page[ClientView]]:
    """List partners' machines, newest first."""
    return await page(work, CLIENTS_SHOWN, paging)


@routes.post(
    "/api-clients",
    Permission.STAFF_WRITE,
    refuses=[NotAPartnerRole, ScopeBeyondRole],
    keyed=False,
)
async def admit_client(work: Work, client: NewClient) -> Answer[ClientReceipt]:
    """Admit a partner's machine. Its secret is shown this once."""
    admitted, secret = clients.admit_client(work, client)
    shown = await show(work, CLIENTS_SHOWN, admitted.id)
    body = b'{"client":%b,"client_secret":"%b"}' % (shown.body, secret.encode())
    return Answer(body, etag=shown.etag)


@routes.delete(
    "/api-clients/{client_id}",
    Permission.STAFF_WRITE,
    refuses=[NotFound, VersionConflict],
    status=204,
    writes=False,
)
async def disable_client(work: Work, request: Request, client_id: UUID) -> Answer[None]:
    """Turn a machine away: its secret and its tokens are worth nothing from now on."""
    async with writing(request, work) as disabling:
        await clients.disable_client(disabling, client_id)
    doors_of(request).callers.forget_all()
    return nothing()
