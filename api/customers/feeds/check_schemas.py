"""Questions to registers, as they go over the wire."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.feeds.rules.kinds import AskingFailure, AskingState


class RegisterCheckView(BaseModel):
    """One question to the business register about a customer."""

    id: UUID
    version: int
    customer_id: UUID
    state: AskingState
    asked_at: datetime
    answered_at: datetime | None
    proposed: int | None = Field(description="How many new proposals the answer made.")
    failure: AskingFailure | None = Field(description="Why there is no answer. Ask again.")
