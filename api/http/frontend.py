"""The built frontend, served by the same process; every address of its own is its index."""

from typing import Final

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from api.settings import Settings

SERVED: Final = ("/notice/", "/cookies/", "/accessibility/")
"""Pages that need no scripts, so that they are no screens."""
RESERVED: Final = ("/api/", "/health/", "/problems/", *SERVED, "/.well-known/")


def serve_frontend(app: FastAPI, settings: Settings) -> None:
    """Come last: whatever no operation answers, below the API, is not found."""
    app.router.routes.append(Unknown())
    if settings.frontend_folder is not None:
        app.frontend("/", directory=settings.frontend_folder, fallback="index.html")


class Unknown(BaseRoute):
    """Addresses that are no screens. It matches in part, so that any other match goes first."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        is_ours = scope["type"] == "http" and scope["path"].startswith(RESERVED)
        return (Match.PARTIAL if is_ours else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        raise HTTPException(404)
