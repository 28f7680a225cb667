"""The cookie by which a return is known to be of the browser that went away."""

from typing import Final

from starlette.requests import Request

from api.eid.journeys import LASTS
from api.staff.doors import Doors

COOKIE: Final = "__Host-e-id"
PLAIN_COOKIE: Final = "e-id"
"""Without TLS a browser keeps no `__Host-` cookie."""


def keeping(token: str, doors: Doors) -> str:
    secure = "; Secure" if doors.secure_cookie else ""
    kept = f"{_name(doors)}={token}; Max-Age={int(LASTS.total_seconds())}; Path=/"
    return f"{kept}; HttpOnly; SameSite=Strict{secure}"


def browser_of(request: Request, doors: Doors) -> str | None:
    return request.cookies.get(_name(doors))


def _name(doors: Doors) -> str:
    return COOKIE if doors.secure_cookie else PLAIN_COOKIE
