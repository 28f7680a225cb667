"""A job's progress as server-sent events, until it ends or the caller may look no longer."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.drain import Drain
from api.http.streams import RECHECK_SECONDS, may_still_look
from api.jobs.queries import job_shown

LOOKING_SECONDS: Final = 0.5
KEEP_ALIVE_SECONDS: Final = 15.0
KEEP_ALIVE: Final = b": still here\n\n"


async def progress_of(request: Request, work: Work, job_id: UUID) -> AsyncIterator[bytes]:
    """Tell each change of a job. Whoever signs out is told nothing after 5 s."""
    drain: Drain = request.app.state.drain
    told, spoken, checked = b"", time.monotonic(), time.monotonic()
    while not drain.is_closing:
        job, has_ended = await job_shown(work, job_id)
        if job != told:
            told, spoken = job, time.monotonic()
            yield b"event: progress\ndata: " + job + b"\n\n"
        if has_ended:
            return
        if time.monotonic() > spoken + KEEP_ALIVE_SECONDS:
            spoken = time.monotonic()
            yield KEEP_ALIVE
        if time.monotonic() > checked + RECHECK_SECONDS:
            checked = time.monotonic()
            if not await may_still_look(request):
                return
        await asyncio.sleep(LOOKING_SECONDS)
