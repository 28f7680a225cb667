"""A stranger chooses about cookies: by a form, no as easily as yes, proven without a name."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from api.cookies.tables import CookieChoice
from api.cookies.vendors import Vendor, Vendors
from api.disclosure.tables import Recipient
from api.jobs.promises import promise
from api.jobs.timetable import NO_RECORD
from api.kernel.clock import now
from tests.endpoints.notice.test_versions import carrying, found
from tests.register import Client, Register

ORIGIN = "https://mittari.example"
PAGE = "http://register/cookies/fi"
NOTICE = "http://register/notice/fi"
A_YEAR = timedelta(days=367)
TOLD = {"fi": "Laskee", "sv": "Räknar", "en": "Counts"}


@pytest.fixture
async def stranger(register: Register) -> Client:
    await found(register)
    await carrying(register, "Malli Mittari Oy")
    plain = register.settings.model_copy(update={"secure_cookie": False})
    register.app.state.settings = plain  # httpx keeps no secure cookie of a plain address
    register.app.state.cookie_vendors = Vendors([vendor("malli"), vendor("toinen")])
    return register.stranger()


# clause: C19 C41 C42 C43 C45 refusing is as easy as allowing, vendor by vendor, and proven
async def test_a_choice_is_asked_kept_and_proven(register: Register, stranger: Client) -> None:
    asked = await stranger.get(NOTICE)
    assert asked.text.count('class="btn" name="choice"') == 2
    assert "Vain välttämättömät" in asked.text
    assert "Salli kaikki" in asked.text
    assert ORIGIN not in asked.headers["content-security-policy"]
    assert f'src="{ORIGIN}' not in asked.text
    assert "set-cookie" not in asked.headers

    chosen = await choose(stranger, choice="chosen", vendor="malli")
    after = await stranger.get(NOTICE)

    assert chosen.status_code == 303
    assert chosen.headers["location"] == "/cookies/fi"
    assert after.text.count(f'<script src="{ORIGIN}/malli.js" defer>') == 1
    assert f"{ORIGIN}/toinen.js" not in after.text
    assert f"script-src 'self' {ORIGIN};" in after.headers["content-security-policy"]
    assert 'name="choice"' not in after.text
    [proof] = await proofs(register)
    assert (proof.offered, proof.allowed) == (["malli", "toinen"], ["malli"])
    assert len(proof.text_sha256) == 64
    assert proof.language == "fi"
    columns = {each.name for each in CookieChoice.__table__.columns}
    assert columns == {"id", "at", "ends_on", "language", "notice_version", "text_sha256"} | {
        "offered",
        "allowed",
    }


async def test_no_is_one_press_and_ends_what_was_allowed(
    register: Register, stranger: Client
) -> None:
    await choose(stranger, choice="all", to="/notice/fi")
    assert (await stranger.get(NOTICE)).text.count(f'src="{ORIGIN}') == 2

    answer = await choose(stranger, choice="none", to="https://muu.example/")
    after = await stranger.get(NOTICE)

    assert answer.headers["location"] == "/cookies/fi"
    told = answer.headers.get_list("set-cookie")
    assert sum("_mittari" in each and "Max-Age=0" in each for each in told) == 2
    assert ORIGIN not in after.text + after.headers["content-security-policy"]
    assert "Valinnaiset evästeet</h2>" not in after.text
    assert [each.allowed for each in await proofs(register)] == [["malli", "toinen"], []]


async def test_a_browser_that_refuses_by_itself_is_not_asked(
    register: Register, stranger: Client
) -> None:
    await choose(stranger, choice="all")
    stranger.headers["Sec-GPC"] = "1"

    page = await stranger.get(NOTICE)
    await choose(stranger, choice="all")

    assert ORIGIN not in page.text + page.headers["content-security-policy"]
    assert 'name="choice"' not in page.text
    assert "GPC" in (await stranger.get(PAGE)).text
    assert (await proofs(register))[-1].allowed == []


async def test_one_is_asked_again_after_a_year_and_when_something_else_is_offered(
    register: Register, stranger: Client
) -> None:
    await choose(stranger, choice="all")
    register.app.state.cookie_vendors.move("malli", "https://uusi.example")
    assert 'name="choice"' in (await stranger.get(NOTICE)).text
    await choose(stranger, choice="all")
    assert 'name="choice"' not in (await stranger.get(NOTICE)).text

    later(register, A_YEAR)
    page = await stranger.get(NOTICE)

    assert 'name="choice"' in page.text
    assert "https://uusi.example" not in page.headers["content-security-policy"]


async def test_nobody_is_offered_without_a_contract(
    register: Register, stranger: Client
) -> None:
    async with register.work() as work:
        [recipient] = await work.session.scalars(select(Recipient))
        recipient.contract_until = date(2026, 1, 2)

    page = await stranger.get(NOTICE)
    await choose(stranger, choice="all")

    assert 'name="choice"' not in page.text
    assert "ei ole" in (await stranger.get(PAGE)).text
    assert await proofs(register) == []


@pytest.mark.parametrize(
    ("path", "headers", "body", "status"),
    [
        (PAGE, {"Sec-Fetch-Site": "cross-site"}, b"choice=all", 403),
        (PAGE, {}, b"choice=all&vendor=" + b"x" * 5000, 413),
        ("http://register/cookies/xx", {}, b"choice=all", 404),
    ],
)
async def test_what_is_refused_proves_nothing(
    register: Register,
    stranger: Client,
    path: str,
    headers: dict[str, str],
    body: bytes,
    status: int,
) -> None:
    answer = await stranger.post(path, headers=headers, content=body)

    assert answer.status_code == status
    assert "set-cookie" not in answer.headers
    assert await proofs(register) == []


async def test_a_proof_goes_three_years_after_the_choice_has_ended(
    register: Register, stranger: Client
) -> None:
    await choose(stranger, choice="none")
    for years, left in {3: 1, 5: 0}.items():
        later(register, timedelta(days=366 * years))
        async with register.work() as work:
            await promise(work, "forget_choices", NO_RECORD)
        while await register.app.state.runner.run_next():
            pass
        assert len(await proofs(register)) == left


def later(register: Register, time: timedelta) -> None:
    then = now() + time
    register.works.clock = lambda: then


def vendor(code: str) -> Vendor:
    cookie = {"name": f"{code}_mittari", "lifetime": TOLD}
    return Vendor.model_validate(
        {
            "code": code,
            "name": "Malli Mittari Oy",
            "recipient": "Malli Mittari Oy",
            "category": "statistics",
            "origin": ORIGIN,
            "script": f"/{code}.js",
            "purpose": TOLD,
            "cookies": [cookie],
            "since": "2026-01-01",
        }
    )


async def choose(stranger: Client, **said: str) -> httpx.Response:
    answer = await stranger.post(PAGE, data=said)
    assert answer.status_code == 303, answer.text
    return answer


async def proofs(register: Register) -> Sequence[Any]:
    async with register.work(writes=False) as work:
        return (
            await work.session.scalars(select(CookieChoice).order_by(CookieChoice.id))
        ).all()
