"""Answering authorities: what is handed over stands in the ledger in the same commit."""

import json
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.authorities import AuthorityRequestState, check_authority, check_open
from api.disclosure.authority_queries import is_party
from api.disclosure.authority_schemas import HandedOver, NewAuthorityRequest, Refused
from api.disclosure.rules import Basis
from api.disclosure.tables import AuthorityRequest, Recipient
from api.kernel.clock import local_day
from api.kernel.purposes import Purpose
from api.kernel.receipts import check_received
from api.kernel.refusals import Invalid, NotFound


class NotAskedFor(Invalid):
    """More than the authority asked for is not handed over."""


async def register_request(work: Work, said: NewAuthorityRequest) -> AuthorityRequest:
    """Take down what an authority asks for."""
    recipient = await work.session.get(Recipient, said.recipient_id)
    if recipient is None:
        raise NotFound("There is no such record.", pointer="/recipient_id")
    check_authority(recipient.role)
    if not await is_party(work.session, said.party_id):
        raise NotFound("There is no such record.", pointer="/party_id")
    check_received(said.received_on, local_day(work.now))
    request = AuthorityRequest(
        **said.stated() | {"fields": sorted(set(said.fields))},
        state=AuthorityRequestState.RECEIVED,
    )
    work.session.add(request)
    await work.session.flush()
    return request


async def hand_over(work: Work, request_id: UUID, said: HandedOver) -> None:
    """Write into the ledger what the authority is given."""
    request = await held(work, AuthorityRequest, request_id)
    check_open(request.state)
    if not set(said.fields) <= set(request.fields):
        raise NotAskedFor(pointer="/fields")
    handed = {"reference": request.reference, "fields": sorted(said.fields)}
    disclosure = await disclose(
        work,
        await work.session.get_one(Recipient, request.recipient_id),
        purpose=Purpose.ADMINISTRATION,
        basis=Basis.LEGAL_OBLIGATION,
        fields=[*set(said.fields)],
        subjects=[request.party_id],
        payload=json.dumps(handed | {"sha256": said.sha256}, sort_keys=True).encode(),
        job=None,
        record=request,
    )
    _decide(work, request, AuthorityRequestState.HANDED_OVER)
    request.disclosure_id = disclosure.id


async def refuse(work: Work, request_id: UUID, said: Refused) -> None:
    """Keep why an authority was not told."""
    request = await held(work, AuthorityRequest, request_id)
    check_open(request.state)
    _decide(work, request, AuthorityRequestState.REFUSED)
    request.refused_because = said.because


def _decide(work: Work, request: AuthorityRequest, state: AuthorityRequestState) -> None:
    request.state, request.decided_at, request.decided_by = state, work.now, work.caller.id
