"""Campaigns as they go over the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import FreeText
from api.http.said import Said
from api.outreach.rules.runs import CampaignState

Name = Annotated[FreeText, StringConstraints(min_length=1, max_length=200)]
Subject = Annotated[FreeText, StringConstraints(min_length=1, max_length=150)]
Text = Annotated[FreeText, StringConstraints(min_length=1, max_length=10_000)]


class Written(Said):
    """What a campaign says, in each language that it is written in."""

    subject_fi: Subject | None = None
    subject_sv: Subject | None = None
    subject_en: Subject | None = None
    text_fi: Text | None = None
    text_sv: Text | None = None
    text_en: Text | None = None


class NewCampaign(Written):
    """A mail to those a segment chooses. It may be written later."""

    name: Name
    segment_id: UUID


class CampaignChanges(Written):
    """What to change about a draft; what is left out stays."""

    name: Name = ""
    segment_id: UUID = Field(default=UUID(int=0))


class CampaignView(BaseModel):
    """One campaign."""

    id: UUID
    version: int
    name: str
    segment_id: UUID
    segment: str
    subject_fi: str | None
    subject_sv: str | None
    subject_en: str | None
    text_fi: str | None
    text_sv: str | None
    text_en: str | None
    state: CampaignState
    made_at: datetime
