"""What partners' machines can do about their own ids on our records."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Column, select

from api.database.work import Work
from api.kernel.access import Permission
from api.kernel.refusals import NotFound
from api.kernel.sources import Source, SourceKind
from api.staff.external_tables import ExternalId
from api.staff.rules.external_ids import ExternalIdTaken
from api.staff.schemas.external_ids import NewExternalId
from api.views.shown import Shown


@dataclass(frozen=True, slots=True)
class Nameable:
    """Records that machines may have ids of their own for: who sees which, and whose they are.

    `party` is the column of `shown` that names its party.
    """

    shown: Shown[Any]
    party: Column[Any]
    seen_with: Permission


async def name_record(work: Work, what: Nameable, record_id: UUID, said: NewExternalId) -> None:
    """Keep what the calling machine's own system calls a record that it may see.

    The id is the partner's word, so no body need say where it comes from.
    """
    party_id = await _party_of(work, what, record_id)
    kind = what.shown.table.__tablename__
    mine = select(ExternalId).where(ExternalId.client_id == work.caller.id)
    known = await work.session.scalar(mine.where(ExternalId.record_id == record_id))
    if said.value is None:
        if known is not None:
            await work.session.delete(known)
        return
    same = mine.where(ExternalId.record_type == kind, ExternalId.value == said.value)
    if await work.session.scalar(same.where(ExternalId.record_id != record_id)):
        raise ExternalIdTaken(pointer="/value")
    if known is None:
        known = ExternalId(client_id=work.caller.id, record_type=kind, record_id=record_id)
        work.session.add(known)
    with work.citing(Source(SourceKind.PARTNER, given_at=work.now)):
        known.party_id, known.value = party_id, said.value
        await work.session.flush()


async def _party_of(work: Work, what: Nameable, record_id: UUID) -> UUID | None:
    shown, table = what.shown, what.shown.table.__table__
    party = select(what.party).select_from(shown.origin)
    found = await work.session.execute(
        party.where(table.c.id == record_id, shown.to(work.caller)),
        {"caller_id": work.caller.id},
    )
    row = found.one_or_none()
    if row is None or not work.caller.may(what.seen_with):
        raise NotFound("There is no such record.")
    return row[0]  # type: ignore[no-any-return]  # a key
