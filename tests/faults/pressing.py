"""A weigh-master who presses the key while the indicator breaks, until it is done."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final
from uuid import UUID

from api.kernel.identifiers import new_id
from api.kernel.quantities import Kilograms
from api.weighing.indicator.live import Live
from api.weighing.indicator.wire import Wire
from api.weighing.rules.range import Range
from api.weighing.simulator.faults import Fault
from api.weighing.simulator.indicator import SimulatedIndicator
from tests.endpoints.weighing.bridge import Bridge

MOST_TRIES: Final = 400
FOR_EACH: Final = 40
"""How often the key is pressed during each fault."""
VERIFIED: Final = Range(Kilograms(400), Kilograms(60_000), Kilograms(20))


@asynccontextmanager
async def listening(bridge: Bridge, indicator: SimulatedIndicator) -> AsyncIterator[None]:
    """Have a bridge read its weights from an indicator, over TCP."""
    live = Live()
    scale_id = UUID(bridge.scale["id"])
    wire = Wire(scale_id, "127.0.0.1", indicator.port, indicator.protocol, VERIFIED)
    await live.start([wire])
    bridge.register.app.state.indicators = live
    try:
        yield
    finally:
        await live.stop()


async def pressed(
    bridge: Bridge,
    indicator: SimulatedIndicator,
    kg: int,
    path: str,
    said: dict[str, Any],
    *faults: Fault,
) -> dict[str, Any]:
    """Press the key until it is done, with the key of the first press, and once more after.

    The faults come one after the other; then the indicator is mended.
    """
    headers = {"Idempotency-Key": str(new_id())}
    body = {"scale_id": bridge.scale["id"], **said}
    await _empty(bridge, indicator)
    indicator.fault(faults[0])
    indicator.drive_on(kg)
    for tries in range(MOST_TRIES):
        if tries % FOR_EACH == 0:
            indicator.fault([*faults, Fault.NONE][min(tries // FOR_EACH, len(faults))])
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
