"""What partners' machines can do about their own ids on our records."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, or_, select

from api.database.work import Work
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.kernel.sources import Source, SourceKind
from api.staff.external_tables import ExternalId
from api.staff.rules.external_ids import ExternalIdTaken
from api.staff.schemas.external_ids import NewExternalId
from api.standing.going_on import GoesOnAs
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
    mine = select(ExternalId).where(
        ExternalId.client_id == work.caller.id, ExternalId.record_type == kind
    )
    known = [*await work.session.scalars(mine.where(_leads_to(record_id, party_id)))]
    if said.value is None:
        for each in known:
            await work.session.delete(each)
        return
    if any(each.value == said.value and each.record_id != record_id for each in known):
        return  # it says so already, by a record that goes on as this one
    keys = [each.id for each in known]
    same = mine.where(ExternalId.value == said.value, ExternalId.id.not_in(keys))
    if await work.session.scalar(same):
        raise ExternalIdTaken(pointer="/value")
    own = next((each for each in known if each.record_id == record_id), None)
    if own is None:
        own = ExternalId(client_id=work.caller.id, record_type=kind, record_id=record_id)
        work.session.add(own)
    with work.citing(Source(SourceKind.PARTNER, given_at=work.now)):
        own.party_id, own.value = party_id, said.value
        await work.session.flush()


def _leads_to(record_id: UUID, party_id: UUID | None) -> ColumnElement[bool]:
    """Say which ids are of a record, or of one that goes on as it and shares its party."""
    others = (ExternalId.party_id == party_id) & (GoesOnAs(ExternalId.record_id) == record_id)
    return or_(ExternalId.record_id == record_id, others)


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
