"""Weighings: trucks come, are weighed twice, and leave with a sealed ticket each."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from typing import Any, Final, NamedTuple

from api.demo.generator.blanks import texts
from api.demo.generator.calendar import Calendar
from api.demo.generator.carried_rows import CarriedLine, CarriedOrder, in_turns
from api.demo.generator.coming import Coming, stay
from api.demo.generator.fleet import Truck
from api.demo.generator.forms import Forms, forms_of
from api.demo.generator.numbers import Ids, Single, joined
from api.demo.generator.rows import Rows
from api.demo.generator.salting import salted
from api.demo.generator.scales import Weighbridge
from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.transport.rules.numbers import load_number
from api.weighing.rules.numbers import alibi_id, ticket_number
from api.weighing.rules.sealing import seal

OPENS: Final = time(6, tzinfo=UTC)
OPEN_FOR: Final = timedelta(hours=9)
BETWEEN: Final = timedelta(minutes=7)
PLANNED: Final = 2
"""Every which load was planned before."""


class Ticket(NamedTuple):
    """What is billed: a ticket, the line it is of, and what an invoice says of it."""

    place: int
    id: str
    number: str
    line_id: str
    net_kg: Kilograms
    weighed_at: str
    said: str


class Weighing(NamedTuple):
    """A load of an order, and the scale and truck it meets."""

    order: CarriedOrder
    line: CarriedLine
    net: Kilograms
    scale: Weighbridge
    truck: Truck


class Weighings:
    """Makes weighings in the order of their moments, each scale's tickets in a chain."""

    def __init__(
        self, ids: Ids, seed: int, calendar: Calendar, scales: list[Weighbridge]
    ) -> None:
        self._ids, self._calendar, self._scales = ids, calendar, cycle(scales)
        self._chance = random.Random(seed + 1)  # noqa: S311 - it is meant to repeat itself
        self._trucks: Iterator[Truck] = iter(())
        self._forms: dict[tuple[Any, ...], Forms] = {}
        self._made = 0
        self.loads: Counter[int] = Counter()
        self.queued: Counter[date] = Counter()

    def carried_by(self, trucks: list[Truck]) -> None:
        self._trucks = cycle(trucks)

    def add(self, rows: Rows, order: CarriedOrder) -> list[Ticket]:
        """Weigh all loads of an order, one after the other, on the day it came."""
        day = self._calendar.dates[order.ago]
        if day not in self.queued:
            self.queued.clear()
        opens = datetime.combine(day, OPENS)
        begin, end = (opens + OPEN_FOR * share for share in order.hours)
        loads = in_turns(order.lines)
        step = min(BETWEEN, (end - begin) / (len(loads) + 1))
        return [
            self._weigh(
                rows,
                Weighing(order, *load, next(self._scales), next(self._trucks)),
                begin + step * turn,
            )
            for turn, load in enumerate(loads)
        ]

    def _weigh(self, rows: Rows, what: Weighing, left: datetime) -> Ticket:
        """Seal a ticket after its scale's last, and write down all there is about it."""
        self._made += 1
        of, scale = self._come(what, left), what.scale
        forms = self._forms_of(of, what)
        told = texts(of)
        content = forms.sealed.filled(told)
        previous, scale.seal = scale.seal, seal(content, scale.seal)
        told += (content, scale.seal, str(previous))
        lines = forms.lines.filled(told).split("\n")
        for table, line in zip(forms.tables, lines, strict=True):
            rows[table].append(line)
        ids = (self._made, joined(Single.TICKET, of), of.number, of.line_id)
        return Ticket(*ids, what.net, of.left, forms.billed.filled(told))

    def _come(self, what: Weighing, left: datetime) -> Coming:
        order, line, net, scale, truck = what
        day, incoming = left.date(), line.product.direction is Direction.IN
        gross = Kilograms(truck.tare_kg + net)
        ordinal = scale.next_ticket(day.year)
        site_id, site_code = order.site or (None, None)
        self.queued[day] += 1
        return Coming(
            *self._ids.parts(self._made),
            order.id,
            line.id,
            order.buyer.id,
            site_id,
            truck.vehicle_id,
            truck.trailer_id,
            truck.carrier_id,
            truck.driver_id,
            self.queued[day],
            self._planned(day.year),
            day.year,
            ordinal,
            ticket_number(scale.code, day.year, ordinal),
            day.isoformat(),
            *stay(left),
            alibi_id(scale.next_reading()),
            alibi_id(scale.next_reading()),
            gross if incoming else truck.tare_kg,
            truck.tare_kg if incoming else gross,
            gross,
            truck.tare_kg,
            net,
            *salted(order.buyer.name, self._chance),
            *salted(site_code, self._chance),
            *salted(truck.plate, self._chance),
            *salted(truck.trailer_plate, self._chance),
            *salted(truck.driver_name, self._chance),
        )

    def _planned(self, year: int) -> str | None:
        if self._made % PLANNED:
            return None
        self.loads[year] += 1
        return load_number(year, self.loads[year])

    def _forms_of(self, of: Coming, what: Weighing) -> Forms:
        scale, product = what.scale, what.line.product
        lacks = (of.site_id is None, of.trailer_id is None, of.load_number is None)
        key = (scale.id, product.id, *lacks)
        if key not in self._forms:
            self._forms[key] = forms_of(of, scale, product)
        return self._forms[key]
