"""Counts views of public pages in memory, and adds them up in the database once a minute.

Neither address nor browser of whoever looks is read, let alone kept; the cookie of sign-in is
looked at only for whether it is there. What a process has not written when it dies is lost.
"""

import asyncio
from collections import Counter
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

import structlog
from sqlalchemy import select
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.database.locks import alone_with
from api.database.work import Asked, Work, Works
from api.kernel.access import REGISTER
from api.kernel.clock import local_day
from api.kernel.operations import Operation
from api.staff.browser import PLAIN_COOKIE
from api.statistics.rules.pages import PublicPage, page_at
from api.statistics.visitors.tables import PageViews

COUNTING: Final = Asked(REGISTER, Operation("count_views"))
BETWEEN: Final = timedelta(minutes=1)
SHOWN: Final = frozenset({200, 304})

log = structlog.get_logger()


class Visitors:
    """The views of one process that are not written yet."""

    def __init__(self, works: Works) -> None:
        self._works = works
        self._seen: Counter[tuple[date, PublicPage]] = Counter()
        self._writing: asyncio.Task[None] | None = None

    def note(self, page: PublicPage) -> None:
        self._seen[local_day(self._works.clock()), page] += 1

    async def write(self) -> None:
        """Add to the database what was counted; what cannot be added is counted on."""
        seen, self._seen = self._seen, Counter()
        if not seen:
            return
        try:
            async with self._works.start(COUNTING) as work:
                await _add(work, seen)
        except Exception as error:  # noqa: BLE001 - a number is no reason to stop
            self._seen.update(seen)
            log.warning("views not counted", error=type(error).__name__)

    async def __aenter__(self) -> None:
        self._writing = asyncio.create_task(self._write_on())

    async def __aexit__(self, *_: object) -> None:
        if self._writing is not None:
            self._writing.cancel()
            with suppress(asyncio.CancelledError):
                await self._writing
        await self.write()

    async def _write_on(self) -> None:
        while True:
            await asyncio.sleep(BETWEEN.total_seconds())
            await self.write()


class CountsViews:
    """Wraps an application, and notes each public page that it has shown."""

    def __init__(self, app: ASGIApp, visitors: Visitors) -> None:
        self._app = app
        self._visitors = visitors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = _page_in(scope)
        if page is None:
            await self._app(scope, receive, send)
            return

        async def send_noting(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] in SHOWN:
                self._visitors.note(page)
            await send(message)

        await self._app(scope, receive, send_noting)


def _page_in(scope: Scope) -> PublicPage | None:
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    sent = (value for name, value in scope["headers"] if name == b"cookie")
    is_known = any(PLAIN_COOKIE.encode() in each for each in sent)
    return page_at(scope["path"], is_known=is_known)


async def _add(work: Work, seen: Counter[tuple[date, PublicPage]]) -> None:
    await alone_with(work, PageViews.__tablename__)
    for (day, page), count in seen.items():
        here = select(PageViews).where(PageViews.day == day, PageViews.page == page)
        row = await work.session.scalar(here)
        if row is None:
            work.session.add(PageViews(day=day, page=page, views=count))
        else:
            row.views += count
