"""Scales and the alibi memory over HTTP."""

from uuid import UUID

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.http.streams import Stream
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show
from api.weighing import readings, scale_actions
from api.weighing.live import live_weight
from api.weighing.queries import READINGS_SHOWN, SCALES_SHOWN, scale_of
from api.weighing.rules.range import BetweenDivisions, OutsideRange, WrongRange
from api.weighing.scale_schemas import (
    LiveWeight,
    NewReading,
    NewScale,
    ReadingView,
    ScaleChanges,
    ScaleView,
)

routes = Routes("Scales")


@routes.get("/scales", Permission.SCALES_READ, refuses=[WrongCursor])
async def list_scales(work: Work, paging: Paging) -> Answer[Page[ScaleView]]:
    """List the scales."""
    return await page(work, SCALES_SHOWN, paging, descending=False)


@routes.post("/scales", Permission.SCALES_WRITE, refuses=[WrongRange])
async def create_scale(work: Work, scale: NewScale) -> Answer[ScaleView]:
    """Take a verified scale into use. Its indicator is read from the next minute on."""
    created = await scale_actions.create_scale(work, scale)
    return await show(work, SCALES_SHOWN, created.id)


@routes.get("/scales/{scale_id}", Permission.SCALES_READ, refuses=[NotFound])
async def get_scale(work: Work, scale_id: UUID) -> Answer[ScaleView]:
    """Show one scale."""
    return await show(work, SCALES_SHOWN, scale_id)


@routes.patch(
    "/scales/{scale_id}", Permission.SCALES_WRITE, refuses=[NotFound, VersionConflict]
)
async def change_scale(work: Work, scale_id: UUID, changes: ScaleChanges) -> Answer[ScaleView]:
    """Change where a scale answers, how long it is verified, or retire it."""
    await scale_actions.change_scale(work, scale_id, changes)
    return await show(work, SCALES_SHOWN, scale_id)


@routes.get("/scales/{scale_id}/live", Permission.SCALES_READ, refuses=[NotFound])
async def follow_scale(work: Work, request: Request, scale_id: UUID) -> Stream[LiveWeight]:
    """Follow what the indicator shows, as server-sent events named `weight`."""
    await scale_of(work.session, scale_id, "/scale_id")  # a stream can no longer say 404
    return Stream(live_weight(request, scale_id))


@routes.post(
    "/readings",
    Permission.READINGS_WRITE,
    refuses=[
        NotFound,
        OutsideRange,
        BetweenDivisions,
        readings.AlibiIdTaken,
        readings.TakenInFuture,
    ],
    key_required=True,
)
async def hand_in_reading(work: Work, reading: NewReading) -> Answer[ReadingView]:
    """Hand in a reading that a station took. An alibi id of a scale is taken once."""
    kept = await readings.hand_in(work, reading)
    return await show(work, READINGS_SHOWN, kept.id)
