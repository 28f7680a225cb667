"""What can be done about scales."""

from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.weighing.readings import range_of
from api.weighing.scale_schemas import NewScale, ScaleChanges
from api.weighing.tables import Scale


async def create_scale(work: Work, said: NewScale) -> Scale:
    scale = Scale(**said.model_dump(), retired_on=None)
    range_of(scale)
    work.session.add(scale)
    await work.session.flush()
    return scale


async def change_scale(work: Work, scale_id: UUID, said: ScaleChanges) -> None:
    scale = await held(work, Scale, scale_id)
    for name, value in said.stated().items():
        setattr(scale, name, value)
