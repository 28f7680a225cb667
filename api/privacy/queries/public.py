"""What of a request is told to whoever holds its code. No column of it is personal."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.database.work import Work
from api.kernel.refusals import NotFound
from api.privacy.following.schemas import PublicItem, PublicPause, PublicRequest
from api.privacy.queries.files import ITEMS, PAUSES
from api.privacy.requests.codes import number_in
from api.privacy.tables import SubjectRequest
from api.views.shown import Shown

PUBLIC_REQUESTS: Final = Shown(
    SubjectRequest,
    PublicRequest,
    stays=True,
    fields={
        "items": replace(ITEMS, view=PublicItem, fields={}),
        "pauses": replace(PAUSES, view=PublicPause),
    },
)


async def request_coded(work: Work, code: str) -> UUID:
    """Find the request that a code proves; of any other code nothing is told."""
    number = number_in(work.database.secrets, code)
    found = select(SubjectRequest.id).where(SubjectRequest.number == number)
    request_id: UUID | None = await work.session.scalar(found) if number else None
    if request_id is None:
        raise NotFound("There is no such request.")
    return request_id
