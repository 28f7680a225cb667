"""Work that has been promised, and how far it has come."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code
from api.jobs.rules import JobState
from api.kernel.privacy import Kept


class Job(Base):
    """One call to make later, on one record. It carries an id and no personal data.

    While it runs, `attempts` says whose it is: a worker whose lease was taken over finds
    another number there, and leaves the row alone. `failure` is an error's type, as messages
    may name people.
    """

    __tablename__ = "jobs"
    __table_args__ = (
        Index("ix_jobs_due", "state", "due_at"),
        UniqueConstraint("occasion"),
    )
    kept = [Kept("AUTH_LOG", since="promised_at")]

    name: Mapped[Code]
    record_id: Mapped[UUID]
    occasion: Mapped[Code | None]
    promised_at: Mapped[datetime]
    promised_by: Mapped[UUID]
    due_at: Mapped[datetime]
    state: Mapped[JobState]
    attempts: Mapped[int]
    leased_until: Mapped[datetime | None]
    done: Mapped[int]
    total: Mapped[int | None]
    cancelled_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    failure: Mapped[Code | None]
