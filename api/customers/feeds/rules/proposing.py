"""What a register's answer proposes to change: only what differs, and never by itself."""

from collections.abc import Iterator

from api.customers.feeds.rules.kinds import ProposalKind
from api.customers.feeds.rules.told import Known, Place, Proposed, Stored, Told
from api.kernel.folding import folded
from api.kernel.refusals import Conflict


class ProposalDecided(Conflict):
    """The proposal was accepted or rejected already, or a later one has replaced it."""


class CustomerConfirmed(Conflict):
    """The customer has told the present value, and outranks a feed: ask the customer."""


def proposed_by(told: Told, known: Known) -> Iterator[Proposed]:
    """Compare what is told with what is known; case and punctuation make no difference.

    Where somebody lives who is protected is no register's to tell us.
    """
    if told.name and folded(told.name) != folded(known.name):
        yield Proposed(kind=ProposalKind.NAME, name=told.name)
    for kind, place in () if known.is_protected else sorted(told.places.items()):
        stored = known.places.get(kind)
        compared = [stored] if stored else known.places.values()
        if not any(_same(place, each) for each in compared):
            yield Proposed(
                kind=ProposalKind.ADDRESS,
                record_id=stored.id if stored else None,
                address_kind=kind,
                street=place.street,
                postal_code=place.postal_code,
                town=place.towns[0],
            )
    for situation, since in told.situations:
        yield Proposed(kind=ProposalKind.CREDIT_STOP, situation=situation, since_on=since)


def _same(place: Place, stored: Stored) -> bool:
    return (
        folded(place.street) == folded(stored.street or "")
        and place.postal_code == stored.postal_code
        and folded(stored.town or "") in map(folded, place.towns)
    )
