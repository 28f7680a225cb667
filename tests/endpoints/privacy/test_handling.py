"""Who works on which request, and how the work goes."""

from api.kernel.roles import Role
from tests.endpoints.privacy.desk import CASES, Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Yard
from tests.register import Register

FIGURES = "/request-figures"


# clause: C53 who answers is named, what nobody works on is counted, and how long it took
async def test_a_request_is_taken_let_go_and_counted(register: Register) -> None:
    keepers = await Keepers.of(register)
    desk, maija = Desk(keepers), await person((await Yard.opened(register)).order_desk)
    keepers.at("2026-03-02T12:00:00+02:00")
    assert (await keepers.first.get(FIGURES)).json()["median_days"] is None
    late = await desk.takes(maija["party_id"], "complain", identity="no_doubt")
    new = await desk.takes(None, "access", received_on="2026-02-26", identity="no_doubt")

    taken = await keepers.second.post(f"{CASES}/{new['id']}/handling", json={"mine": True})
    listed = (await keepers.first.get(CASES)).json()["items"]
    figures = (await keepers.first.get(FIGURES)).json()

    assert taken.json()["handler_name"]
    assert {each["id"]: each["handler_id"] for each in listed} == {
        late["id"]: None,
        new["id"]: taken.json()["handler_id"],
    }
    assert (figures["open"], figures["unhandled"], figures["late"]) == (2, 1, 0)
    complaining = (await keepers.first.get(f"{CASES}?state=complaints")).json()["items"]
    assert ([each["id"] for each in complaining], figures["complaints"]) == ([late["id"]], 1)

    keepers.at("2026-03-12T12:00:00+02:00")
    assert (await keepers.first.get(FIGURES)).json()["late"] == 1
    for case, decision in ((late, "granted"), (new, "nothing_held")):
        [item] = case["items"]
        await desk.does("decision", item, decision=decision)
        await desk.does("delivery", item, channel="letter")
    after = (await keepers.first.get(FIGURES)).json()
    assert (after["open"], after["closed"], after["complaints"]) == (0, 2, 0)
    assert (after["answered"], after["answered_late"]) == (2, 1)
    assert (after["median_days"], after["last_late_on"]) == ((41 + 14) / 2, "2026-03-12")
    gone = await keepers.first.post(f"{CASES}/{new['id']}/handling", json={"mine": False})
    assert (gone.json()["handler_id"], gone.json()["handler_name"]) == (None, None)


async def test_the_list_is_narrowed(register: Register) -> None:
    keepers = await Keepers.of(register)
    desk = Desk(keepers)
    mine = await desk.takes(None, "complain", "access")
    other = await desk.takes(None, "access", channel="email")
    await keepers.first.post(f"{CASES}/{mine['id']}/handling", json={"mine": True})

    for asked, found in (
        ("handler=mine", [mine]),
        ("handler=none&channel=email", [other]),
        ("handler=none&channel=letter", []),
        ("kind=complain", [mine]),
        (f"number={other['number'][-4:]}", [other]),
        (f"number={other['number'].lower()}&kind=complain", []),
    ):
        listed = (await keepers.first.get(f"{CASES}?state=open&{asked}")).json()["items"]
        assert [each["id"] for each in listed] == [each["id"] for each in found], asked
    assert (await keepers.first.get(f"{CASES}?number=%25")).status_code == 422


async def test_whoever_answers_no_requests_takes_none(register: Register) -> None:
    keepers = await Keepers.of(register)
    case = await Desk(keepers).takes(None, "access")
    desk = await register.client(Role.ORDER_DESK)

    refused = await desk.post(f"{CASES}/{case['id']}/handling", json={"mine": True})

    assert refused.status_code == 403
    assert (await keepers.shown(case))["handler_id"] is None
    assert (await desk.get(FIGURES)).status_code == 403
