"""What of campaigns is shown."""

from typing import Final

from sqlalchemy import bindparam

from api.outreach.campaigns.schemas import CampaignView
from api.outreach.campaigns.tables import Campaign
from api.outreach.segments.tables import Segment
from api.views.shown import Shown

campaigns = Campaign.__table__

CAMPAIGNS_SHOWN: Final = Shown(
    Campaign,
    CampaignView,
    source=campaigns.join(Segment.__table__),
    version=campaigns.c.version,
    fields={"segment": Segment.__table__.c.name},
    filters={"state": campaigns.c.state == bindparam("state", type_=campaigns.c.state.type)},
)
