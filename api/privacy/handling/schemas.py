"""Who works on which requests, in; and how all of them stand, out."""

from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from api.http.said import Said
from api.privacy.rules.kinds import Channel, RequestKind, RequestState


class NewHandling(Said):
    """Whether you work on it, or let somebody else take it."""

    mine: bool


class RequestFigures(BaseModel):
    """How many requests stand how, and how long an answer took in the last twelve months."""

    open: int
    unhandled: int = Field(description="Of the open ones, those nobody works on.")
    late: int
    waiting: int = Field(description="Answered, and going on by themselves when a hold ends.")
    closed: int
    complaints: int = Field(description="Of the open ones, those with a complaint.")
    tellings: int = Field(description="Recipients who have not acknowledged yet.")
    answered: int = Field(description="Answered in the last twelve months.")
    answered_late: int
    median_days: float | None = Field(description="From receipt to the last item's decision.")
    last_late_on: date | None = Field(description="When one was last answered too late.")


class RequestFilter(BaseModel):
    """Which requests to list; what is left out does not filter."""

    state: RequestState | Literal["open", "late", "complaints"] | None = None
    party_id: UUID | None = None
    kind: RequestKind | None = None
    channel: Channel | None = None
    handler: Literal["mine", "none"] | None = None
    number: str | None = Field(
        default=None, pattern="^[0-9A-Za-z-]{1,20}$", description="A part of it is enough."
    )

    def conditions(self, caller_id: UUID, today: date) -> dict[str, Any]:
        """Give the filters of `REQUEST_ROWS` but whose, with None where they do not filter."""
        return {
            "late": today if self.state == "late" else None,
            "state": self.state if self.state in {*RequestState} else None,
            "open": (self.state == "open") or None,
            "complaints": (self.state == "complaints") or None,
            "kind": self.kind,
            "channel": self.channel,
            "handler_id": caller_id if self.handler == "mine" else None,
            "unhandled": (self.handler == "none") or None,
            "number": self.number and f"%{self.number.upper()}%",
        }
