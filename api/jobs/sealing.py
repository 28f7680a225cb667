"""Seals the audit every minute, and carries the heads away."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from api.audit.heads import private_key, publish_key
from api.audit.seals import BATCH, logs, publish_heads, seal_next
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.settings import Settings

TIMETABLE: Final = (Regular("seal_audit", every=timedelta(minutes=1)),)


def sealing_jobs(settings: Settings) -> Mapping[str, Handler]:
    """Make the handler, which reads the key when it is first needed."""

    async def seal_audit(task: Task) -> None:
        key = private_key(settings.seal_key)
        for log in logs():
            count = BATCH
            while count == BATCH:  # a shorter batch is the newest: the rest is for next time
                count = await seal_next(task.work, key, log)
                task.progress(task.done + count)
        if settings.heads_folder is not None:
            await publish_heads(task.work, settings.heads_folder)
            await asyncio.to_thread(publish_key, settings.heads_folder, key.public_key())

    return {"seal_audit": seal_audit}
