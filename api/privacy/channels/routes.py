"""Whether requests get through, over HTTP."""

from datetime import datetime

from pydantic import BaseModel
from sqlalchemy import select

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.privacy.channels.tables import ChannelCheck
from api.privacy.rules.kinds import Channel

routes = Routes("Data-subject requests")


class ChannelView(BaseModel):
    """How the last test of a channel went, and when one last got through."""

    channel: Channel
    tried_at: datetime
    passed_at: datetime | None
    failure: str | None


class ChannelsView(BaseModel):
    """Every channel that is tested each day."""

    items: list[ChannelView]


@routes.get("/request-channels", Permission.REQUESTS_READ)
async def list_request_channels(work: Work) -> Answer[ChannelsView]:
    """List the channels by which requests come, as the last daily test found them."""
    rows = await work.session.scalars(select(ChannelCheck).order_by(ChannelCheck.channel))
    views = [ChannelView.model_validate(each, from_attributes=True) for each in rows]
    return saying(ChannelsView(items=views))
