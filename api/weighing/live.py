"""Tells what scales show, and keeps this process listening to those there are."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from sqlalchemy import select
from starlette.requests import Request

from api.database.work import Asked, Works
from api.http.drain import Drain
from api.http.streams import RECHECK_SECONDS, may_still_look
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.operations import Operation
from api.weighing.indicator.live import Live
from api.weighing.indicator.wire import Wire
from api.weighing.readings import range_of
from api.weighing.rules.range import WrongRange
from api.weighing.tables import Scale

LOOK_AGAIN_SECONDS: Final = 30.0
LOOKING: Final = Operation("read_scales", writes=False)


class Listening:
    """Has one process listen to every scale in use, also those taken up later."""

    def __init__(self, works: Works) -> None:
        self.live = Live()
        self._works = works
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        await self.look()
        self._task = asyncio.create_task(self._keep_looking())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self.live.stop()

    async def look(self) -> None:
        """Read which scales there are, and listen to those."""
        async with self._works.start(Asked(REGISTER, LOOKING)) as work:
            in_use = select(Scale).where(Scale.retired_on.is_(None))
            scales = [*await work.session.scalars(in_use)]
        await self.live.start(wire for scale in scales if (wire := wire_of(scale)))

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(LOOK_AGAIN_SECONDS)
            with contextlib.suppress(Exception):  # a database in trouble: look again later
                await self.look()


def wire_of(scale: Scale) -> Wire | None:
    """Tell where a scale answers; nothing of one whose range makes no sense."""
    with contextlib.suppress(WrongRange):
        return Wire(scale.id, scale.host, scale.port, scale.protocol, range_of(scale))
    return None


async def live_weight(request: Request, scale_id: UUID) -> AsyncIterator[bytes]:
    """Tell each change of what a scale shows, and a beat in between."""
    drain: Drain = request.app.state.drain
    live: Live = request.app.state.indicators
    checked = time.monotonic()
    async for weight in live.events(scale_id):
        if time.monotonic() > checked + RECHECK_SECONDS:
            checked = time.monotonic()
            if not await may_still_look(request):
                return
        if drain.is_closing:
            return
        said = {
            "kg": weight.kg,
            "status": weight.status.value,
            "is_stable": weight.is_stable,
            "at": now().isoformat().replace("+00:00", "Z"),
        }
        yield b"event: weight\ndata: " + json.dumps(said).encode() + b"\n\n"
