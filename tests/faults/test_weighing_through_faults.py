"""Trucks are weighed while the indicator breaks: nothing is lost, nothing is doubled."""

from collections.abc import AsyncIterator
from random import Random
from typing import Final

import pytest
from sqlalchemy import func, select

from api.weighing.rules.kinds import Protocol
from api.weighing.simulator.faults import Fault
from api.weighing.simulator.indicator import SimulatedIndicator
from api.weighing.tables import Reading
from api.weighing.ticket_tables import WeighTicket
from api.weighing.verifying import findings
from tests.endpoints.weighing.bridge import Bridge
from tests.faults.pressing import listening, pressed
from tests.register import HEARD, Register

TRUCKS: Final = 4
TARE_KG: Final = 16_020


@pytest.fixture(params=[Protocol.MT_SICS, Protocol.TOLEDO], ids=str)
async def indicator(request: pytest.FixtureRequest) -> AsyncIterator[SimulatedIndicator]:
    fast = SimulatedIndicator(request.param, settles_seconds=0.1, every_seconds=0.02)
    async with fast as simulated:
        yield simulated


@pytest.fixture
async def bridge(register: Register, indicator: SimulatedIndicator) -> AsyncIterator[Bridge]:
    opened = await Bridge.opened(register)
    async with listening(opened, indicator):
        yield opened


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
        visit = await pressed(bridge, indicator, TARE_KG, "/visits", line, broken[0])
        closing = f"/visits/{visit['id']}/closing"
        ticket = await pressed(bridge, indicator, TARE_KG + net, closing, {}, broken[1])
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
