"""E-mails that left, or did not, as they go over the wire."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.mail.rules.kinds import MailFailure, MailState


class OutgoingMailView(BaseModel):
    """One e-mail: what it said, by which wording, and what became of it."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    party_id: UUID | None
    address: str | None
    subject: str | None
    text: str | None
    template: str
    template_version: int
    state: MailState
    failure: MailFailure | None
    written_at: datetime
    ended_at: datetime | None
