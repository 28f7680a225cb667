"""Two keepers of the register at their work, and a look at all that is stored."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from api.all_tables import Base
from api.database.work import Works
from api.kernel.clock import local_day
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.yard import Record, made
from tests.register import Client, Register


@dataclass
class Keepers:
    """Whoever prepares an answer, and whoever looks at it a second time."""

    first: Client
    second: Client
    register: Register

    @classmethod
    async def of(cls, register: Register) -> "Keepers":
        rights = Purpose.DATA_SUBJECT_REQUEST
        first, second = [
            await register.client(Role.REGISTER_KEEPER, purpose=rights) for _ in range(2)
        ]
        return cls(first, second, register)

    @property
    def today(self) -> date:
        """Give the day by the register's clock, which a test may have set."""
        return local_day(self.register.works.clock())

    async def asked(self, party_id: str | None, **said: Any) -> Record:
        """Register a request for erasure and note who asks."""
        body = {"kind": "erase", "channel": "letter", "received_on": str(self.today)}
        whom = {"party_id": party_id} if party_id else {"name": "Tuntematon Testinen"}
        request = await made(self.first, "/data-subject-requests", body | whom | said)
        await self.done("identity", request, method="signed_paper")
        return request

    async def planned(self, request: Record) -> Record:
        return await made(self.first, f"/data-subject-requests/{request['id']}/plan", {})

    async def approved(self, request: Record) -> Record:
        plan = await self.planned(request)
        await self.done("approval", request, by=self.second, digest=plan["digest"])
        return plan

    async def done(
        self, what: str, request: Record, by: Client | None = None, **body: Any
    ) -> Record:
        url = f"/data-subject-requests/{request['id']}/{what}"
        answer = await (by or self.first).post(url, json=body)
        assert answer.is_success, answer.text
        told: Record = answer.json()
        return told

    async def ran(self, request: Record) -> Record:
        """Run an approved plan to its end, and give the request as it stands."""
        await self.done("run", request)
        await self.work_off()
        return await self.shown(request)

    async def shown(self, request: Record, what: str = "") -> Record:
        answer = await self.first.get(f"/data-subject-requests/{request['id']}{what}")
        assert answer.status_code == 200, answer.text
        told: Record = answer.json()
        return told

    async def work_off(self) -> None:
        while await self.register.app.state.runner.run_next():
            pass

    async def at_night(self) -> None:
        """Let the night come, and its jobs be done."""
        await self.register.app.state.runner.keep_timetable()
        await self.work_off()

    def move_clock(self, days: int) -> None:
        works: Works = self.register.works
        clock = works.clock
        works.clock = lambda: clock() + timedelta(days=days)

    def at(self, moment: str) -> None:
        """Set the clock of the register to a moment."""
        self.register.works.clock = lambda: datetime.fromisoformat(moment).astimezone(UTC)


async def found(register: Register, *words: str) -> dict[str, set[str]]:
    """Look through every column of every table, and tell where any of the words stands."""
    places: dict[str, set[str]] = {}
    async with register.work(writes=False) as work:
        for table in Base.metadata.sorted_tables:
            for row in (await work.session.execute(select(table))).mappings():
                for name, value in row.items():
                    for word in _in(words, value):
                        places.setdefault(word, set()).add(f"{table.name}.{name}")
    return places


def _in(words: tuple[str, ...], value: Any) -> list[str]:
    text = value.decode(errors="replace") if isinstance(value, bytes) else str(value)
    return [word for word in words if word.casefold() in text.casefold()]
