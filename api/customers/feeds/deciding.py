"""What a person decides about a proposal, and what is then written, on the feed's word."""

from uuid import UUID

from api.audit.versions import held
from api.customers.feeds.changing import move, rename
from api.customers.feeds.confirming import is_confirmed
from api.customers.feeds.proposing import REFERENCES
from api.customers.feeds.rules.kinds import ProposalKind, ProposalState
from api.customers.feeds.rules.proposing import CustomerConfirmed, ProposalDecided
from api.customers.feeds.rules.told import Proposed
from api.customers.feeds.tables import ChangeProposal
from api.database.work import Work
from api.kernel.sources import Source, SourceKind
from api.standing.credit_stops import stop_credit


async def accept(work: Work, proposal_id: UUID) -> None:
    """Make the change. What the customer has told meanwhile outranks it."""
    proposal = await _open(work, proposal_id)
    asked = Proposed(kind=proposal.kind, record_id=proposal.record_id)
    if await is_confirmed(work.session, proposal.party_id, asked):
        raise CustomerConfirmed
    reference = REFERENCES[proposal.feed]
    source = Source(SourceKind.REGISTER_EXTRACT, reference, proposal.received_at)
    with work.citing(source):
        if proposal.kind is ProposalKind.NAME:
            await rename(work, proposal)
        elif proposal.kind is ProposalKind.ADDRESS:
            await move(work, proposal)
        await work.session.flush()
    if proposal.kind is ProposalKind.CREDIT_STOP and proposal.situation:
        await stop_credit(work, proposal.party_id, proposal.situation)
    _decide(work, proposal, ProposalState.ACCEPTED)


async def reject(work: Work, proposal_id: UUID) -> None:
    """Leave everything as it is. The same is not proposed again."""
    _decide(work, await _open(work, proposal_id), ProposalState.REJECTED)


async def _open(work: Work, proposal_id: UUID) -> ChangeProposal:
    proposal = await held(work, ChangeProposal, proposal_id)
    if proposal.state is not ProposalState.OPEN:
        raise ProposalDecided(state=proposal.state)
    return proposal


def _decide(work: Work, proposal: ChangeProposal, state: ProposalState) -> None:
    proposal.state, proposal.decided_at = state, work.now
    proposal.decided_by = work.caller.id
