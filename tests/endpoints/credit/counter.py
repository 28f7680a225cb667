"""An order desk that has companies checked, with a bureau's program on this machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import select

from api.credit.simulator.behaviour import Behaviour
from api.credit.simulator.bureau import SimulatedBureau
from api.credit.tables import RawAnswer
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Disclosure, Recipient
from api.kernel.purposes import Purpose
from api.kernel.roles import GRANTS, Role
from api.staff.tables import Client as Machine
from tests.endpoints.yard import Record, Yard
from tests.register import Client, Register

BUREAU = "Luottotieto Malli Oy"


class Counter(Yard):
    """Asks about companies, and sees the promises through."""

    register: Register
    bureau: SimulatedBureau
    asking: Client
    keeper: Client

    @classmethod
    @asynccontextmanager
    async def at(cls, register: Register) -> AsyncIterator["Counter"]:
        counter = cls(await register.client(Role.ORDER_DESK), await register.client())
        counter.register = register
        credit = Purpose.CREDIT_CONTROL
        counter.asking = await register.client(Role.ORDER_DESK, purpose=credit)
        counter.keeper = await register.client(Role.REGISTER_KEEPER, purpose=credit)
        counter.bureau = SimulatedBureau()
        await counter.bureau.start()
        asked = register.app.state.bureau
        asked.name, asked.url, asked.to_loopback = BUREAU, counter.bureau.url, True
        asked.seconds = 0.5
        await recipient(register, BUREAU)
        try:
            yield counter
        finally:
            await counter.bureau.stop()

    async def company(self, **said: Any) -> Record:
        body = {"business_id": "0000027-0", "no_business_id_because": None} | said
        return await self.customer(**body)

    async def ask(self, customer: Record, **said: Any) -> httpx.Response:
        body = {"customer_id": customer["id"], "purpose_code": "granting"}
        return await self.asking.post("/credit-checks", json=body | said)

    async def asked(self, customer: Record, **said: Any) -> Record:
        answer = await self.ask(customer, **said)
        assert answer.status_code == 201, answer.text
        check: Record = answer.json()
        return check

    async def answered(self, customer: Record, behaviour: Behaviour) -> Record:
        """Ask, let the bureau behave so, and give the check as it stands then."""
        self.bureau.behaviour = behaviour
        check = await self.asked(customer)
        await self.keep_promises()
        return await self.shown(check)

    async def keep_promises(self) -> None:
        while await self.register.app.state.runner.run_next():
            pass

    async def shown(self, check: Record) -> Record:
        answer = await self.asking.get(f"/credit-checks/{check['id']}")
        assert answer.status_code == 200, answer.text
        record: Record = answer.json()
        return record

    async def ledger(self) -> list[Disclosure]:
        async with self.register.work(writes=False) as work:
            return [*await work.session.scalars(select(Disclosure).order_by(Disclosure.at))]

    async def raw(self) -> list[RawAnswer]:
        async with self.register.work(writes=False) as work:
            return [*await work.session.scalars(select(RawAnswer))]


async def recipient(register: Register, name: str, **said: Any) -> UUID:
    """Take a recipient up, with a contract in force unless it is said otherwise."""
    contract: dict[str, Any] = {"country": "FI", "contract_on": date(2026, 1, 1)}
    contract["role"] = RecipientRole.CONTROLLER
    async with register.work() as work:
        row = Recipient(name=name, **contract | said)
        work.session.add(row)
    return row.id


async def partner(
    register: Register, role: Role, purpose: Purpose, recipient_id: UUID | None
) -> Client:
    """Admit a partner's machine of a recipient, and sign it in for all its role may."""
    machine = await register.machine(role, sorted(GRANTS[role].may), purpose)
    async with register.work() as work:
        row = await work.session.get_one(Machine, machine.account_id)
        row.recipient_id = recipient_id
    return machine
