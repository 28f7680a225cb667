"""The URLs of a customer's first page."""

from typing import Final

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.portal.blocks import actions
from api.portal.blocks.schemas import BlocksSwitch, MyBlocks
from api.portal.blocks.telling import blocks_of
from api.portal.own import own_party
from api.portal.rules.own import NothingOfYours
from api.privacy.report.noting import note_view, seen_of
from api.standing.one_subject import parties_of

routes = Routes("Own data")

OWN: Final = frozenset({Purpose.OWN_DATA})


@routes.get("/my/blocks", Permission.OWN_READ, purposes=OWN, refuses=[NothingOfYours])
async def get_my_blocks(work: Work, request: Request) -> Answer[MyBlocks]:
    """Show what is chosen for your first page, why, and all that the choice looks at."""
    parties = await note_view(request, work, own_party(work))
    told = await blocks_of(work, parties)
    return Answer(told.model_dump_json().encode(), seen=seen_of(parties))


@routes.put(
    "/my/blocks",
    Permission.OWN_WRITE,
    purposes=OWN,
    refuses=[NothingOfYours, actions.ProfilingObjected],
    conditional=False,
)
async def switch_my_blocks(work: Work, said: BlocksSwitch) -> Answer[MyBlocks]:
    """Switch choosing off, and everybody's page is yours; or on again."""
    await actions.switch(work, said)
    return saying(await blocks_of(work, await parties_of(work, own_party(work))))
