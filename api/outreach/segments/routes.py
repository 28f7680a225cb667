"""Segments over HTTP: rules that choose, and how many they would reach today."""

from uuid import UUID

from api.audit.versions import VersionConflict, held
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.outreach.rules.kinds import Outlet
from api.outreach.runs.choosing import choose
from api.outreach.segments.queries import SEGMENTS_SHOWN
from api.outreach.segments.schemas import (
    LeftOut,
    NewSegment,
    SegmentChanges,
    SegmentReach,
    SegmentView,
)
from api.outreach.segments.tables import Segment
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Outreach")

P = Permission


@routes.get("/segments", P.OUTREACH_READ, refuses=[WrongCursor])
async def list_segments(work: Work, paging: Paging) -> Answer[Page[SegmentView]]:
    """List segments, the latest first: rules, and never whom they choose."""
    return await page(work, SEGMENTS_SHOWN, paging)


@routes.post("/segments", P.OUTREACH_WRITE, refuses=[IdentityCodeInText])
async def add_segment(work: Work, segment: NewSegment) -> Answer[SegmentView]:
    """Declare by what rules people are chosen."""
    made = Segment(**segment.model_dump())
    work.session.add(made)
    await work.session.flush()
    return await show(work, SEGMENTS_SHOWN, made.id)


@routes.patch(
    "/segments/{segment_id}",
    P.OUTREACH_WRITE,
    refuses=[NotFound, VersionConflict, IdentityCodeInText],
)
async def change_segment(
    work: Work, segment_id: UUID, changes: SegmentChanges
) -> Answer[SegmentView]:
    """Change the rules. What was sent already was sent by those of its day."""
    segment = await held(work, Segment, segment_id)
    for name, value in changes.stated().items():
        setattr(segment, name, value)
    return await show(work, SEGMENTS_SHOWN, segment_id)


@routes.get("/segments/{segment_id}/reach", P.OUTREACH_READ, refuses=[NotFound])
async def count_segment(
    work: Work, segment_id: UUID, outlet: Outlet = Outlet.EMAIL
) -> Answer[SegmentReach]:
    """Count whom a segment would reach now, and who is left out, by reason. It names nobody."""
    segment = await work.session.get(Segment, segment_id)
    if segment is None:
        raise NotFound("There is no such record.")
    chosen = await choose(work, segment, outlet)
    left_out = [LeftOut(**each) for each in chosen.counted]
    included = len(chosen.included)
    return saying(
        SegmentReach(
            outlet=outlet,
            chosen=included + sum(each.count for each in left_out),
            included=included,
            left_out=left_out,
        )
    )
