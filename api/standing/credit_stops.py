"""Stopping a party's credit, and letting it have credit again."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from api.database.work import Work
from api.kernel.refusals import Conflict
from api.standing.tables import CreditStop


class CreditStopped(Conflict):
    """The customer's credit is stopped: no new orders until somebody ends the stop."""


def stops_of(party_ids: Collection[UUID]) -> Select[Any]:
    """Ask for the credit stops in force on some parties."""
    stands = CreditStop.party_id.in_(party_ids), CreditStop.ended_at.is_(None)
    return select(CreditStop).where(*stands)


async def stop_credit(work: Work, party_id: UUID, because: str) -> CreditStop:
    """Stop a party's credit; where it is stopped already, that stands."""
    found: CreditStop | None = (await work.session.scalars(stops_of([party_id]))).one_or_none()
    if found is None:
        found = CreditStop(
            party_id=party_id, because=because, since_at=work.now, set_by=work.caller.id
        )
        work.session.add(found)
        await work.session.flush()
    return found


def end_stop(work: Work, stop: CreditStop) -> None:
    """Let the party have credit again; once more changes nothing."""
    if stop.ended_at is None:
        stop.ended_at, stop.ended_by = work.now, work.caller.id


async def check_credit_runs(work: Work, party_id: UUID) -> None:
    """Refuse to begin what would be owed for."""
    if (await work.session.scalars(stops_of([party_id]))).first() is not None:
        raise CreditStopped(pointer="/customer_id")
