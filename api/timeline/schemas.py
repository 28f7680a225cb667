"""What happened, as it goes over the wire: by number and code, without a personal value."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field


class HappeningKind(StrEnum):
    """What kind of thing happened."""

    ORDER = "order"
    TICKET = "ticket"
    INVOICE = "invoice"
    PAYMENT = "payment"
    CONTACT = "contact"
    MESSAGE = "message"
    NOTE = "note"
    TASK = "task"
    CHANGE = "change"
    REQUEST = "request"
    DISCLOSURE = "disclosure"


class Happening(BaseModel):
    """One thing that happened, and the record that tells more of it."""

    at: datetime
    kind: HappeningKind
    record_id: UUID = Field(description="Of a message its thread, of a change what changed.")
    number: str | None
    code: str | None = Field(
        description="A state, a kind or a label; of a change its operation, of a disclosure "
        "its purpose."
    )
    kg: int | None
    cents: int | None
