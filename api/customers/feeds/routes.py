"""Proposals of official registers over HTTP: asked for, listed, accepted or rejected."""

from typing import Annotated, Final
from uuid import UUID

from fastapi import Query

from api.audit.versions import VersionConflict
from api.customers.feeds import deciding
from api.customers.feeds.queries import PROPOSALS_SHOWN
from api.customers.feeds.rules.proposing import CustomerConfirmed, ProposalDecided
from api.customers.feeds.schemas import ChangeProposalView, ProposalFilter
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound, Restricted
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Registers")

READ, WRITE = Permission.CUSTOMERS_READ, Permission.CUSTOMERS_WRITE
DECIDED: Final = [NotFound, VersionConflict, ProposalDecided]


@routes.get("/change-proposals", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_proposals(
    work: Work, paging: Paging, chosen: Annotated[ProposalFilter, Query()]
) -> Answer[Page[ChangeProposalView]]:
    """List what registers give otherwise than we do, newest first."""
    given = chosen.conditions()
    return await page(work, PROPOSALS_SHOWN, paging, given, sort="received_at")


@routes.post(
    "/change-proposals/{proposal_id}/acceptance",
    WRITE,
    purposes=TRADE,
    refuses=[*DECIDED, CustomerConfirmed, Restricted],
    status=200,
    conditional=True,
)
async def accept_proposal(work: Work, proposal_id: UUID) -> Answer[ChangeProposalView]:
    """Make the change, on the register's word; a credit stop begins."""
    await deciding.accept(work, proposal_id)
    return await show(work, PROPOSALS_SHOWN, proposal_id)


@routes.post(
    "/change-proposals/{proposal_id}/rejection",
    WRITE,
    purposes=TRADE,
    refuses=DECIDED,
    status=200,
    conditional=True,
)
async def reject_proposal(work: Work, proposal_id: UUID) -> Answer[ChangeProposalView]:
    """Leave everything as it is. The same is not proposed again."""
    await deciding.reject(work, proposal_id)
    return await show(work, PROPOSALS_SHOWN, proposal_id)
