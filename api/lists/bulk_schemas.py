"""The same act on many rows: which of them, and what became of each."""

from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.http.said import Said
from api.lists.choices import InvoiceChoice, OrderChoice, TicketChoice
from api.lists.rules import RowsMissing
from api.orders.archiving_schemas import Reason


class Many(Said):
    """Rows by their ids; a list's filter stands in its own class."""

    ids: list[UUID] | None = Field(default=None, min_length=1, max_length=200)

    @model_validator(mode="after")
    def says_which(self) -> Self:
        if (self.ids is None) is (getattr(self, "chosen", None) is None):
            raise RowsMissing
        return self


class ManyOrders(Many):
    """Orders to archive: by their ids, or all that a filter finds."""

    chosen: OrderChoice | None = None
    because: Reason | None = None


class ManyTickets(Many):
    """Weigh tickets to approve: by their ids, or all that a filter finds."""

    chosen: TicketChoice | None = None


class ManyInvoices(Many):
    """Drafts to post: by their ids, or all that a filter finds."""

    chosen: InvoiceChoice | None = None


class RowOutcome(BaseModel):
    """What became of one row: done, or the problem that was in the way."""

    id: UUID
    is_done: bool
    problem: str | None = Field(description="The `type` of the problem, if there was one.")
    title: str | None = Field(description="The same in words.")


class RowOutcomes(BaseModel):
    """What became of each row."""

    items: list[RowOutcome]
