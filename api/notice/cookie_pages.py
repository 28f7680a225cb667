"""The page where anybody chooses about cookies: a form, so that it works without scripts."""

import hashlib
from typing import Final
from urllib.parse import parse_qs

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from api.cookies.asking import Consent, chosen_in, consent_in, cookies_for
from api.cookies.rules.choices import Choice
from api.cookies.tables import CookieChoice
from api.cookies.vendors import offer_of
from api.database.work import Asked, Work
from api.editions.queries import in_force, published
from api.kernel.access import STRANGER
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.kernel.operations import Operation
from api.notice.cookies import inventory
from api.notice.reading import language_in, reader_of
from api.notice.rendering import cookies_page, offer_text

READING: Final = Asked(STRANGER, Operation("read_cookies", writes=False))
CHOOSING: Final = Asked(STRANGER, Operation("choose_cookies"))
LARGEST: Final = 4096
SEE_OTHER: Final = 303


def show_cookies(app: FastAPI) -> None:
    """Serve the page, and take the choices that its form sends."""
    app.router.add_route("/cookies/{language}", _show, ["GET"], include_in_schema=False)
    app.router.add_route("/cookies/{language}", _choose, ["POST"], include_in_schema=False)


async def _show(request: Request) -> Response:
    async with request.app.state.works.start(READING) as work:
        reader = await reader_of(work, request)
    language, consent = reader.language, reader.consent
    choice = None if consent.answer.asks else chosen_in(request)
    body = cookies_page(reader, choice, inventory(language, consent.vendors))
    headers = {"Content-Language": language, **consent.headers}
    return HTMLResponse(body, headers=headers)


async def _choose(request: Request) -> Response:
    language = language_in(request)
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise HTTPException(403)
    said = await _said(request)
    async with request.app.state.works.start(CHOOSING) as work:
        consent = await consent_in(work, request)
        choice = _choice(said, consent, work)
        await _prove(work, choice, consent, language)
    to = said.get("to", [""])[0]
    here = f"/cookies/{language}"
    answer = RedirectResponse(to if to == f"/notice/{language}" else here, SEE_OTHER)
    is_secure = request.app.state.settings.secure_cookie
    for cookie in cookies_for(choice, consent.vendors, is_secure=is_secure):
        answer.set_cookie(**cookie)
    return answer


def _choice(said: dict[str, list[str]], consent: Consent, work: Work) -> Choice:
    """Read a form: no is what is not said; a browser that refuses allows nothing."""
    codes = frozenset(each.code for each in consent.vendors)
    named = {"all": codes, "chosen": codes & {*said.get("vendor", [])}}
    allowed = named.get(said.get("choice", [""])[0], frozenset[str]())
    today = local_day(work.now)
    return Choice(
        today, offer_of(consent.vendors), frozenset() if consent.refuses_all else allowed
    )


async def _prove(work: Work, choice: Choice, consent: Consent, language: Language) -> None:
    """Keep what was chosen, and under which words: nothing of who chose."""
    if not consent.vendors:
        return
    shown = offer_text(consent.vendors, language)
    notice = in_force(await published(work.session), choice.on)
    work.session.add(
        CookieChoice(
            at=work.now,
            ends_on=choice.ends_on,
            language=language,
            notice_version=notice.number if notice else None,
            text_sha256=hashlib.sha256(shown.encode()).hexdigest(),
            offered=sorted(each.code for each in consent.vendors),
            allowed=sorted(choice.allowed),
        )
    )


async def _said(request: Request) -> dict[str, list[str]]:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise HTTPException(413)
    return parse_qs(body.decode("utf-8", "replace"), max_num_fields=100)
