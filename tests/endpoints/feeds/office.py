"""An office that asks a business register, whose program runs on this machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

from sqlalchemy import select

from api.customers.feeds.simulator.answers import Behaviour
from api.customers.feeds.simulator.companies import company
from api.customers.feeds.simulator.register import SimulatedRegister
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Disclosure, Recipient
from api.kernel.roles import Role
from tests.endpoints.yard import Record, Yard
from tests.register import Register

NAME: Final = "Patentti- ja rekisterihallitus"
WRITTEN: Final = {"kind": "staff"}
HOME: Final = {"street": "Mallikatu 1", "postal_code": "00009", "town": "Mallila"}
TOWNS: Final = {"2": "MALLBY", "1": "MALLILA"}


class Office(Yard):
    """Asks about companies, and sees the promises through."""

    register: Register
    ytj: SimulatedRegister

    @classmethod
    @asynccontextmanager
    async def at(cls, register: Register) -> AsyncIterator["Office"]:
        billing = await register.client(Role.BILLING)
        office = cls(await register.client(Role.ORDER_DESK), billing)
        office.register, office.ytj = register, SimulatedRegister()
        await office.ytj.start()
        asked = register.app.state.ytj
        asked.name, asked.url, asked.to_loopback = NAME, office.ytj.url, True
        asked.seconds = 0.5
        async with register.work() as work:
            role = RecipientRole.AUTHORITY
            work.session.add(Recipient(name=NAME, role=role, country="FI"))
        try:
            yield office
        finally:
            await office.ytj.stop()

    async def company(self, **said: Any) -> Record:
        body: Record = {"business_id": "0000013-1", "name": "Malli Oy", "source": WRITTEN}
        body |= {"no_business_id_because": None, "addresses": [HOME]}
        return await self.customer(**body | said)

    def tells(self, business_id: str = "0000013-1", **said: Any) -> None:
        """Have the register tell this of a company."""
        self.ytj.companies[business_id] = company(business_id, **said)

    async def asked(self, customer: Record, behaviour: Behaviour = Behaviour.ANSWERS) -> Record:
        """Ask, let the register behave so, and give the question as it stands then."""
        self.ytj.behaviour = behaviour
        answer = await self.order_desk.post(f"/customers/{customer['id']}/register-checks")
        assert answer.status_code == 201, answer.text
        await self.keep_promises()
        [check, *_] = await self.listed("register-checks", customer)
        return check

    async def keep_promises(self) -> None:
        while await self.register.app.state.runner.run_next():
            pass

    async def listed(self, what: str, customer: Record, **chosen: str) -> list[Record]:
        params = {"customer_id": customer["id"], **chosen}
        answer = await self.order_desk.get(f"/{what}", params=params)
        assert answer.status_code == 200, answer.text
        items: list[Record] = answer.json()["items"]
        return items

    async def decided(self, proposal: Record, how: str) -> Any:
        match = {"If-Match": f'"{proposal["version"]}"'}
        address = f"/change-proposals/{proposal['id']}/{how}"
        return await self.order_desk.post(address, headers=match)

    async def shown(self, customer: Record) -> Record:
        answer = await self.order_desk.get(f"/customers/{customer['id']}")
        assert answer.status_code == 200, answer.text
        record: Record = answer.json()
        return record

    async def told_by_register(self, customer: Record) -> list[Record]:
        """Give where values came from that rest on a register's word."""
        answer = await self.order_desk.get(f"/parties/{customer['party_id']}/provenance")
        items: list[Record] = answer.json()["items"]
        return [each for each in items if each["kind"] == "register_extract"]

    async def ledger(self) -> list[Disclosure]:
        async with self.register.work(writes=False) as work:
            return [*await work.session.scalars(select(Disclosure).order_by(Disclosure.at))]
