"""The accessibility statement: a page for everybody, that needs no scripts."""

from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from api.database.work import Asked
from api.kernel.access import STRANGER
from api.kernel.operations import Operation
from api.notice.reading import reader_of
from api.notice.rendering import accessibility_page

READING: Final = Asked(STRANGER, Operation("read_accessibility", writes=False))


def show_accessibility(app: FastAPI) -> None:
    """Serve the page in each language."""
    app.router.add_route("/accessibility/{language}", _show, ["GET"], include_in_schema=False)


async def _show(request: Request) -> Response:
    async with request.app.state.works.start(READING) as work:
        reader = await reader_of(work, request)
    headers = {"Content-Language": reader.language, **reader.consent.headers}
    return HTMLResponse(accessibility_page(reader), headers=headers)
