"""Notices owed to persons, and postal codes, as they go over the wire."""

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from api.customers.feeds.rules.kinds import Feed
from api.customers.feeds.rules.noticing import NoticeChannel
from api.http.said import Said


class DutyFilter(BaseModel):
    """Which notices to list: those still owed, unless it is said otherwise."""

    customer_id: UUID | None = None
    is_told: bool = False

    def conditions(self) -> dict[str, Any]:
        is_told = self.is_told or None
        return {"customer_id": self.customer_id, "told": is_told, "owed": not is_told or None}


class NoticeDutyView(BaseModel):
    """A person who is to be told by a day that data about them came from elsewhere."""

    id: UUID
    version: int
    customer_id: UUID
    customer_name: str | None
    feed: Feed
    obtained_on: date
    due_on: date
    told_on: date | None
    channel: NoticeChannel | None


class NoticeGiven(Said):
    """How and when the person was told."""

    told_on: date
    channel: NoticeChannel


class PostalPlaceView(BaseModel):
    """A postal code, and the towns that fit it."""

    id: UUID
    code: str
    town_fi: str
    town_sv: str
