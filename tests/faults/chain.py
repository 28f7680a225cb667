"""Everybody of the main job in one register: desk, weigh-master, office, bureau, partner."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select

from api.all_tables import Base
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.weighing.simulator.indicator import SimulatedIndicator
from tests.endpoints.credit.counter import Counter, partner, recipient
from tests.endpoints.haulage import Haulage
from tests.endpoints.invoices.office import Office
from tests.endpoints.weighing.bridge import SCALE, Bridge
from tests.endpoints.yard import Record, made
from tests.faults.pressing import listening
from tests.register import Client, Register

COMPANY: Final[Record] = {"business_id": "0000027-0", "no_business_id_because": None}


@dataclass
class Chain:
    """Who plays the main job, from the order to the payment."""

    register: Register
    indicator: SimulatedIndicator
    office: Office
    bridge: Bridge
    counter: Counter
    machine: Client
    customer: Record

    async def ordered(self, ordered_kg: int) -> tuple[Record, Record]:
        """Take an order and plan a load of it."""
        product = await self.office.product(price="12.35")
        line = {"product_id": product["id"], "ordered_kg": ordered_kg}
        order = await self.office.order(customer=self.customer, lines=[line], confirm=True)
        haulage = Haulage(self.office, self.bridge.weighmaster)
        truck = await haulage.vehicle(plate="MLK-104")
        planned = order["lines"][0] | {"order": order}
        return order, await haulage.load(line=planned, vehicle_id=truck["id"])

    async def count(self, table: type[Base], *where: Any) -> int:
        async with self.register.work(writes=False) as work:
            found = select(func.count()).select_from(table).where(*where)
            return await work.session.scalar(found) or 0


@asynccontextmanager
async def chain(register: Register, indicator: SimulatedIndicator) -> AsyncIterator[Chain]:
    office = await Office.opened(register)
    weighmaster = await register.client(Role.WEIGHMASTER, purpose=Purpose.WEIGHING)
    bridge = Bridge(register, office, weighmaster)
    admin = await register.client(Role.ADMIN)
    bridge.scale = await made(admin, "/scales", SCALE | {"code": "V7"})
    known = await recipient(register, "Laskukumppani Malli Oy")
    machine = await partner(register, Role.BILLING_PARTNER, Purpose.BILLING, known)
    async with Counter.at(register) as counter, listening(bridge, indicator):
        customer = await office.payer(**COMPANY)
        yield Chain(register, indicator, office, bridge, counter, machine, customer)
