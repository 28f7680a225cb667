"""A yard with trucks: carriers, vehicles, drivers and loads, made over HTTP."""

from itertools import count
from typing import Any

from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.yard import Record, Yard, made
from tests.register import HEARD, Client, Register


class Haulage:
    """Makes what a story about loads needs, and gives each as the API answered it."""

    def __init__(self, yard: Yard, weighmaster: Client) -> None:
        self.yard = yard
        self.desk = yard.order_desk
        self.weighmaster = weighmaster
        self._numbers = count(101)

    @classmethod
    async def opened(cls, register: Register) -> "Haulage":
        weighmaster = await register.client(Role.WEIGHMASTER, purpose=Purpose.WEIGHING)
        return cls(await Yard.opened(register), weighmaster)

    async def carrier(self, **said: Any) -> Record:
        body = {"name": "Mallikuljetus Oy", "no_business_id_because": "testi", "source": HEARD}
        return await made(self.desk, "/carriers", body | said)

    async def vehicle(self, **said: Any) -> Record:
        body = {"plate": f"ABC-{next(self._numbers)}", "source": HEARD}
        return await made(self.desk, "/vehicles", body | said)

    async def trailer(self, **said: Any) -> Record:
        return await self.vehicle(plate=f"WAB-{next(self._numbers)}", **said)

    async def driver(self, **said: Any) -> Record:
        body = {"given_name": "Kalle", "family_name": "Kuski", "source": HEARD}
        return await made(self.desk, "/drivers", body | said)

    async def line(self, **said: Any) -> Record:
        """Confirm an order of 150 t, and give its line."""
        order = await self.yard.order(confirm=True, **said)
        line: Record = order["lines"][0] | {"order": order}
        return line

    async def load(self, **said: Any) -> Record:
        return await made(self.desk, "/loads", await self.load_body(**said))

    async def load_body(self, **said: Any) -> Record:
        line = said.pop("line", None) or await self.line()
        return {"order_line_id": line["id"], "planned_kg": 38_000} | said

    async def move(self, load: Record, to: str, client: Client | None = None) -> Any:
        seen = {"If-Match": f'"{load["version"]}"'}
        url = f"/loads/{load['id']}/transitions"
        return await (client or self.desk).post(url, json={"to": to}, headers=seen)
