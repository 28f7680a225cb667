"""Notes and tasks as they go over the wire."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.caring.tables import NoteLabel
from api.customers.kinds import FreeText
from api.http.said import Said

NoteText = Annotated[FreeText, StringConstraints(min_length=1, max_length=2000)]
TaskTitle = Annotated[FreeText, StringConstraints(min_length=1, max_length=200)]


class NewNote(Said):
    """What is worth remembering. No identity codes, and nothing you would not say aloud."""

    text: NoteText
    label: NoteLabel = NoteLabel.OTHER


class NoteChanges(Said):
    """A better wording; the earlier one is kept with its source."""

    text: NoteText | None = None
    label: NoteLabel | None = None


class NoteView(BaseModel):
    """One note on a customer."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    customer_id: UUID
    label: NoteLabel
    text: str | None
    written_at: datetime
    written_by_name: str | None


class NewTask(Said):
    """Something to do, and by when. Without an owner it is whoever's turn it is."""

    title: TaskTitle
    due_on: date
    owner_id: UUID | None = None


class TaskChanges(Said):
    """What to change about a task; what is left out stays."""

    title: TaskTitle | None = None
    due_on: date | None = None
    owner_id: UUID | None = None
    is_done: bool | None = None


class TaskFilter(BaseModel):
    """Which tasks to list; what is left out does not filter."""

    customer_id: UUID | None = None
    is_done: bool | None = None
    mine: bool = Field(default=False, description="Only those you own.")

    def conditions(self) -> dict[str, Any]:
        """Give the filters of `TASKS_SHOWN`: of all customers, those that are open."""
        is_everyones = self.is_done is None and self.customer_id is None
        return {
            "customer_id": self.customer_id,
            "open": self.is_done is False or is_everyones or None,
            "done": self.is_done or None,
            "mine": self.mine or None,
        }


class TaskView(BaseModel):
    """One task for a customer."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    customer_id: UUID
    customer_name: str | None
    title: str | None
    owner_id: UUID | None
    owner_name: str | None
    is_mine: bool
    due_on: date
    done_at: datetime | None
