"""Trucks that wait for their second weighing, whose reading the station has handed in."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Final, NamedTuple, Self
from uuid import UUID

from sqlalchemy import insert, select, update

from api.customers.tables import Party
from api.database.work import Asked, Work, Works
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.operations import Operation
from api.orders.rules.products import Direction
from api.orders.rules.states import OrderState
from api.orders.tables import Order, OrderLine, Product
from api.transport.rules.kinds import VehicleKind
from api.transport.tables import Vehicle
from api.weighing.rules.kinds import ReadingSource, VisitState
from api.weighing.tables import Reading, Scale, Visit

EMPTY_KG: Final = 15_000
FULL_KG: Final = 41_000
ENOUGH_KG: Final = 2_000_000_000
"""What the one order has that all of them carry."""


class Truck(NamedTuple):
    """What one closing weighing means, and uses up."""

    visit_id: str
    vehicle_id: str
    first_reading_id: str
    second_reading_id: str


@dataclass(frozen=True, slots=True)
class Queue:
    """Trucks in front of a scale. The limit seals on another: a chain has one writer."""

    scale_id: str
    trucks: list[Truck]
    instead: Mapping[str, str]

    def save(self, path: Path) -> None:
        path.write_bytes(pickle.dumps((self.scale_id, self.trucks, dict(self.instead))))

    @classmethod
    def load(cls, path: Path) -> Self:
        return cls(*pickle.loads(path.read_bytes()))  # noqa: S301 - we have just written it


async def weighed_in(works: Works, counts: tuple[int, int]) -> tuple[Queue, Queue]:
    """Weigh so many trucks in for the register, and so many for the limit."""
    async with works.start(Asked(REGISTER, Operation("bench"))) as work:
        scales = (await work.session.scalars(select(Scale.id).order_by(Scale.code))).all()
        line, product = await _line(work)
        party = await work.session.scalar(select(Party.id).limit(1))
        trucks: list[list[Truck]] = []
        numbers = count(1)
        for wanted in counts:
            made = (f"BENCH {next(numbers)}" for _ in range(wanted))
            rows = [_rows(scales[0], line, product, party, plate) for plate in made]
            connection = await work.session.connection()
            for at, table in enumerate((Vehicle, Reading, Reading, Visit)):
                await connection.execute(insert(table), [row[at] for row in rows])
            trucks.append([_truck(row) for row in rows])
    ours, other = map(str, scales[:2])
    return Queue(ours, trucks[0], {}), Queue(ours, trucks[1], {ours: other})


async def _line(work: Work) -> tuple[UUID, UUID]:
    """Find a line of an order in delivery that goes out, and make it as good as endless."""
    found = (
        select(OrderLine.id, OrderLine.product_id)
        .join(Order, Order.id == OrderLine.order_id)
        .join(Product, Product.id == OrderLine.product_id)
        .where(Order.state == OrderState.IN_DELIVERY, Product.direction == Direction.OUT)
    )
    line, product = (await work.session.execute(found.limit(1))).one()
    much = update(OrderLine).where(OrderLine.id == line).values(ordered_kg=ENOUGH_KG)
    await (await work.session.connection()).execute(much)
    return line, product


def _rows(
    scale: UUID, line: UUID, product: UUID, party: UUID | None, plate: str
) -> list[dict[str, Any]]:
    """Make a vehicle, its two readings, and the visit that waits for the second."""
    moment = now()
    vehicle = {"id": new_id(), "version": 1, "plate": plate, "plate_key": plate}
    vehicle |= {"country": "FI", "kind": VehicleKind.TRUCK, "owner_id": party}
    first, second = (
        {
            "id": new_id(),
            "scale_id": scale,
            "alibi_id": f"B{new_id()}",
            "gross_kg": kg,
            "taken_at": moment,
            "taken_by": REGISTER.id,
            "source": ReadingSource.STATION,
        }
        for kg in (EMPTY_KG, FULL_KG)
    )
    visit = {"id": new_id(), "version": 1, "queue_number": 1, "scale_id": scale}
    visit |= {"vehicle_id": vehicle["id"], "order_line_id": line, "product_id": product}
    visit |= {"direction": Direction.OUT, "first_reading_id": first["id"]}
    visit |= {"first_kg": EMPTY_KG, "opened_at": moment, "state": VisitState.OPEN}
    return [vehicle, first, second, visit]


def _truck(row: list[dict[str, Any]]) -> Truck:
    vehicle, first, second, visit = (str(each["id"]) for each in row)
    return Truck(visit, vehicle, first, second)
