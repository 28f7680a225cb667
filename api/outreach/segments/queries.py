"""What of segments is shown."""

from typing import Final

from api.outreach.segments.schemas import SegmentView
from api.outreach.segments.tables import Segment
from api.views.shown import Shown

SEGMENTS_SHOWN: Final = Shown(Segment, SegmentView, version=Segment.__table__.c.version)
