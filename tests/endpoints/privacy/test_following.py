"""A person follows a request by its code: nothing else opens it, and it names nobody."""

import pytest

from api.staff.rules.throttle import FREE_FAILURES
from tests.endpoints.privacy.desk import CASES, Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Yard
from tests.register import Register

STATUS = "/public/request-status"
NAMELESS = ("Mallikas", "Maija", "358400000012", "party_id", "note", "explanation")


@pytest.fixture
async def desk(register: Register) -> Desk:
    return Desk(await Keepers.of(register))


async def test_a_code_tells_how_far_a_request_is_and_no_name(desk: Desk) -> None:
    yard = await Yard.opened(desk.register)
    maija = await person(yard.order_desk)
    case = await desk.takes(maija["party_id"], "access", "erase", note="Soita Maijalle")
    code = (await desk.keepers.first.get(f"{CASES}/{case['id']}/code")).json()["code"]
    stranger = desk.register.stranger()

    told = await stranger.post(STATUS, json={"code": f" {code.lower().replace('-', ' ')}"})

    assert told.status_code == 200, told.text
    shown = told.json()
    assert (shown["number"], shown["state"]) == (case["number"], "received")
    assert [each["kind"] for each in shown["items"]] == ["access", "erase"]
    assert not [word for word in NAMELESS if word in told.text]


async def test_a_wrong_code_tells_nothing_and_many_are_too_many(desk: Desk) -> None:
    case = await desk.takes(None, "access")
    code = (await desk.keepers.first.get(f"{CASES}/{case['id']}/code")).json()["code"]
    stranger = desk.register.stranger()
    other = "A" if code[-1] != "A" else "B"
    wrong = [code[:-1] + other, "P-2026-0999-AAAAA-AAAAA", case["number"], "?"]

    answers = [await stranger.post(STATUS, json={"code": each}) for each in wrong]

    assert [each.status_code for each in answers] == [404] * len(wrong)
    said = [{**each.json(), "request_id": None} for each in answers]
    assert all(each == said[0] for each in said)
    for _ in range(FREE_FAILURES - len(wrong)):
        await stranger.post(STATUS, json={"code": wrong[0]})
    throttled = await stranger.post(STATUS, json={"code": code})
    assert throttled.status_code == 429
    assert throttled.json()["type"] == "/problems/too-many-codes"
