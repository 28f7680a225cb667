"""What a request itself holds: its own file, until it is closed. It is kept minimal."""

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.holds import Ending, Ground, Hold, Holder
from api.privacy.requests.item_tables import RequestItem, RequestPause
from api.privacy.rules.kinds import RequestState
from api.privacy.tables import SubjectRequest

FILE: Final = frozenset(
    each.__tablename__ for each in (SubjectRequest, RequestItem, RequestPause)
)


async def open_requests(session: AsyncSession, parties: Collection[UUID]) -> Sequence[Any]:
    """Find the requests of these parties that are not closed: state, party and number."""
    found = select(SubjectRequest.state, SubjectRequest.party_id, SubjectRequest.number).where(
        SubjectRequest.party_id.in_(parties), SubjectRequest.closed_at.is_(None)
    )
    return (await session.execute(found)).all()


def hold_of(request: Any) -> Hold | None:
    """Say that an open request's file stays: without it, nobody could be answered."""
    if request.state is RequestState.CLOSED:
        return None
    return Hold(
        party_id=request.party_id,
        ground=Ground.REQUEST,
        reaches=FILE,
        basis="GDPR 5(2)",
        ends_earlier_if=Ending.REQUEST_CLOSED,
        blocker=request.number,
        blocker_class=SubjectRequest.__tablename__,
    )


HOLDS: Final = (Holder(open_requests, hold_of),)
