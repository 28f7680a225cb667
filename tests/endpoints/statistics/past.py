"""A yard with a past: tickets put in as rows, at any time, and a clock that can be set."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import select

from api.app.jobs import JOBS
from api.jobs.promises import promise
from api.jobs.runner import Runner
from api.jobs.task import gathered
from api.jobs.timetable import NO_RECORD
from api.kernel.quantities import Kilograms
from api.kernel.roles import Role
from api.law.vat import VatClass
from api.orders.rules.prices import Unit
from api.orders.rules.products import Direction, Material
from api.orders.tables import Product
from api.weighing.rules.kinds import (
    Protocol,
    ReadingSource,
    TareKind,
    TicketState,
    VisitState,
    VoidReason,
)
from api.weighing.tables import Reading, Scale, Visit
from api.weighing.ticket_tables import TicketStanding, WeighTicket
from tests.register import FAR, Client, Register

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""A Tuesday, at twelve in Helsinki."""


@dataclass
class Past:
    """What was weighed, and who looks at it."""

    register: Register
    desk: Client
    products: dict[Material, Product] = field(default_factory=dict)
    buyer: UUID | None = None
    """Whose loads are weighed from now on."""
    ordinals: Any = field(default_factory=lambda: count(1))
    scale: Scale = field(default_factory=lambda: scale_named("V1"))

    @classmethod
    async def opened(cls, register: Register) -> "Past":
        past = cls(register, await register.client(Role.ORDER_DESK))
        past.set(NOON)
        async with register.work() as work:
            work.session.add(past.scale)
            for number, material in enumerate((Material.CRUSHED_ROCK, Material.WOOD_CHIPS)):
                past.products[material] = product_of(material, number)
            work.session.add_all(past.products.values())
        return past

    def set(self, moment: datetime) -> None:
        """Have it be a moment, for the whole register."""
        self.register.works.clock = lambda: moment

    async def ticket(
        self,
        at: datetime,
        net_kg: int = 20_000,
        *,
        material: Material = Material.CRUSHED_ROCK,
        direction: Direction = Direction.OUT,
        minutes: int = 20,
        state: TicketState = TicketState.APPROVED,
    ) -> UUID:
        """Weigh a load that was weighed in so many minutes before."""
        first_at = at - timedelta(minutes=minutes)
        product_id = self.products[material].id
        async with self.register.work() as work:
            visit = self._visit(work.session, first_at, product_id, direction)
            await work.session.flush()
            ticket = self._ticket(visit, at, net_kg)
            ticket.customer_id = self.buyer
            work.session.add(ticket)
            await work.session.flush()
            work.session.add(TicketStanding(ticket_id=ticket.id, state=state))
            visit.state, visit.closed_at = VisitState.CLOSED, at
        return ticket.id

    async def truck(self, at: datetime, direction: Direction = Direction.OUT) -> UUID:
        """Weigh a truck in, and let it stand in the yard."""
        product_id = self.products[Material.CRUSHED_ROCK].id
        async with self.register.work() as work:
            return self._visit(work.session, at, product_id, direction).id

    async def void(self, ticket_id: UUID, at: datetime) -> None:
        async with self.register.work() as work:
            standing = await standing_of(work.session, ticket_id)
            standing.state, standing.voided_at = TicketState.VOID, at
            standing.void_because = VoidReason.WRONG_WEIGHT

    async def fold(self, moment: datetime | None = None) -> None:
        """Do the nightly job."""
        if moment is not None:
            self.set(moment)
        async with self.register.work() as work:
            await promise(work, "fold_days", NO_RECORD)
        runner = Runner(self.register.works, gathered(*JOBS))
        while await runner.run_next():
            pass

    async def get(self, path: str) -> Any:
        answer = await self.desk.get(f"/statistics/{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def _visit(
        self, session: Any, at: datetime, product_id: UUID, direction: Direction
    ) -> Visit:
        reading = reading_on(self.scale, next(self.ordinals), at)
        visit = Visit(
            queue_number=1,
            scale_id=self.scale.id,
            product_id=product_id,
            direction=direction,
            first_reading_id=reading.id,
            first_kg=Kilograms(15_000),
            opened_at=at,
            state=VisitState.OPEN,
        )
        session.add_all([reading, visit])
        return visit

    def _ticket(self, visit: Visit, at: datetime, net_kg: int) -> WeighTicket:
        place = next(self.ordinals)
        return WeighTicket(
            number=f"V1-26-{place:06}",
            scale_id=self.scale.id,
            year=2026,
            ordinal=place,
            visit_id=visit.id,
            product_id=visit.product_id,
            direction=visit.direction,
            first_reading_id=visit.first_reading_id,
            second_reading_id=visit.first_reading_id,
            gross_kg=Kilograms(net_kg + 15_000),
            tare_kg=Kilograms(15_000),
            net_kg=Kilograms(net_kg),
            tare_kind=TareKind.WEIGHED,
            is_manual=False,
            first_at=visit.opened_at,
            weighed_at=at,
            verified_until=FAR,
            content="{}",
            sha256=f"{place:064}",
        )


async def standing_of(session: Any, ticket_id: UUID) -> TicketStanding:
    one = select(TicketStanding).where(TicketStanding.ticket_id == ticket_id)
    found: TicketStanding = (await session.scalars(one)).one()
    return found


def scale_named(code: str) -> Scale:
    return Scale(
        code=code,
        name="Vaaka 1",
        protocol=Protocol.MT_SICS,
        host="127.0.0.1",
        port=1,
        least_kg=Kilograms(400),
        largest_kg=Kilograms(60_000),
        division_kg=Kilograms(20),
        verified_until=FAR,
    )


def product_of(material: Material, number: int) -> Product:
    return Product(
        code=f"M{number}",
        name=f"Malli {number}",
        material=material,
        direction=Direction.OUT,
        unit=Unit.TONNE,
        vat_class=VatClass.STANDARD,
    )


def reading_on(scale: Scale, place: int, at: datetime) -> Reading:
    return Reading(
        scale_id=scale.id,
        alibi_id=f"{place:08}",
        gross_kg=Kilograms(15_000),
        taken_at=at,
        taken_by=scale.id,
        source=ReadingSource.INDICATOR,
    )
