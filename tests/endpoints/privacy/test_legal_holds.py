"""A named claim keeps what it needs, until its day or a keeper lifts it: GDPR 17(3)(e)."""

from typing import Any

import pytest

from api.customers.tables import Email, Phone
from api.privacy.legal_holds.tables import LegalHold
from tests.endpoints.privacy.desk import Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import company, person
from tests.endpoints.yard import Record, Yard, made
from tests.register import Register

HOLDS = "/legal-holds"


@pytest.fixture
async def desk(register: Register) -> Desk:
    await company(register)
    desk = Desk(await Keepers.of(register))
    desk.keepers.at("2026-11-23T09:00:00+02:00")
    return desk


@pytest.fixture
async def maija(desk: Desk) -> Record:
    return await person((await Yard.opened(desk.register)).order_desk)


def claiming(maija: Record, **said: Any) -> dict[str, Any]:
    return {
        "party_id": maija["party_id"],
        "claim": "Käräjäoikeus L 26/1234",
        "reason": "Puhelut ovat näyttöä tilauksesta.",
        "record_classes": ["phones"],
        "until": "2027-05-31",
    } | said


async def numbers(desk: Desk, table: Any, column: str) -> set[Any]:
    return {getattr(each, column) for each in await desk.stored(table)}


# clause: C23 a named claim keeps what it needs, and what waits goes on when it is lifted
async def test_a_claim_keeps_what_it_needs_until_it_is_lifted(
    desk: Desk, maija: Record
) -> None:
    hold = await made(desk.keepers.first, HOLDS, claiming(maija))
    request = await desk.keepers.asked(maija["party_id"])
    plan = await desk.keepers.approved(request)
    waiting = await desk.keepers.ran(request)

    holds = [each for entry in plan["entries"] for each in entry["holds"]]
    held = [each for each in holds if each["ground"] == "legal-hold"]
    told = {(each["ground"], each["blocker"], each["until"]) for each in held}
    assert told == {("legal-hold", hold["number"], "2027-05-31")}
    assert waiting["state"] == "waiting"
    assert await numbers(desk, Phone, "number") == {"+358400000012"}
    assert await numbers(desk, Email, "address") <= {None}
    graph = await desk.keepers.shown(request, "/blockers")
    assert hold["number"] in str(graph)

    lifting = f"{HOLDS}/{hold['id']}/lifting"
    done = await desk.post(lifting, json={"because": "Riita sovittiin."})
    assert (done.status_code, done.json()["lifted_because"]) == (200, "Riita sovittiin.")
    assert await desk.refuses(lifting, because="Uudelleen") == (409, "hold-lifted")
    desk.keepers.move_clock(1)
    await desk.keepers.at_night()

    assert (await desk.keepers.shown(request))["state"] == "closed"
    assert await numbers(desk, Phone, "number") <= {None}
    assert await numbers(desk, LegalHold, "claim") == {None}


async def test_a_hold_has_an_end_in_sight_and_names_what_it_needs(
    desk: Desk, maija: Record
) -> None:
    refused = [
        await desk.refuses(HOLDS, **claiming(maija, until="2026-11-23")),
        await desk.refuses(HOLDS, **claiming(maija, until="2030-11-23")),
        await desk.refuses(HOLDS, **claiming(maija, record_classes=["everything"])),
        await desk.refuses(HOLDS, **claiming(maija, record_classes=[])),
        await desk.refuses(HOLDS, **claiming(maija, party_id=maija["number"])),
    ]

    assert refused == [
        (422, "wrong-hold-end"),
        (422, "wrong-hold-end"),
        (422, "unknown-record-class"),
        (422, "malformed"),
        (422, "malformed"),
    ]
    assert await desk.stored(LegalHold) == []


async def test_its_last_day_ends_it(desk: Desk, maija: Record) -> None:
    await made(desk.keepers.first, HOLDS, claiming(maija, until="2026-12-01"))
    await desk.keepers.approved(request := await desk.keepers.asked(maija["party_id"]))
    assert (await desk.keepers.ran(request))["state"] == "waiting"

    desk.keepers.move_clock(10)
    await desk.keepers.at_night()

    assert (await desk.keepers.shown(request))["state"] == "closed"
