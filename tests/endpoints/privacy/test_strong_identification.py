"""Whoever asks proves who they are with a real provider; what it lies about is not believed."""

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from api.eid.oidc import Oidc
from api.eid.simulator.answers import Fault
from api.eid.simulator.provider import SimulatedProvider
from api.eid.tables import EIdAttempt
from tests.endpoints.privacy.desk import Desk
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.privacy.owing import company, person
from tests.endpoints.yard import Record, Yard
from tests.register import Client, Register

BEGIN = "/public/request-identifications"
RETURN = f"{BEGIN}/returns"
IDENTITY_CODE = "131052-308T"
REFUSED = {
    Fault.WRONG_NONCE: "wrong-nonce",
    Fault.NO_NONCE: "wrong-nonce",
    Fault.WRONG_AUDIENCE: "wrong-audience",
    Fault.TWO_AUDIENCES: "wrong-audience",
    Fault.WRONG_ISSUER: "wrong-issuer",
    Fault.ALG_NONE: "wrong-algorithm",
    Fault.SHARED_SECRET: "wrong-algorithm",
    Fault.EXPIRED: "expired",
    Fault.NO_EXPIRY: "expired",
    Fault.FROM_TOMORROW: "not-yet",
    Fault.WRONG_KEY: "wrong-signature",
    Fault.UNKNOWN_KEY: "unknown-key",
    Fault.CHANGED: "wrong-signature",
    Fault.TOO_WEAK: "too-weak",
    Fault.NAMELESS: "nameless",
    Fault.FAILS: "code-refused",
    Fault.REDIRECTS: "code-refused",
    Fault.NOT_JSON: "unreadable",
    Fault.HUGE: "unreadable",
    Fault.HANGS: "unreachable",
    Fault.OTHER_METADATA: "wrong-issuer",
}


@pytest.fixture
async def desk(register: Register) -> Desk:
    await company(register)
    return Desk(await Keepers.of(register))


@pytest.fixture
async def provider(register: Register) -> AsyncIterator[SimulatedProvider]:
    known = SimulatedProvider()
    await known.start()
    used: Oidc = register.app.state.e_id
    used.issuer, used.client_id, used.secret = known.issuer, known.client_id, known.secret
    used.to_loopback = True
    yield known
    await known.stop()


@pytest.fixture
async def case(desk: Desk) -> Record:
    yard = await Yard.opened(desk.register)
    maija = await person(yard.order_desk)
    return await desk.takes(maija["party_id"], "access")


async def begun(desk: Desk, browser: Client, case: Record) -> dict[str, str]:
    """Go away from our page: give what the provider is asked."""
    code = await desk.keepers.first.get(f"/data-subject-requests/{case['id']}/code")
    answer = await browser.post(BEGIN, json=code.json())
    assert answer.status_code == 200, answer.text
    browser.headers["Cookie"] = answer.headers["set-cookie"].partition(";")[0]
    asked = parse_qs(urlsplit(answer.json()["address"]).query)
    return {name: value for name, [value] in asked.items()}


def brought(provider: SimulatedProvider, asked: dict[str, str], who: int = 0) -> dict[str, str]:
    """Choose who one is: give what the browser brings back."""
    back = parse_qs(urlsplit(provider.choose(asked, who)).query)
    return {name: value for name, [value] in back.items()}


def reason(answer: httpx.Response) -> tuple[int, Any]:
    return answer.status_code, answer.json().get("reason", answer.json()["type"])


async def test_somebody_is_known_by_a_strong_identification(
    desk: Desk, register: Register, provider: SimulatedProvider, case: Record
) -> None:
    browser = register.stranger()
    asked = await begun(desk, browser, case)
    assert (asked["code_challenge_method"], asked["response_type"]) == ("S256", "code")
    assert asked["redirect_uri"].endswith("/e-id")
    back = brought(provider, asked)

    told = await browser.post(RETURN, json=back)

    assert (told.status_code, told.json()["state"]) == (200, "identified")
    assert "Mallikas" not in told.text
    shown = await desk.keepers.shown(case)
    assert shown["identity_method"] == "strong_e_id"
    assert shown["identity_provider"] == provider.issuer
    assert shown["identity_level"].endswith("loa2")
    assert shown["identity_at"] is not None
    assert await found(register, IDENTITY_CODE, back["code"], back["state"]) == {}
    assert reason(await browser.post(RETURN, json=back)) == (403, "used-already")


async def test_nothing_else_is_believed(
    desk: Desk, register: Register, provider: SimulatedProvider, case: Record
) -> None:
    browser = register.stranger()
    answers = {}
    for fault in Fault:
        register.app.state.e_id._known = None  # noqa: SLF001 - as after a start
        provider.fault = Fault.NONE
        asked = await begun(desk, browser, case)
        register.app.state.e_id._known = None  # noqa: SLF001
        provider.fault = fault
        register.app.state.e_id.patience = 0.3 if fault is Fault.HANGS else 10
        if fault is not Fault.NONE:
            answer = await browser.post(RETURN, json=brought(provider, asked))
            answers[fault] = reason(answer)

    assert answers == {fault: (403, word) for fault, word in REFUSED.items()}
    assert (await desk.keepers.shown(case))["identity_method"] is None


async def test_a_return_of_another_browser_state_code_or_time_is_refused(
    desk: Desk, register: Register, provider: SimulatedProvider, case: Record
) -> None:
    browser, other = register.stranger(), register.stranger()
    asked, again = [await begun(desk, browser, case) for _ in range(2)]
    back = brought(provider, again)

    refused = [
        await other.post(RETURN, json=back),
        await browser.post(RETURN, json=back | {"state": "another"}),
        await browser.post(RETURN, json=back | {"iss": "https://another.example"}),
        await browser.post(RETURN, json=brought(provider, asked)),
    ]

    assert [reason(each) for each in refused] == [
        (403, "other-browser"),
        (403, "unknown-state"),
        (403, "wrong-issuer"),
        (403, "other-browser"),
    ]
    third = await begun(desk, browser, case)
    stolen = brought(provider, third)["code"]
    fourth = await begun(desk, browser, case)
    answer = await browser.post(RETURN, json=brought(provider, fourth) | {"code": stolen})
    assert reason(answer) == (403, "code-refused")
    late = brought(provider, await begun(desk, browser, case))
    desk.keepers.move_clock(1)
    assert reason(await browser.post(RETURN, json=late)) == (403, "too-late")
    assert (await desk.keepers.shown(case))["identity_method"] is None
    assert {each.record_id for each in await desk.stored(EIdAttempt)} != {None}


async def test_somebody_else_is_not_who_asks_and_new_keys_are_found(
    desk: Desk, register: Register, provider: SimulatedProvider, case: Record
) -> None:
    browser = register.stranger()
    teppo = await browser.post(
        RETURN, json=brought(provider, await begun(desk, browser, case), 1)
    )
    assert reason(teppo) == (403, "/problems/other-person")
    assert (await desk.keepers.shown(case))["identity_method"] is None

    provider.change_keys()
    maija = await browser.post(RETURN, json=brought(provider, await begun(desk, browser, case)))

    assert maija.status_code == 200, maija.text


async def test_without_a_provider_and_with_a_wrong_code_nothing_begins(
    desk: Desk, register: Register, case: Record
) -> None:
    browser = register.stranger()
    code = await desk.keepers.first.get(f"/data-subject-requests/{case['id']}/code")
    assert (await browser.get("/public/identification")).json() == {"is_offered": False}
    none = await browser.post(BEGIN, json=code.json())
    assert reason(none) == (409, "/problems/no-e-id")
    wrong = await browser.post(BEGIN, json={"code": "P-2026-0001-AAAAA-AAAAA"})
    assert wrong.status_code == 404
