"""Anybody asks for a right by the form, without signing in."""

from sqlalchemy import func, select

from api.privacy.tables import SubjectRequest
from tests.endpoints.privacy.desk import CASES, Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Yard
from tests.register import Register

ASKING = "/public/data-subject-requests"
SAID = {"kinds": ["access", "object"], "against": "marketing", "name": "Maija Mallikas"}


async def count(register: Register) -> int:
    async with register.work(writes=False) as work:
        return await work.session.scalar(select(func.count()).select_from(SubjectRequest)) or 0


# clause: C48 C51 the form takes any right, without an account and without a signature
async def test_any_right_is_asked_for_without_an_account(  # noqa: PLR0915 - one story
    register: Register,
) -> None:
    desk, yard = Desk(await Keepers.of(register)), await Yard.opened(register)
    maija = await person(yard.order_desk)
    stranger = register.stranger()
    reach = {"email": "maija@malli.example", "customer_number": maija["number"]}

    known = await stranger.post(ASKING, json=SAID | reach)
    unknown = await stranger.post(ASKING, json=SAID | {"name": "Eino Ei-Tuttu"})
    code = (await stranger.post(ASKING, json=SAID | {"text": "131052-308T"})).json()
    robot = await stranger.post(ASKING, json=SAID | {"website": "http://x.example"})
    nothing = await stranger.post(ASKING, json=SAID | {"kinds": []})

    assert (known.status_code, unknown.status_code) == (201, 201)
    assert known.json().keys() == unknown.json().keys() == {"number", "code", "due_on"}
    assert {*known.headers} == {*unknown.headers}
    assert "131052" not in str(code)
    assert (robot.status_code, nothing.status_code) == (422, 422)
    assert await count(register) == 2

    told = await stranger.post("/public/request-status", json={"code": known.json()["code"]})
    assert [each["kind"] for each in told.json()["items"]] == ["access", "object"]
    listed = (await desk.keepers.first.get(CASES)).json()["items"]
    [case] = [each for each in listed if each["number"] == known.json()["number"]]
    shown = (await desk.keepers.first.get(f"{CASES}/{case['id']}")).json()
    assert (shown["channel"], shown["party_id"], shown["identity_at"]) == ("portal", None, None)
    assert shown["note"].splitlines() == ["maija@malli.example", maija["number"]]
    assert shown["items"][1]["against"] == "marketing"

    more = [(await stranger.post(ASKING, json=SAID)).status_code for _ in range(4)]
    assert more[-1] == 429
    assert await count(register) == 2 + more.count(201)
