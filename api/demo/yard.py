"""What is simulated beside the demo's server: weighbridges, a bureau, the business register."""

from typing import Any, Final

from sqlalchemy import select

from api.cookies.simulator.vendor import SimulatedVendor
from api.credit.queries import recipient_named
from api.credit.simulator.bureau import SimulatedBureau
from api.customers.feeds.simulator.register import SimulatedRegister
from api.database.work import Asked, Work, Works
from api.demo.registers import tell_apart
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Recipient
from api.eid.simulator.provider import SimulatedProvider
from api.kernel.access import REGISTER
from api.kernel.clock import local_day
from api.kernel.operations import Operation
from api.kernel.refusals import NotFound
from api.weighing.rules.kinds import Protocol
from api.weighing.simulator.indicator import LOOPBACK, SimulatedIndicator
from api.weighing.tables import Scale

WIRING: Final = Asked(REGISTER, Operation("wire_demo_scales"))
BUREAU: Final = "Luottotieto Malli Oy"
VENDOR: Final = "malli-mittari"
REGISTER_ASKED: Final = "Patentti- ja rekisterihallitus (YTJ)"
PROTOCOLS: Final = {"V1": Protocol.MT_SICS, "V2": Protocol.TOLEDO}


class Yard:
    """The indicators of the demo company's scales by the scales' codes, and its bureau."""

    def __init__(self) -> None:
        self._indicators = {
            code: SimulatedIndicator(protocol) for code, protocol in PROTOCOLS.items()
        }
        self._bureau = SimulatedBureau()
        self._register = SimulatedRegister()
        self._vendor = SimulatedVendor()
        self._provider = SimulatedProvider()

    async def start(self, works: Works, state: Any) -> None:
        """Switch them on, and have each be reached where it is today."""
        await self._bureau.start()
        state.bureau.name, state.bureau.url = BUREAU, self._bureau.url
        await self._register.start()
        state.ytj.name, state.ytj.url = REGISTER_ASKED, self._register.url
        await self._vendor.start()
        state.cookie_vendors.move(VENDOR, self._vendor.url)
        await self._provider.start()
        state.e_id.issuer, state.e_id.secret = self._provider.issuer, self._provider.secret
        state.e_id.client_id, state.e_id.to_loopback = self._provider.client_id, True
        for indicator in self._indicators.values():
            await indicator.start()
        async with works.start(WIRING) as work:
            await _contract(work)
            await take_up_authority(work)
            await tell_apart(self._register, work, REGISTER_ASKED)
            for scale in await work.session.scalars(select(Scale)):
                if scale.code in self._indicators:
                    scale.host, scale.port = LOOPBACK, self._indicators[scale.code].port

    async def stop(self) -> None:
        await self._bureau.stop()
        await self._register.stop()
        await self._vendor.stop()
        await self._provider.stop()
        for indicator in self._indicators.values():
            await indicator.stop()

    def drive(self, code: str, kg: int, fault: str) -> None:
        """Have a truck of this weight drive on, or off; break the wire, or mend it."""
        indicator = self._indicators.get(code)
        if indicator is None:
            raise NotFound
        indicator.fault(fault)
        indicator.drive_on(kg)


async def take_up_authority(work: Work) -> None:
    """Have the authority that keeps the business register; it needs no contract."""
    if await recipient_named(work.session, REGISTER_ASKED) is None:
        role = RecipientRole.AUTHORITY
        work.session.add(Recipient(name=REGISTER_ASKED, role=role, country="FI"))


async def _contract(work: Work) -> None:
    """Have a contract with the bureau, as from the year's first day."""
    if await recipient_named(work.session, BUREAU) is None:
        since = local_day(work.now).replace(month=1, day=1)
        role = RecipientRole.CONTROLLER
        work.session.add(Recipient(name=BUREAU, role=role, country="FI", contract_on=since))
