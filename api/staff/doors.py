"""What signing in needs beside the database, put together once by the application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from starlette.requests import Request

from api.database.secrets import Secrets
from api.database.work import Asked, Work
from api.http.caller import Callers
from api.http.tokens import TokenKeys
from api.kernel.access import Caller
from api.settings import Settings
from api.staff.passkeys import Site
from api.staff.passwords import Passwords


@dataclass(frozen=True, slots=True)
class Doors:
    """The keys, the hashing thread, and the callers that are known for a moment."""

    tokens: TokenKeys
    passwords: Passwords
    secrets: Secrets
    callers: Callers
    keys_folder: Path
    secure_cookie: bool
    shift: timedelta

    @classmethod
    def by(cls, settings: Settings, tokens: TokenKeys, callers: Callers) -> "Doors":
        return cls(
            tokens,
            Passwords(),
            Secrets(settings.secrets_key),
            callers,
            settings.keys_folder,
            settings.secure_cookie,
            timedelta(hours=settings.kiosk_shift_hours),
        )


def doors_of(request: Request) -> Doors:
    doors: Doors = request.app.state.doors
    return doors


def site_of(request: Request) -> Site:
    """Tell where the register is served: as it is set up, or as this browser has found it."""
    settings: Settings = request.app.state.settings
    host = request.headers.get("host", "")
    return Site(settings.public_url or request.headers.get("origin") or f"https://{host}")


@asynccontextmanager
async def writing(
    request: Request, work: Work, caller: Caller | None = None
) -> AsyncIterator[Work]:
    """Open a Work that has been committed when the block ends, whatever is refused after it.

    For operations that hash in between, keep a count although they refuse, or must be in
    force before they answer. They are declared with `writes=False`.
    """
    operation = replace(work.operation, writes=True)
    asked = Asked(caller or work.caller, operation, work.purpose, work.source, work.expected)
    async with request.app.state.works.start(asked) as own:
        yield own
