"""A record opened in an emergency: for half an hour, by name, and accounted for."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from sqlalchemy import select

from api.customers.emergencies.tables import EmergencyOpening
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.law.holidays import next_working_day
from api.views.tables import Viewing
from tests.endpoints.test_customers import FIRM
from tests.register import Client, Register

REASON = "Kuljettaja sai sairauskohtauksen vaa'alla"
REPORT = "Soitin työmaan puhelimeen ja pyysin apua"
CLOSING = {"finding": "justified", "closing": "Puhelu oli tarpeen"}
LAST_DIGITS = "0012"
NOW = {"Purpose": "emergency"}


@pytest.fixture
async def weighmaster(register: Register) -> Client:
    return await register.client(Role.WEIGHMASTER)


@pytest.fixture
async def keeper(register: Register) -> Client:
    return await register.client(Role.REGISTER_KEEPER)


@pytest.fixture
async def customer_id(order_desk: Client) -> str:
    created = await order_desk.post("/customers", json=FIRM)
    assert created.status_code == 201, created.text
    return str(created.json()["id"])


async def opened(client: Client, customer_id: str, reason: str = REASON) -> Any:
    said = {"customer_id": customer_id, "reason": reason}
    return await client.post("/emergency-openings", json=said, headers=NOW)


async def record(client: Client, opening: dict[str, Any]) -> Any:
    return await client.get(f"/emergency-openings/{opening['id']}/customer", headers=NOW)


async def reported(client: Client, opening: dict[str, Any], report: str = REPORT) -> Any:
    path = f"/emergency-openings/{opening['id']}/report"
    return await client.post(path, json={"report": report}, headers=NOW)


async def closed(client: Client, opening: dict[str, Any], **said: str) -> Any:
    [current] = (await client.get("/emergency-openings", headers=NOW)).json()["items"]
    headers = NOW | {"If-Match": f'"{current["version"]}"'}
    path = f"/emergency-openings/{opening['id']}/closing"
    return await client.post(path, json=CLOSING | said, headers=headers)


async def stored(register: Register) -> list[EmergencyOpening]:
    async with register.work(writes=False) as work:
        return [*await work.session.scalars(select(EmergencyOpening))]


async def test_the_record_opens_wider_for_half_an_hour(
    register: Register, weighmaster: Client, customer_id: str
) -> None:
    usual = await weighmaster.get(f"/customers/{customer_id}")

    opening = (await opened(weighmaster, customer_id)).json()
    shown = await record(weighmaster, opening)
    still_usual = await weighmaster.get(f"/customers/{customer_id}")

    assert LAST_DIGITS not in usual.text
    assert shown.status_code == 200, shown.text
    assert shown.json()["phones"][0]["number"].endswith(LAST_DIGITS)
    assert shown.json()["note"] is None  # no free text, which nobody is reached by
    assert still_usual.json() == usual.json()
    [row] = await stored(register)
    assert row.ends_at - row.opened_at == timedelta(minutes=30)
    assert row.report_due_on == next_working_day(local_day(now()))


async def test_the_view_log_names_it(
    register: Register, weighmaster: Client, customer_id: str
) -> None:
    opening = (await opened(weighmaster, customer_id)).json()

    await record(weighmaster, opening)

    async with register.work(writes=False) as work:
        views = [*await work.session.scalars(select(Viewing).order_by(Viewing.id))]
    assert (views[-1].operation, views[-1].purpose) == (
        "get_customer_in_emergency",
        "emergency",
    )
    assert views[-1].caller_id == weighmaster.account_id
    assert [str(each) for each in views[-1].records] == [customer_id]


async def test_after_half_an_hour_it_is_closed_again(
    register: Register, weighmaster: Client, customer_id: str
) -> None:
    opening = (await opened(weighmaster, customer_id)).json()

    with time_machine.travel(now() + timedelta(minutes=30, seconds=1)):
        own = register.holding(weighmaster.account_id, weighmaster.session_id, None)
        over = await record(own, opening)

    assert over.status_code == 403
    assert over.json()["type"] == "/problems/emergency-over"


async def test_it_opens_for_nobody_else(
    register: Register, weighmaster: Client, order_desk: Client, customer_id: str
) -> None:
    opening = (await opened(weighmaster, customer_id)).json()
    admin = await register.client(Role.ADMIN)
    unsigned = await register.client(Role.WEIGHMASTER, nda=False)

    theirs = await record(order_desk, opening)
    admins = await opened(admin, customer_id)
    without = await opened(unsigned, customer_id)

    assert theirs.status_code == 404
    assert admins.json()["type"] == "/problems/forbidden"
    assert without.json()["type"] == "/problems/nda-required"
    assert (await order_desk.get("/emergency-openings", headers=NOW)).json()["items"] == []
    assert len(await stored(register)) == 1


@pytest.mark.parametrize(
    ("reason", "problem"),
    [("Hätä", "malformed"), ("Kohtaus: 131052-308T apua", "identity-code-in-text")],
)
async def test_a_reason_is_a_sentence(
    register: Register, weighmaster: Client, customer_id: str, reason: str, problem: str
) -> None:
    refused = await opened(weighmaster, customer_id, reason)
    nobody = await opened(weighmaster, str(new_id()))

    assert refused.json()["type"] == f"/problems/{problem}"
    assert nobody.status_code == 404
    assert await stored(register) == []


async def test_who_opened_reports_and_the_keeper_closes(
    register: Register, weighmaster: Client, keeper: Client, customer_id: str
) -> None:
    opening = (await opened(weighmaster, customer_id)).json()
    early = await closed(keeper, opening)

    told = await reported(weighmaster, opening)
    twice = await reported(weighmaster, opening)
    done = await closed(keeper, opening)
    late = await closed(keeper, opening, finding="unjustified")

    assert early.json()["type"] == "/problems/report-missing"
    assert told.status_code == 201, told.text
    assert twice.json()["type"] == "/problems/already-reported"
    assert (done.status_code, done.json()["finding"]) == (201, "justified")
    assert done.json()["reason"] == REASON
    assert done.json()["account_name"] == "Terttu Testaaja"
    assert late.json()["type"] == "/problems/emergency-closed"
    [row] = await stored(register)
    assert (row.report, row.closed_by) == (REPORT, keeper.account_id)


async def test_what_nobody_reported_is_found_unjustified(
    weighmaster: Client, keeper: Client, customer_id: str
) -> None:
    opening = (await opened(weighmaster, customer_id)).json()

    done = await closed(keeper, opening, finding="unjustified")
    late = await reported(weighmaster, opening)

    assert done.json()["finding"] == "unjustified"
    assert late.json()["type"] == "/problems/emergency-closed"


async def test_nobody_closes_what_he_opened(register: Register, customer_id: str) -> None:
    both = await register.client(Role.WEIGHMASTER, Role.REGISTER_KEEPER)
    opening = (await opened(both, customer_id)).json()
    await reported(both, opening)

    refused = await closed(both, opening)

    assert refused.json()["type"] == "/problems/own-emergency"
    [row] = await stored(register)
    assert row.closed_at is None


async def test_what_waits_is_listed_apart_from_what_is_closed(
    weighmaster: Client, keeper: Client, customer_id: str
) -> None:
    opening = (await opened(weighmaster, customer_id)).json()
    path = "/emergency-openings?is_closed="
    before = (await keeper.get(f"{path}false", headers=NOW)).json()["items"]
    await closed(keeper, opening, finding="unjustified")

    assert [each["id"] for each in before] == [opening["id"]]
    assert (await keeper.get(f"{path}false", headers=NOW)).json()["items"] == []
    [own] = (await weighmaster.get(f"{path}true", headers=NOW)).json()["items"]
    assert own["id"] == opening["id"]
