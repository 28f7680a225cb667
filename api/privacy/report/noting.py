"""Writes down who is about to be told of whom, before anything is read."""

from collections.abc import Sequence
from uuid import UUID

from starlette.requests import Request

from api.customers.tables import Party
from api.database.work import Work
from api.http.answers import Seen
from api.kernel.refusals import NotFound
from api.staff.doors import writing
from api.standing.one_subject import parties_of
from api.views.log import log_seen


async def note_view(request: Request, work: Work, party_id: UUID) -> Sequence[UUID]:
    """Commit the row of the view first; give all parties that are the one data subject."""
    async with writing(request, work) as own:
        if await own.session.get(Party, party_id) is None:
            raise NotFound("There is no such record.")
        parties = await parties_of(own, party_id)
        await log_seen(own, seen_of(parties))
    return parties


def seen_of(parties: Sequence[UUID]) -> Seen:
    return Seen("parties", parties, parties)
