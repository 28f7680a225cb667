"""Keeps promises: hands jobs that fall due to their handlers, a few at a time."""

import asyncio
import contextlib
import signal
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Final

import structlog

from api.database.work import Works
from api.jobs import actions
from api.jobs.promises import bell_of
from api.jobs.queries import is_due
from api.jobs.rules import JobState, delay_after, is_hopeless
from api.jobs.task import Handler, Interrupted, Outside, Task
from api.jobs.timetable import Regular, Timetable
from api.kernel.refusals import Unavailable

AT_ONCE: Final = 4
OUTSIDE_AT_ONCE: Final = 2
"""Of those, how many may wait for others' machines: the rest stay for work of our own."""
IDLE_SECONDS: Final = 1.0
REPORT_SECONDS: Final = 0.5
RENEW_SECONDS: Final = 2.0
PATIENCE_SECONDS: Final = 20.0

log = structlog.get_logger()


class Runner:
    """The worker of one process: a task in the server, or `python -m api work`."""

    def __init__(
        self, works: Works, handlers: Mapping[str, Handler], timetable: Sequence[Regular] = ()
    ) -> None:
        self._works = works
        self._handlers = handlers
        self._names = tuple(sorted(handlers))
        self._inside = tuple(
            name for name in self._names if not isinstance(handlers[name], Outside)
        )
        self._timetable = Timetable(timetable)
        self._running: dict[asyncio.Task[None], Task] = {}
        self._loop: asyncio.Task[None] | None = None
        self._stopping = False

    @property
    def is_alive(self) -> bool:
        return self._loop is not None and not self._loop.done()

    def start(self) -> None:
        self._loop = asyncio.create_task(self.run())

    async def run_until_signalled(self) -> None:
        """Be a process of its own: work until SIGTERM or Ctrl-C, then stop as `stop` does."""
        told = asyncio.Event()
        for each in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(each, told.set)
        self.start()
        await told.wait()
        await self.stop()

    async def stop(self, patience: float = PATIENCE_SECONDS) -> None:
        """Finish the running steps, and give back the jobs that have more."""
        self._stopping = True
        for task in self._running.values():
            task.interrupt()
        self._bell.set()
        if self._running:
            _, late = await asyncio.wait([*self._running], timeout=patience)
            for each in late:
                each.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        if self._loop is not None:
            await self._loop

    async def run(self) -> None:
        """Work until `stop`. A database that does not answer is asked again."""
        is_told = False
        while not self._stopping:
            self._bell.clear()
            try:
                await self.keep_timetable()
                await self._take_what_is_due(is_told=is_told)
            except Exception as error:  # noqa: BLE001 - whatever it was, jobs must go on
                log.warning("jobs_paused", error=type(error).__name__)
            is_told = await _rung(self._bell, IDLE_SECONDS)

    async def run_next(self) -> bool:
        """Take one job and see it through; False when none is due."""
        task = await actions.claim(self._works, self._names)
        if task is not None:
            await self._see_through(task)
        return task is not None

    async def keep_timetable(self) -> None:
        """Promise the regular jobs whose occasion has come."""
        if missing := self._timetable.missing(self._works.clock()):
            async with self._works.start(actions.BOOKKEEPING) as work:
                await self._timetable.promise(work, missing)
            self._timetable.note(missing)

    @property
    def _bell(self) -> asyncio.Event:
        return bell_of(self._works.database)

    async def _take_what_is_due(self, *, is_told: bool) -> None:
        """Take jobs while there are any. What one is told of, a reader may not see yet."""
        while not self._stopping and len(self._running) < AT_ONCE:
            names = self._may_be_taken()
            if not is_told and not await is_due(self._works, names):
                return
            is_told = False
            busy = [task.job_id for task in self._running.values()]
            task = await actions.claim(self._works, names, busy)
            if task is None:
                return
            begun = asyncio.create_task(self._see_through(task))
            self._running[begun] = task
            begun.add_done_callback(self._ended)

    def _may_be_taken(self) -> tuple[str, ...]:
        """Name the jobs to take: while enough wait for others' machines, none that would."""
        waiting = sum(task.name not in self._inside for task in self._running.values())
        return self._names if waiting < OUTSIDE_AT_ONCE else self._inside

    def _ended(self, begun: asyncio.Task[None]) -> None:
        del self._running[begun]
        if not begun.cancelled() and (error := begun.exception()):
            log.error("job_left_to_its_lease", error=type(error).__name__)
        self._bell.set()

    async def _see_through(self, task: Task) -> None:
        try:
            async with self._reporting(task):
                await self._handlers[task.name](task)
        except (Interrupted, asyncio.CancelledError):
            await actions.give_back(self._works, task)
        except Exception as error:  # noqa: BLE001 - its type is kept, and the job comes back
            await self._failed(task, error)
        else:
            state = JobState.CANCELLED if task.has_heeded else JobState.DONE
            await actions.end(self._works, task, state)

    async def _failed(self, task: Task, error: Exception) -> None:
        kind = type(error).__name__
        log.warning("job_failed", job=task.name, job_id=str(task.job_id), error=kind)
        if task.cancelled:
            await actions.end(self._works, task, JobState.CANCELLED, kind)
        elif is_hopeless(error, task.attempt):
            await actions.end(self._works, task, JobState.FAILED, kind)
        else:
            due_at = self._works.clock() + delay_after(task.attempt)
            await actions.retry(self._works, task, due_at, kind)

    @contextlib.asynccontextmanager
    async def _reporting(self, task: Task) -> AsyncIterator[None]:
        ended = asyncio.Event()
        reports = asyncio.create_task(self._report(task, ended))
        try:
            yield
        finally:
            ended.set()
            await reports

    async def _report(self, task: Task, ended: asyncio.Event) -> None:
        """Store progress when there is some; else now and then, so that the lease holds."""
        told, due = (task.done, task.total), time.monotonic() + RENEW_SECONDS
        while not await _rung(ended, REPORT_SECONDS):
            if told != (task.done, task.total) or time.monotonic() > due:
                told, due = (task.done, task.total), time.monotonic() + RENEW_SECONDS
                with contextlib.suppress(Unavailable):  # the lease outlasts a few of these
                    await actions.report(self._works, task)


async def _rung(bell: asyncio.Event, seconds: float) -> bool:
    """Wait for a bell, so long and no longer; tell whether it rang."""
    try:
        async with asyncio.timeout(seconds):
            await bell.wait()
    except TimeoutError:
        return False
    return True
