"""Takes readings into the alibi memory: from the indicator, a station or the display."""

from datetime import timedelta
from typing import Final, Protocol
from uuid import UUID

from sqlalchemy import bindparam, select, union_all

from api.database.series import next_number
from api.database.types import Key
from api.database.work import Work
from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict, Invalid, NotFound
from api.weighing.queries import scale_of
from api.weighing.rules.kinds import ReadingSource
from api.weighing.rules.numbers import alibi_id
from api.weighing.rules.range import Range
from api.weighing.scale_schemas import ManualWeight, NewReading
from api.weighing.tables import Reading, Scale, StoredTare, Visit
from api.weighing.ticket_tables import WeighTicket
from api.weighing.visit_schemas import Taking

CLOCKS_DIFFER: Final = timedelta(minutes=5)
"""How far a station's clock may run ahead of ours."""

_READING: Final = bindparam("reading", type_=Key())
USED: Final = union_all(
    select(Visit.id).where(Visit.first_reading_id == _READING),
    select(StoredTare.id).where(StoredTare.reading_id == _READING),
    select(WeighTicket.id).where(WeighTicket.first_reading_id == _READING),
    select(WeighTicket.id).where(WeighTicket.second_reading_id == _READING),
)
"""What a reading belongs to already."""


class AlibiIdTaken(Conflict):
    """The alibi memory holds a reading under this id already."""


class TakenInFuture(Invalid):
    """A reading cannot have been taken in the future."""


class ReadingUsed(Conflict):
    """The reading belongs to another weighing."""


class Indicators(Protocol):
    """The indicators this process listens to."""

    def capture(self, scale_id: UUID) -> Kilograms:
        """Give the gross weight that stands still on a scale, or refuse."""


def range_of(scale: Scale) -> Range:
    return Range(scale.least_kg, scale.largest_kg, scale.division_kg)


async def take_reading(
    work: Work, said: Taking, indicators: Indicators
) -> tuple[Scale, Reading]:
    """Take the weight that is on a scale, and keep it under the next alibi id."""
    scale = await scale_of(work.session, said.scale_id, "/scale_id")
    if said.reading_id is not None:
        return scale, await _handed_in(work, scale, said.reading_id)
    if said.manual is not None:
        return scale, await _typed_in(work, scale, said.manual)
    kg = indicators.capture(scale.id)
    range_of(scale).check(kg)
    return scale, await _kept(work, scale, kg, ReadingSource.INDICATOR)


async def hand_in(work: Work, said: NewReading) -> Reading:
    """Keep a reading of a station under the id that its own alibi memory gave it."""
    scale = await scale_of(work.session, said.scale_id, "/scale_id")
    range_of(scale).check(Kilograms(said.gross_kg))
    if said.taken_at > work.now + CLOCKS_DIFFER:
        raise TakenInFuture(pointer="/taken_at")
    same = (Reading.scale_id == scale.id) & (Reading.alibi_id == said.alibi_id)
    if await work.session.scalar(select(Reading.id).where(same)):
        raise AlibiIdTaken(pointer="/alibi_id")
    reading = Reading(
        **said.model_dump(), taken_by=work.caller.id, source=ReadingSource.STATION
    )
    work.session.add(reading)
    await work.session.flush()
    return reading


async def _handed_in(work: Work, scale: Scale, reading_id: UUID) -> Reading:
    reading = await work.session.get(Reading, reading_id, with_for_update=True)
    if reading is None or reading.scale_id != scale.id:
        raise NotFound("There is no such record.", pointer="/reading_id")
    if await work.run(work.database.prepared(USED, lambda: USED), {"reading": reading_id}):
        raise ReadingUsed(pointer="/reading_id")
    return reading


async def _typed_in(work: Work, scale: Scale, said: ManualWeight) -> Reading:
    kg = Kilograms(said.gross_kg)
    range_of(scale).check(kg)
    reading = await _kept(work, scale, kg, ReadingSource.MANUAL)
    reading.manual_because = said.because
    return reading


async def _kept(work: Work, scale: Scale, kg: Kilograms, source: ReadingSource) -> Reading:
    place = await next_number(work.session, f"alibi-{scale.code}")
    reading = Reading(
        scale_id=scale.id,
        alibi_id=alibi_id(place),
        gross_kg=kg,
        taken_at=work.now,
        taken_by=work.caller.id,
        source=source,
        manual_because=None,
    )
    work.session.add(reading)
    return reading
