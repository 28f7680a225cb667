"""Shows what a merge would do before anybody does it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from api.customers.merge_queries import any_merged
from api.customers.merge_schemas import MergePreview
from api.customers.merging import Two, collisions, own_columns, relations
from api.customers.queries import billing_of
from api.customers.rules.merging import WHO
from api.customers.tables import Billing, Customer, Party
from api.database.work import Work
from api.kernel.refusals import NotFound


async def preview(work: Work, winner_id: UUID, loser_id: UUID) -> MergePreview:
    """Compare two customers: nothing is written, and nobody is shown."""
    session = work.session
    found = [await session.get(Customer, key) for key in (winner_id, loser_id)]
    winner, loser = found
    if winner is None or loser is None:
        raise NotFound("There is no such record.")
    two = Two(winner, loser)
    parties = [await session.get_one(Party, each.party_id) for each in (winner, loser)]
    for each in parties:
        await session.refresh(each)
    forms = {(each.form, getattr(each, "kind", None)) for each in parties}
    is_merged = await any_merged(session, [winner_id, loser_id])
    in_the_way = await collisions(session, two) if winner is not loser else []
    bills = [await billing_of(session, each.id) for each in (winner, loser)]
    return MergePreview(
        winner_id=winner.id,
        loser_id=loser.id,
        is_possible=len(forms) == 1 and not (is_merged or in_the_way) and winner is not loser,
        is_of_one_form=len(forms) == 1,
        relations=await relations(session, two),
        differing=[*_differing(two, parties, bills)],
        in_the_way=in_the_way,
    )


def _differing(two: Two, parties: list[Any], bills: list[Billing]) -> Iterator[str]:
    """Name the fields whose values are not the same."""
    if two.winner.note != two.loser.note:
        yield "note"
    if any(getattr(bills[0], name) != getattr(bills[1], name) for name in own_columns(Billing)):
        yield "billing"
    for field in ("name", "business_id", "language"):
        if any(
            getattr(parties[0], name, None) != getattr(parties[1], name, None)
            for name in WHO[field]
            if name != "named_since"
        ):
            yield field
