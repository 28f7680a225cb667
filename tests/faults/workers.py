"""A worker in a process of its own, which can be killed; and jobs that nobody ends."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import update

from api.app.jobs import JOBS as HANDLERS
from api.jobs.actions import claim
from api.jobs.promises import JOBS
from api.jobs.rules import JobState
from api.jobs.task import gathered
from api.kernel.clock import now
from tests.endpoints.credit.counter import BUREAU
from tests.register import Register

ROOT: Final = Path(__file__).parents[2]
COMMAND: Final = (sys.executable, "-m", "api", "work")
PATIENCE: Final = 60.0


@asynccontextmanager
async def worker_until_killed(register: Register, bureau_url: str) -> AsyncIterator[None]:
    """Have `python -m api work` do what is promised; at the end it dies without a word."""
    said = {
        "DATABASE_URL": register.settings.database_url,
        "KEYS_FOLDER": str(register.settings.keys_folder),
        "BUREAU_NAME": BUREAU,
        "BUREAU_URL": bureau_url,
        "PARTNERS_ON_LOOPBACK": "true",
    }
    known = os.environ | {f"REGISTER_{name}": value for name, value in said.items()}
    process = await asyncio.create_subprocess_exec(*COMMAND, cwd=ROOT, env=known)
    try:
        yield
    finally:
        process.kill()
        await process.wait()


async def dies_after_its_work(register: Register, name: str) -> None:
    """Do what a job asks, and die before anybody is told that it is done."""
    task = await claim(register.works, [name])
    assert task is not None, f"nobody promised {name}"
    await gathered(*HANDLERS)[name](task)


async def leases_lapse(register: Register) -> None:
    """Let the two minutes pass after which another worker takes up what was left behind."""
    async with register.work() as work:
        connection = await work.session.connection()
        left = update(JOBS).where(JOBS.c.state == JobState.RUNNING)
        await connection.execute(left.values(leased_until=now() - timedelta(seconds=1)))


async def until_so(is_so: Callable[[], bool]) -> None:
    """Wait for another process: it takes its time to begin."""
    async with asyncio.timeout(PATIENCE):
        while not is_so():  # noqa: ASYNC110 - it waits for whatever is asked
            await asyncio.sleep(0.02)
