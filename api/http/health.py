"""Whether this process lives, and whether it should be sent requests."""

import asyncio
from collections.abc import Callable
from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.database.engines import Database
from api.database.migrations import is_current
from api.http.drain import Drain

PATIENCE_SECONDS: Final = 2.0


def tell_health(
    app: FastAPI, is_working: Callable[[], bool], is_sound: Callable[[], bool]
) -> None:
    """Answer `/health/live` and `/health/ready`. The latter names what is missing."""
    checks = Checks(app.state.works.database, app.state.drain, is_working, is_sound)

    async def live(_request: Request) -> Response:
        return JSONResponse({"alive": True})

    async def ready(_request: Request) -> Response:
        missing = await checks.missing()
        return JSONResponse(
            {"ready": not missing, "missing": missing}, status_code=503 if missing else 200
        )

    app.router.add_route("/health/live", live, include_in_schema=False)
    app.router.add_route("/health/ready", ready, include_in_schema=False)


class Checks:
    """What must hold before a process takes requests."""

    def __init__(
        self,
        database: Database,
        drain: Drain,
        is_working: Callable[[], bool],
        is_sound: Callable[[], bool],
    ) -> None:
        self._database = database
        self._drain = drain
        self._is_working = is_working
        self._is_sound = is_sound

    async def missing(self) -> list[str]:
        if not self._drain.is_ready:
            return ["leaving"]
        missing = await self._database_missing()
        if not await asyncio.to_thread(self._is_sound):
            missing.append("erasures")
        return missing if self._is_working() else [*missing, "jobs"]

    async def _database_missing(self) -> list[str]:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                is_newest = await is_current(self._database)
        except Exception:  # noqa: BLE001 - however it fails to answer, it does not answer
            return ["database"]
        return [] if is_newest else ["migrations"]
