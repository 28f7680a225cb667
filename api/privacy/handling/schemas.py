"""Who works on a request, in; and how all of them stand, out."""

from datetime import date

from pydantic import BaseModel, Field

from api.http.said import Said


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
