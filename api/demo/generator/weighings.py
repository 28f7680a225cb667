"""Weighings: trucks come, are weighed twice, and leave with a sealed ticket each."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from typing import Final, NamedTuple

from api.demo.generator.calendar import Calendar
from api.demo.generator.carried_rows import CarriedLine, CarriedOrder, in_turns
from api.demo.generator.coming import Coming, readings
from api.demo.generator.coming_rows import load_row, ticket_of, visit_row
from api.demo.generator.fleet import Truck
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.rows import Rows
from api.demo.generator.scales import Weighbridge
from api.demo.generator.sealing import person_columns, salted, sealed
from api.demo.generator.ticket_rows import Read, Weighed
from api.kernel.quantities import Kilograms

OPENS: Final = time(6, tzinfo=UTC)
OPEN_FOR: Final = timedelta(hours=9)
BETWEEN: Final = timedelta(minutes=7)
PLANNED: Final = 2
"""Every which load was planned before."""


class Ticket(NamedTuple):
    """A ticket that was made, and the line it is billed on."""

    row: Weighed
    sha256: str
    line: CarriedLine


class Weighings:
    """Makes weighings in the order of their moments, each scale's tickets in a chain."""

    def __init__(
        self, ids: Ids, seed: int, calendar: Calendar, scales: list[Weighbridge]
    ) -> None:
        self._ids, self._calendar, self._scales = ids, calendar, cycle(scales)
        self._chance = random.Random(seed + 1)  # noqa: S311 - it is meant to repeat itself
        self._trucks: Iterator[Truck] = iter(())
        self._made = 0
        self.loads: Counter[int] = Counter()
        self.queued: Counter[date] = Counter()

    def carried_by(self, trucks: list[Truck]) -> None:
        self._trucks = cycle(trucks)

    def add(self, rows: Rows, order: CarriedOrder) -> list[Ticket]:
        """Weigh all loads of an order, one after the other, on the day it came."""
        opens = datetime.combine(self._calendar.dates[order.ago], OPENS)
        begin, end = (opens + OPEN_FOR * share for share in order.hours)
        loads = in_turns(order.lines)
        step = min(BETWEEN, (end - begin) / (len(loads) + 1))
        return [
            self._weigh(rows, self._coming(order, line, net, begin + step * turn))
            for turn, (line, net) in enumerate(loads)
        ]

    def _coming(
        self, order: CarriedOrder, line: CarriedLine, net: Kilograms, at: datetime
    ) -> Coming:
        self._made += 1
        return Coming(self._made, at, next(self._scales), next(self._trucks), order, line, net)

    def _weigh(self, rows: Rows, of: Coming) -> Ticket:
        read = readings(of, self._ids)
        ticket = ticket_of(of, self._ids, self._load(rows, of), read)
        day = of.at.date()
        if day not in self.queued:
            self.queued.clear()
        self.queued[day] += 1
        visit = visit_row(of, ticket, self.queued[day], read[0])
        stored = self._calendar.sealed
        rows["readings"] += map(stored, read)
        rows["visits"].append(stored(visit))
        return Ticket(ticket, self._seal(rows, of, ticket, read), of.line)

    def _load(self, rows: Rows, of: Coming) -> str | None:
        if of.place % PLANNED:
            return None
        key = self._ids.one(Single.LOAD, of.place)
        self.loads[of.at.year] += 1
        row = load_row(of, key, self.loads[of.at.year])
        rows["loads"].append(self._calendar.sealed(row))
        return key

    def _seal(self, rows: Rows, of: Coming, ticket: Weighed, read: tuple[Read, Read]) -> str:
        """Seal a ticket after its scale's last, and keep its personal values beside it."""
        values = _values(of)
        salts = salted(values, self._chance)
        made_of = (of.scale, of.line.product, *read)
        seal = sealed(ticket, made_of, values, salts, of.scale.seal)
        of.scale.seal = seal.sha256
        rows["weigh_tickets"].append((*self._calendar.sealed(ticket), *seal))
        key = self._ids.one(Single.TICKET_PERSON, of.place)
        person = (key, ticket.id, *person_columns(values, salts))
        rows["ticket_persons"].append(person)
        return seal.sha256


def _values(of: Coming) -> dict[str, str]:
    """Name what a ticket says of persons; the seal covers digests of it."""
    values = {
        "customer_name": of.order.buyer.name,
        "plate": of.truck.plate,
        "driver_name": of.truck.driver_name,
    }
    if of.order.site:
        values["site_code"] = of.order.site.code
    if of.truck.trailer_plate:
        values["trailer_plate"] = of.truck.trailer_plate
    return values
