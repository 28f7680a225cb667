"""Carries a granted correction out: the value is put right where it is kept.

What it was, and on whose word it changed, stands in its provenance; the item says only which
record and when, so that nothing personal is stored a second time.
"""

from dataclasses import replace
from uuid import UUID

from api.audit.versions import held
from api.database.base import Base
from api.database.paths import row_at
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.kernel.sources import Source
from api.privacy.recipients.listing import tell_recipients
from api.privacy.requests.correctable import CORRECTABLE, Correctable
from api.privacy.requests.effects import tick_off
from api.privacy.requests.item_schemas import NewCorrection
from api.privacy.requests.item_tables import RequestItem
from api.privacy.requests.requesting import SOURCES
from api.privacy.rules.correcting import CorrectedElsewhere, Correcting, check_correcting
from api.privacy.rules.telling import Became
from api.privacy.tables import SubjectRequest
from api.standing.one_subject import parties_of


async def correct(work: Work, item_id: UUID, said: NewCorrection) -> UUID:
    """Put a value right as a granted item asks, and tick off what was planned for it."""
    item = await held(work, RequestItem, item_id)
    request = await work.session.get_one(SubjectRequest, item.request_id)
    place = CORRECTABLE.get(item.field or "")
    check_correcting(
        Correcting(
            kind=item.kind,
            correction=item.correction,
            decision=item.decision,
            value=said.value,
            names_a_record=said.record_id is not None,
            can_be_added=place is not None and place.add is not None,
        )
    )
    if place is None or request.party_id is None:
        raise CorrectedElsewhere
    source = Source(SOURCES[request.channel], request.number, work.now)
    with work.citing(source) as cited:
        other = replace(cited, expected=None)  # the version that was seen is the request's
        item.corrected_id = await _put(other, request.party_id, place, said)
        await work.session.flush()
    item.corrected_at, item.corrected_by = work.now, work.caller.id
    await tick_off(work, request, item)
    await tell_recipients(work, request, item, Became.RECTIFIED)
    return request.id


async def _put(work: Work, party_id: UUID, place: Correctable, said: NewCorrection) -> UUID:
    """Put the value there, and give the record that it stands in."""
    if said.record_id is None:
        await place.put_new(work, party_id, said.value or "")
        [new] = [each for each in work.session.new if isinstance(each, place.table)]
        await work.session.flush()
        return new.id
    row = await _of_person(work, party_id, place, said.record_id)
    await place.put(work, row, said.value)
    return row.id


async def _of_person(work: Work, party_id: UUID, place: Correctable, key: UUID) -> Base:
    """Find a record of theirs; somebody else's is not there."""
    row = await work.session.get(place.table, key)
    path = next(p for name, _, p in place.table.personal_columns() if name == place.column)
    whose = await work.session.run_sync(row_at, row, path or "self") if row else None
    if row is None or whose is None or whose.id not in await parties_of(work, party_id):
        raise NotFound("There is no such record.", pointer="/record_id")
    return row
