"""A restriction is lifted once the person was told; an objection keeps marketing away."""

from typing import Any
from uuid import UUID

import pytest

from api.outreach.gate.passing import let_pass
from api.outreach.rules.kinds import Exclusion, Outlet
from api.standing.tables import Restriction
from tests.endpoints.privacy.desk import Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Record, Yard
from tests.register import HEARD, Register

TOLD: dict[str, Any] = {"told": "Tiedot on tarkistettu. Käytämme niitä taas maanantaista."}


@pytest.fixture
async def desk(register: Register) -> Desk:
    return Desk(await Keepers.of(register))


@pytest.fixture
async def yard(desk: Desk) -> Yard:
    return await Yard.opened(desk.register)


@pytest.fixture
async def maija(yard: Yard) -> Record:
    return await person(yard.order_desk)


async def writes(yard: Yard, maija: Record) -> int:
    phone = {"number": "040 000 0099", "source": HEARD}
    url = f"/parties/{maija['party_id']}/phones"
    return (await yard.order_desk.post(url, json=phone)).status_code


async def test_a_restriction_ends_with_the_last_item_that_asks_for_it(
    desk: Desk, yard: Yard, maija: Record
) -> None:
    cases = [await desk.takes(maija["party_id"], "restrict", identity="no_doubt")]
    await desk.does("decision", cases[0]["items"][0], decision="granted")
    cases.append(await desk.takes(maija["party_id"], "restrict", identity="no_doubt"))
    first, second = cases[0]["items"][0], cases[1]["items"][-1]
    one = f"/request-items/{second['id']}/lifting"
    assert await desk.refuses(one, **TOLD) == (409, "nothing-restricted")
    await desk.does("decision", second, decision="granted")

    assert (await desk.refuses(one, told=""))[0] == 422
    await desk.does("lifting", second, **TOLD)
    assert await desk.refuses(one, **TOLD) == (409, "nothing-restricted")
    assert await writes(yard, maija) == 423
    shown = await desk.does("lifting", first, **TOLD)

    assert shown["items"][0]["lifting_told"] == TOLD["told"]
    assert shown["items"][0]["lifted_at"] is not None
    assert await writes(yard, maija) == 201
    assert [each.ended_at is None for each in await desk.stored(Restriction)] == [False]


async def test_what_waits_for_its_erasure_stays_restricted(
    desk: Desk, yard: Yard, maija: Record
) -> None:
    case = await desk.takes(maija["party_id"], "restrict", identity="no_doubt")
    [item] = case["items"]
    await desk.does("decision", item, decision="granted")
    await desk.does("delivery", item, channel="letter")
    await desk.keepers.approved(await desk.keepers.asked(maija["party_id"]))

    refused = await desk.refuses(f"/request-items/{item['id']}/lifting", **TOLD)

    assert refused == (409, "erasure-goes-on")
    assert await writes(yard, maija) == 423
    assert [each.ended_at for each in await desk.stored(Restriction)] == [None]


# clause: C49 whoever objects gets no marketing from that moment on
# clause: C16 C18 C19 whatever the way, no mail, label or audience reaches them
async def test_an_objection_keeps_marketing_away(desk: Desk, maija: Record) -> None:
    party = UUID(maija["party_id"])
    consent, objects = Exclusion.NO_CONSENT, Exclusion.OBJECTS

    async def refused() -> list[Exclusion | None]:
        async with desk.register.work(writes=False) as work:
            asked = [
                await let_pass(work.session, outlet, [party], work.now) for outlet in Outlet
            ]
        return [why.get(party) for _, why in asked]

    assert await refused() == [consent, Exclusion.NOT_TOLD, consent, consent]
    item = {"kind": "object", "against": "marketing"}
    case = await desk.takes(maija["party_id"], items=[item], identity="no_doubt")
    assert case["items"][0]["decision"] == "granted"
    assert await refused() == [objects, objects, consent, objects]

    restriction = await desk.takes(maija["party_id"], "restrict", identity="no_doubt")
    asked = next(each for each in restriction["items"] if each["kind"] == "restrict")
    await desk.does("decision", asked, decision="granted")
    assert await refused() == [Exclusion.RESTRICTED] * 4
