"""What a browser has chosen, read off its request, and the cookie that keeps it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from api.cookies.rules.choices import NO, Answer, Choice, answer_of
from api.cookies.vendors import Vendor, offer_of, offered
from api.database.work import Work
from api.http.security import page_policy
from api.kernel.clock import local_day

COOKIE: Final = "__Host-cookies"
PLAIN_COOKIE: Final = "cookies"
"""Without TLS a browser keeps no `__Host-` cookie."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What is offered to a browser, and what of it may be loaded."""

    vendors: tuple[Vendor, ...] = ()
    answer: Answer = NO
    refuses_all: bool = False
    """The browser says so itself, by Global Privacy Control."""

    @property
    def loaded(self) -> list[Vendor]:
        return [each for each in self.vendors if each.code in self.answer.allowed]

    @property
    def headers(self) -> Mapping[str, str]:
        """Let in whom the visitor let in, and nobody else."""
        policy = page_policy([each.origin for each in self.loaded])
        return {"Content-Security-Policy": policy, "Vary": "Cookie, Sec-GPC"}


async def consent_in(work: Work, request: Request) -> Consent:
    """Read what the browser of a request has chosen."""
    today = local_day(work.now)
    vendors = await offered(work, request.app.state.cookie_vendors.known, today)
    gpc = request.headers.get("sec-gpc") == "1"
    codes = {each.code for each in vendors}
    answer = answer_of(chosen_in(request), offer_of(vendors), codes, today, gpc=gpc)
    return Consent(vendors, answer, refuses_all=gpc)


def chosen_in(request: Request) -> Choice | None:
    """Read the choice that a browser keeps."""
    sent = request.cookies.get(COOKIE) or request.cookies.get(PLAIN_COOKIE)
    return Choice.read(sent) if sent else None


def cookies_for(
    choice: Choice, vendors: Sequence[Vendor], *, is_secure: bool
) -> list[Mapping[str, Any]]:
    """Say which cookie keeps a choice, and which of vendors it ends."""
    lasts = choice.ends_on - choice.on
    ended = [
        {"key": cookie.name, "value": "", "max_age": 0}
        for vendor in vendors
        if vendor.code not in choice.allowed
        for cookie in vendor.cookies
    ]
    kept = {
        "key": COOKIE if is_secure else PLAIN_COOKIE,
        "value": choice.written,
        "max_age": int(lasts.total_seconds()),
        "httponly": True,
        "samesite": "lax",
        "secure": is_secure,
    }
    return [kept, *ended]
