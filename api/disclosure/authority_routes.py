"""Authorities' requests over HTTP: what was asked by which law, and what was handed over."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.disclosure import authority_actions as actions
from api.disclosure.authorities import (
    AuthorityRequestState,
    NotAnAuthority,
    RequestDecided,
)
from api.disclosure.authority_actions import NotAskedFor
from api.disclosure.authority_queries import AUTHORITY_REQUESTS_SHOWN
from api.disclosure.authority_schemas import (
    AuthorityRequestView,
    HandedOver,
    NewAuthorityRequest,
    Refused,
)
from api.disclosure.rules import NoTransferTool
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.receipts import ReceivedInFuture
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Disclosure")

READ, WRITE = Permission.AUDIT_READ, Permission.RECIPIENTS_WRITE


@routes.get("/authority-requests", READ, refuses=[WrongCursor])
async def list_authority_requests(
    work: Work,
    paging: Paging,
    party_id: UUID | None = None,
    recipient_id: UUID | None = None,
    state: AuthorityRequestState | None = None,
) -> Answer[Page[AuthorityRequestView]]:
    """List what authorities asked for, newest first."""
    filters = {"party_id": party_id, "recipient_id": recipient_id, "state": state}
    return await page(work, AUTHORITY_REQUESTS_SHOWN, paging, filters)


@routes.post("/authority-requests", WRITE, refuses=[NotFound, NotAnAuthority, ReceivedInFuture])
async def register_authority_request(
    work: Work, said: NewAuthorityRequest
) -> Answer[AuthorityRequestView]:
    """Take down what an authority asks to be told of a party."""
    request = await actions.register_request(work, said)
    return await show(work, AUTHORITY_REQUESTS_SHOWN, request.id)


@routes.post(
    "/authority-requests/{authority_request_id}/handover",
    WRITE,
    refuses=[NotFound, VersionConflict, RequestDecided, NotAskedFor, NoTransferTool],
    status=200,
    conditional=True,
)
async def hand_over_to_authority(
    work: Work, authority_request_id: UUID, said: HandedOver
) -> Answer[AuthorityRequestView]:
    """Write into the ledger what was handed over. The person is told of it when they ask."""
    await actions.hand_over(work, authority_request_id, said)
    return await show(work, AUTHORITY_REQUESTS_SHOWN, authority_request_id)


@routes.post(
    "/authority-requests/{authority_request_id}/refusal",
    WRITE,
    refuses=[NotFound, VersionConflict, RequestDecided],
    status=200,
    conditional=True,
)
async def refuse_authority(
    work: Work, authority_request_id: UUID, said: Refused
) -> Answer[AuthorityRequestView]:
    """Keep why an authority was not told what it asked for."""
    await actions.refuse(work, authority_request_id, said)
    return await show(work, AUTHORITY_REQUESTS_SHOWN, authority_request_id)
