"""The demo's simulated weighbridges: indicators that speak over TCP, beside the server."""

from typing import Final

from sqlalchemy import select

from api.database.work import Asked, Works
from api.kernel.access import REGISTER
from api.kernel.operations import Operation
from api.kernel.refusals import NotFound
from api.weighing.rules.kinds import Protocol
from api.weighing.simulator.indicator import LOOPBACK, SimulatedIndicator
from api.weighing.tables import Scale

WIRING: Final = Asked(REGISTER, Operation("wire_demo_scales"))
PROTOCOLS: Final = {"V1": Protocol.MT_SICS, "V2": Protocol.TOLEDO}


class Yard:
    """The indicators of the demo company's scales, by the scales' codes."""

    def __init__(self) -> None:
        self._indicators = {
            code: SimulatedIndicator(protocol) for code, protocol in PROTOCOLS.items()
        }

    async def start(self, works: Works) -> None:
        """Switch the indicators on, and have the scales say where they are reached today."""
        for indicator in self._indicators.values():
            await indicator.start()
        async with works.start(WIRING) as work:
            for scale in await work.session.scalars(select(Scale)):
                if scale.code in self._indicators:
                    scale.host, scale.port = LOOPBACK, self._indicators[scale.code].port

    async def stop(self) -> None:
        for indicator in self._indicators.values():
            await indicator.stop()

    def drive(self, code: str, kg: int, fault: str) -> None:
        """Have a truck of this weight drive on, or off; break the wire, or mend it."""
        indicator = self._indicators.get(code)
        if indicator is None:
            raise NotFound
        indicator.fault(fault)
        indicator.drive_on(kg)
