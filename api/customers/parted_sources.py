"""Has the earlier values that a merge exchanged speak of whom they were of, once they part."""

from typing import Any

from sqlalchemy import select

from api.audit.bulk import bulk_update
from api.audit.tables import Provenance
from api.customers.merging import Two
from api.customers.queries import billing_of
from api.database.work import Work


async def give_back_sources(work: Work, two: Two) -> None:
    """Have what stood with the one while they were one, and is superseded now, go along."""
    moved: list[dict[str, Any]] = []
    for customer, other in ((two.winner, two.loser), (two.loser, two.winner)):
        billing = await billing_of(work.session, customer.id)
        query = select(Provenance.id).where(
            Provenance.record_id.in_([customer.id, customer.party_id, billing.id]),
            Provenance.superseded_at == work.now,
        )
        keys = await work.session.scalars(query)
        moved += [{"id": key, "subject_id": other.party_id} for key in keys]
    await bulk_update(work, Provenance, moved)
