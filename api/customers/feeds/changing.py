"""Writes what a proposal says into the record it is about."""

from api.customers.actions import sort_key
from api.customers.feeds.tables import ChangeProposal
from api.customers.tables import Address, Organisation
from api.database.work import Work
from api.kernel.refusals import NotFound


async def rename(work: Work, proposal: ChangeProposal) -> None:
    body = await work.session.get_one(Organisation, proposal.party_id, with_for_update=True)
    body.name = proposal.name or body.name
    body.name_sort = sort_key(body)


async def move(work: Work, proposal: ChangeProposal) -> None:
    """Change the address, or add the one that the register did not have."""
    told = {name: getattr(proposal, name) for name in ("street", "postal_code", "town")}
    if proposal.record_id is None:
        kind = proposal.address_kind
        row = Address(party_id=proposal.party_id, kind=kind, country="FI", **told)
        work.session.add(row)
        return
    address = await work.session.get(Address, proposal.record_id, with_for_update=True)
    if address is None or address.party_id != proposal.party_id:
        raise NotFound("The address is not there any more.")
    for name, value in told.items():
        setattr(address, name, value)
