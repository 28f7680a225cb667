"""What a browser brings and keeps: where it asks from, whose page asks, and its one cookie."""

from datetime import timedelta
from typing import Final

from starlette.requests import Request

from api.staff.doors import Doors
from api.staff.rules.sign_in import CrossSite
from api.staff.rules.throttle import network_of

COOKIE: Final = "__Host-refresh"
PLAIN_COOKIE: Final = "refresh"
"""Without TLS a browser keeps no `__Host-` cookie."""

FORGET: Final = {"Clear-Site-Data": '"cache"'}
"""Not the storage: a station keeps weighings there that have not been sent yet."""


def network_asking(request: Request) -> str:
    """Tell which network a request comes from."""
    return network_of(request.client.host) if request.client else ""


def client_hash(request: Request, doors: Doors) -> str:
    """Tell one browser from another, without storing what it says of itself."""
    says = request.headers.get("user-agent", "")
    return doors.secrets.digest(f"{network_asking(request)} {says}", "client")


def check_own_page(request: Request) -> None:
    """Refuse a request that another site's page makes a browser send.

    A page of another site can send neither JSON nor a header of ours without asking first,
    and it is never told yes. What is no browser sends no `Origin`, and has no cookie either.
    """
    headers = request.headers
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise CrossSite
    origin = headers.get("origin")
    if origin is not None and origin.partition("://")[2] != headers.get("host"):
        raise CrossSite
    is_json = headers.get("content-type", "").partition(";")[0].strip() == "application/json"
    if not is_json and "x-requested-with" not in headers:
        raise CrossSite("Send JSON, or the header X-Requested-With.")


def refresh_token_in(request: Request, doors: Doors) -> str | None:
    return request.cookies.get(_name(doors))


def keeping(token: str, doors: Doors, lasts: timedelta) -> str:
    """Write the cookie that holds a refresh token."""
    return _cookie(doors, token, int(lasts.total_seconds()))


def forgetting(doors: Doors) -> str:
    """Write the cookie that takes the refresh token away."""
    return _cookie(doors, "", 0)


def _cookie(doors: Doors, value: str, seconds: int) -> str:
    secure = "; Secure" if doors.secure_cookie else ""
    kept = f"{_name(doors)}={value}; Max-Age={seconds}; Path=/"
    return f"{kept}; HttpOnly; SameSite=Strict{secure}"


def _name(doors: Doors) -> str:
    return COOKIE if doors.secure_cookie else PLAIN_COOKIE
