"""A yard with a scale, and whatever stands on it."""

from typing import Any
from uuid import UUID

from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.yard import Record, Yard, made
from tests.register import HEARD, Client, Deck, Register

SCALE = {
    "code": "V1",
    "name": "Vaaka 1, Portti A",
    "protocol": "mt-sics",
    "host": "127.0.0.1",
    "port": 1,
    "least_kg": 400,
    "largest_kg": 60_000,
    "division_kg": 20,
    "verified_until": "2099-12-31",
}


class Bridge:
    """A weigh-master at a scale, an order, and trucks."""

    def __init__(self, register: Register, yard: Yard, weighmaster: Client) -> None:
        self.register = register
        self.yard = yard
        self.weighmaster = weighmaster
        self.deck = Deck()
        self.scale: Record = {}
        register.app.state.indicators = self.deck

    @classmethod
    async def opened(cls, register: Register) -> "Bridge":
        weighmaster = await register.client(Role.WEIGHMASTER, purpose=Purpose.WEIGHING)
        bridge = cls(register, await Yard.opened(register), weighmaster)
        admin = await register.client(Role.ADMIN)
        bridge.scale = await made(admin, "/scales", SCALE)
        return bridge

    def put(self, kg: int) -> None:
        self.deck.loads[UUID(self.scale["id"])] = kg

    async def order(self, **said: Any) -> Record:
        return await self.yard.order(confirm=True, **said)

    async def weigh_in(self, kg: int, **said: Any) -> Record:
        self.put(kg)
        body = {"scale_id": self.scale["id"], "plate": "MLK-104", "source": HEARD} | said
        return await made(self.weighmaster, "/visits", body)

    async def weigh_out(self, visit: Record, kg: int, **said: Any) -> Record:
        self.put(kg)
        body = {"scale_id": self.scale["id"]} | said
        return await made(self.weighmaster, f"/visits/{visit['id']}/closing", body)

    async def ticket(self, order: Record, first: int = 16_020, second: int = 42_360) -> Record:
        """Weigh a truck in and out for the first line of an order."""
        visit = await self.weigh_in(first, order_line_id=order["lines"][0]["id"])
        return await self.weigh_out(visit, second)
