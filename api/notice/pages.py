"""The public pages of the notice: without sign-in, without scripts, in three languages."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeAlias

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from api.database.work import Asked, Work
from api.editions.queries import in_force, published
from api.editions.tables import Notice
from api.http.words import language_of
from api.kernel.access import STRANGER
from api.kernel.clock import local_day
from api.kernel.operations import Operation
from api.notice.reading import reader_of
from api.notice.rendering import Reader, changes_page, notice_page, stylesheet, versions_page
from api.notice.statuses import Statuses

READING: Final = Asked(STRANGER, Operation("read_notice", writes=False))
Versions: TypeAlias = Sequence[Notice]
Shows: TypeAlias = Callable[[Work, Request, Reader, Versions], Awaitable[str]]


def show_notice(app: FastAPI) -> None:
    """Serve the notice, each of its versions for good, and what one changed."""
    statuses = Statuses()

    async def current(work: Work, request: Request, reader: Reader, of: Versions) -> str:
        valid = in_force(of, local_day(work.now))
        told = await statuses.told(work, request.app.state.settings)
        return notice_page(valid, of, reader, told, local_day(work.now))

    async def one(work: Work, request: Request, reader: Reader, of: Versions) -> str:
        chosen = _chosen(of, request.path_params["number"])
        return notice_page(chosen, of, reader, None, local_day(work.now))

    async def changes(_work: Work, request: Request, reader: Reader, of: Versions) -> str:
        later = _chosen(of, request.path_params["number"])
        since = request.query_params.get("since")
        earlier = _chosen(of, since) if since else _before(of, later)
        return changes_page(earlier, later, reader)

    async def all_versions(_work: Work, _request: Request, reader: Reader, of: Versions) -> str:
        return versions_page(of, reader)

    async def anywhere(request: Request) -> Response:
        return RedirectResponse(f"/notice/{language_of(request)}", 302)

    async def style(_request: Request) -> Response:
        return Response(stylesheet(), media_type="text/css")

    add = app.router.add_route
    add("/notice", anywhere, include_in_schema=False)
    add("/notice/style.css", style, include_in_schema=False)
    add("/notice/{language}", _page(current), include_in_schema=False)
    add("/notice/{language}/versions", _page(all_versions), include_in_schema=False)
    add("/notice/{language}/{number}", _page(one), include_in_schema=False)
    add("/notice/{language}/{number}/changes", _page(changes), include_in_schema=False)


def _page(shows: Shows) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        async with request.app.state.works.start(READING) as work:
            of = await published(work.session)
            reader = await reader_of(work, request)
            body = await shows(work, request, reader, of)
        headers = {"Content-Language": reader.language, **reader.consent.headers}
        return HTMLResponse(body, headers=headers)

    return answer


def _chosen(of: Versions, number: str) -> Notice:
    found = next((each for each in of if each.number == number), None)
    if found is None:
        raise HTTPException(404)
    return found


def _before(of: Versions, later: Notice) -> Notice:
    after = [*of][[each.id for each in of].index(later.id) + 1 :]
    return after[0] if after else later
