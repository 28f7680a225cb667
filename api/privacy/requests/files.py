"""The files of a person's requests: what they freeze while they wait, and their blanking."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.audit.bulk import bulk_erase
from api.database.base import Base
from api.database.work import Work
from api.privacy.queries.classes import pseudonym
from api.privacy.queries.items import others_waiting
from api.privacy.requests.item_tables import RequestItem, RequestPause
from api.privacy.tables import SubjectRequest
from api.standing.one_subject import parties_of

PARTS: Final[tuple[Any, ...]] = (RequestItem, RequestPause)


async def is_frozen(work: Work, request_id: UUID) -> bool:
    """Tell whether the person waits for an answer that needs what this erasure would take."""
    request = await work.session.get(SubjectRequest, request_id)
    if request is None or request.party_id is None:
        return False
    parties = await parties_of(work, request.party_id)
    return await others_waiting(work.session, parties, request_id)


async def blank_files(work: Work, files: Collection[UUID]) -> None:
    """Leave nothing personal in these requests, nor in what lies in their files."""
    left = [{"id": each, "name": pseudonym(each), "note": None} for each in sorted(files)]
    await bulk_erase(work, SubjectRequest, left)
    for part in PARTS:
        rows = await work.session.scalars(select(part.id).where(part.request_id.in_(files)))
        nothing = dict.fromkeys(_personal(part))
        blank = [{"id": each, **nothing} for each in sorted(rows)]
        if blank:
            await bulk_erase(work, part, blank)


def _personal(part: type[Base]) -> list[str]:
    return [name for name, _, _ in part.personal_columns()]
