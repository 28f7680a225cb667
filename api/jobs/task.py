"""What a job's handler is given: its record, Works of its own, and a way to tell progress."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeAlias
from uuid import UUID

from api.database.work import Asked, Work, Works
from api.kernel.access import Caller
from api.kernel.operations import Operation
from api.kernel.purposes import Purpose
from api.kernel.sources import Source


class Interrupted(Exception):
    """The process is stopping. The job goes back, and another one takes it up."""


@dataclass(slots=True)
class Task:
    """One attempt at one job. It may be the second: a handler does no harm when run again.

    A handler waits for the outside world only between its Works. What it does is done in the
    name of whoever promised the job.
    """

    job_id: UUID
    name: str
    record_id: UUID
    attempt: int
    promised_by: UUID
    works: Works
    done: int = 0
    total: int | None = None
    has_heeded: bool = False
    goes_out: bool = False
    _cancelled: bool = field(default=False, repr=False)
    _interrupted: bool = field(default=False, repr=False)

    @asynccontextmanager
    async def work(
        self,
        *,
        source: Source | None = None,
        purpose: Purpose | None = None,
        writes: bool = True,
    ) -> AsyncIterator[Work]:
        """Take one step, in a Work of its own. A process that stops begins no other."""
        if self._interrupted:
            raise Interrupted
        operation = Operation(self.name, writes=writes)
        asked = Asked(Caller(self.promised_by), operation, purpose, source)
        async with self.works.start(asked) as work:
            yield work

    def progress(self, done: int, total: int | None = None) -> None:
        """Tell how far the job has come. The runner stores it, twice a second at most."""
        self.done, self.total = done, total if total is not None else self.total

    @property
    def cancelled(self) -> bool:
        """Whether somebody has asked to stop. A handler that asks and is told so returns."""
        self.has_heeded = self._cancelled
        return self._cancelled

    def cancel(self) -> None:
        self._cancelled = True

    def interrupt(self) -> None:
        self._interrupted = True


Handler: TypeAlias = Callable[[Task], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Outside:
    """A handler that waits for somebody else's machine, which may never answer.

    A runner does few of these at once, so that whoever hangs holds up nobody but himself; and
    the way out opens for no other.
    """

    handler: Handler

    async def __call__(self, task: Task) -> None:
        task.goes_out = True
        await self.handler(task)


def gathered(*features: Mapping[str, Handler]) -> dict[str, Handler]:
    """Join what features export as JOBS; no two may use one name."""
    joined: dict[str, Handler] = {}
    for handlers in features:
        if twice := joined.keys() & handlers.keys():
            raise TypeError(f"two handlers for the jobs {sorted(twice)}")
        joined |= handlers
    return joined
