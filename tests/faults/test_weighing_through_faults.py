"""Trucks are weighed while the indicator breaks: nothing is lost, nothing is doubled."""

from collections.abc import AsyncIterator
from random import Random
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import func, select

from api.kernel.identifiers import new_id
from api.kernel.quantities import Kilograms
from api.weighing.indicator.live import Live
from api.weighing.indicator.wire import Wire
from api.weighing.rules.kinds import Protocol
from api.weighing.rules.range import Range
from api.weighing.simulator.faults import Fault
from api.weighing.simulator.indicator import SimulatedIndicator
from api.weighing.tables import Reading
from api.weighing.ticket_tables import WeighTicket
from api.weighing.verifying import findings
from tests.endpoints.weighing.bridge import Bridge
from tests.register import HEARD, Register

TRUCKS: Final = 4
TARE_KG: Final = 16_020
MOST_TRIES: Final = 400
VERIFIED: Final = Range(Kilograms(400), Kilograms(60_000), Kilograms(20))


@pytest.fixture(params=[Protocol.MT_SICS, Protocol.TOLEDO], ids=str)
async def indicator(request: pytest.FixtureRequest) -> AsyncIterator[SimulatedIndicator]:
    fast = SimulatedIndicator(request.param, settles_seconds=0.1, every_seconds=0.02)
    async with fast as simulated:
        yield simulated


@pytest.fixture
async def bridge(register: Register, indicator: SimulatedIndicator) -> AsyncIterator[Bridge]:
    opened = await Bridge.opened(register)
    live = Live()
    scale_id = UUID(opened.scale["id"])
    wire = Wire(scale_id, "127.0.0.1", indicator.port, indicator.protocol, VERIFIED)
    await live.start([wire])
    register.app.state.indicators = live
    yield opened
    await live.stop()


async def test_trucks_are_weighed_once_through_every_fault(
    bridge: Bridge, indicator: SimulatedIndicator
) -> None:
    chance = Random(849)  # noqa: S311 - the same trucks each time
    faults = [each for each in Fault if each is not Fault.NONE]
    order = await bridge.order()
    line = {"order_line_id": order["lines"][0]["id"], "plate": "MLK-104", "source": HEARD}
    nets = [chance.randrange(500, 1_400) * 20 for _ in range(TRUCKS)]

    for place, net in enumerate(nets):
        broken = faults[2 * place % len(faults)], faults[(2 * place + 1) % len(faults)]
        visit = await _pressed(bridge, indicator, TARE_KG, "/visits", line, broken[0])
        closing = f"/visits/{visit['id']}/closing"
        ticket = await _pressed(bridge, indicator, TARE_KG + net, closing, {}, broken[1])
        assert ticket["net_kg"] == net

    async with bridge.register.work() as work:
        kept = await work.session.scalar(select(func.sum(WeighTicket.net_kg)))
        counted = await work.session.scalar(select(func.count(WeighTicket.id)))
        readings = await work.session.scalar(select(func.count(Reading.id)))
        broken_seals = [each async for each in findings(work.session)]
    weighed = (await bridge.yard.order_desk.get(f"/orders/{order['id']}")).json()["weighed_kg"]
    assert (kept, weighed) == (sum(nets), sum(nets))
    assert (counted, readings) == (TRUCKS, 2 * TRUCKS)
    assert broken_seals == []


async def _pressed(
    bridge: Bridge,
    indicator: SimulatedIndicator,
    kg: int,
    path: str,
    said: dict[str, Any],
    fault: Fault,
) -> dict[str, Any]:
    """Press the key until it is done, with the key of the first press, and once more after."""
    headers = {"Idempotency-Key": str(new_id())}
    body = {"scale_id": bridge.scale["id"], **said}
    await _empty(bridge, indicator)
    indicator.fault(fault)
    indicator.drive_on(kg)
    for tries in range(MOST_TRIES):
        if tries == MOST_TRIES // 10:
            indicator.fault(Fault.NONE)
        answer = await bridge.weighmaster.post(path, json=body, headers=headers)
        if answer.is_success:
            break
        assert answer.status_code in {409, 422}, answer.text
    again = await bridge.weighmaster.post(path, json=body, headers=headers)
    assert again.content == answer.content
    told: dict[str, Any] = answer.json()
    return told


async def _empty(bridge: Bridge, indicator: SimulatedIndicator) -> None:
    """Let the truck before drive off, and wait until that is heard."""
    indicator.drive_off()
    live: Live = bridge.register.app.state.indicators
    async for weight in live.events(UUID(bridge.scale["id"])):
        if weight.is_stable and weight.kg == 0:
            return
