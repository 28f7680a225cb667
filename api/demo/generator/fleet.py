"""Carriers with their trucks and drivers: as many as the loads need, all invented."""

from typing import Final, NamedTuple

from api.customers.rules.kinds import Form, OrganisationKind
from api.demo.generator.calendar import Calendar
from api.demo.generator.draw import Draw
from api.demo.generator.numbers import Ids, Single, plate
from api.demo.generator.rows import Rows
from api.demo.generator.words import FAMILY_NAMES, GIVEN_NAMES, PLACES, Word, words
from api.kernel.languages import Language
from api.kernel.quantities import Kilograms
from api.transport.rules.kinds import VehicleKind
from api.transport.rules.plates import FINLAND, plate_key

LOADS_A_TRUCK: Final = 1500
LEAST: Final = 4
MOST: Final = 2000
TRUCKS_A_CARRIER: Final = 4
CARRYING: Final = words(["Kuljetus"])
REASON: Final = "Keksitty yritys"
EMPTY_KG: Final = (14_200, 17_800)


class Truck(NamedTuple):
    """A truck with its trailer, driver and carrier, and what it weighs empty."""

    vehicle_id: str
    plate: str
    trailer_id: str | None
    trailer_plate: str | None
    carrier_id: str
    driver_id: str
    driver_name: str
    tare_kg: Kilograms


class Fleet:
    """Makes the trucks that carry so many loads."""

    def __init__(self, ids: Ids, draw: Draw, calendar: Calendar) -> None:
        self._ids, self._draw, self._calendar = ids, draw, calendar

    def add(self, rows: Rows, loads: int) -> list[Truck]:
        count = min(max(loads // LOADS_A_TRUCK, LEAST), MOST)
        return [self._truck(rows, place) for place in range(count)]

    def _truck(self, rows: Rows, place: int) -> Truck:
        ids, draw = self._ids, self._draw
        owner = place // TRUCKS_A_CARRIER
        if place % TRUCKS_A_CARRIER == 0:
            self._carrier(rows, owner)
        carrier = ids.one(Single.CARRIER, owner)
        party = ids.one(Single.CARRIER_PARTY, owner)
        driver, name = self._driver(rows, place, carrier)
        truck, known = ids.one(Single.TRUCK, place), plate(place)
        self._vehicle(rows, truck, known, VehicleKind.TRUCK, party)
        trailer = trailer_plate = None
        if draw.chance(0.5):
            trailer, trailer_plate = ids.one(Single.TRAILER, place), plate(place, "WÖ")
            self._vehicle(rows, trailer, trailer_plate, VehicleKind.TRAILER, party)
        least, most = EMPTY_KG
        tare = (least + draw.below(most - least)) // 20 * 20
        return Truck(
            truck, known, trailer, trailer_plate, carrier, driver, name, Kilograms(tare)
        )

    def _carrier(self, rows: Rows, place: int) -> None:
        where = self._draw.of(PLACES)
        party = self._ids.one(Single.CARRIER_PARTY, place)
        named = (f"{where.text} {CARRYING[0].text} Oy", f"{where.key} {CARRYING[0].key} oy")
        self._party(rows, party, Form.ORGANISATION, *named)
        rows["organisations"].append((party, OrganisationKind.COMPANY, None, REASON, None))
        rows["carriers"].append((self._ids.one(Single.CARRIER, place), party))

    def _driver(self, rows: Rows, place: int, carrier: str) -> tuple[str, str]:
        given, family = self._draw.of(GIVEN_NAMES), self._draw.of(FAMILY_NAMES)
        party, name = self._ids.one(Single.DRIVER_PARTY, place), _full(given, family)
        self._party(rows, party, Form.PERSON, name, f"{family.key} {given.key}")
        rows["persons"].append((party, given.text, family.text))
        driver = self._ids.one(Single.DRIVER, place)
        rows["drivers"].append((driver, party, carrier))
        return driver, name

    def _party(self, rows: Rows, party: str, form: Form, name: str, key: str) -> None:
        since = self._calendar.moments[-1]
        rows["parties"].append((party, form, name, key, Language.FI, since, 1))

    def _vehicle(self, rows: Rows, key: str, known: str, kind: VehicleKind, owner: str) -> None:
        rows["vehicles"].append((key, 1, known, plate_key(known), FINLAND, kind, owner))


def _full(given: Word, family: Word) -> str:
    return f"{given.text} {family.text}"
