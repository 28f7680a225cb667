"""What is stored about whether a request gets through by every channel."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code
from api.privacy.rules.kinds import Channel


class ChannelCheck(Base):
    """The last test of a channel, and the last one that got through."""

    __tablename__ = "channel_checks"
    __table_args__ = (UniqueConstraint("channel"),)
    kept = []

    channel: Mapped[Channel]
    tried_at: Mapped[datetime]
    passed_at: Mapped[datetime | None]
    failure: Mapped[Code | None]
    """The type of what went wrong."""
