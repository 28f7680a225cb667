"""Customers of every kind, with those who act for them and how they are reached."""

from typing import Any, Final

from api.customers.rules.kinds import (
    AddressKind,
    Collective,
    Form,
    InvoiceDelivery,
    OrganisationKind,
    RoleKind,
)
from api.demo.generator.calendar import DAYS, Calendar
from api.demo.generator.draw import Draw
from api.demo.generator.numbers import Ids, Noun, business_id, phone_number, postal_code
from api.demo.generator.rows import Rows
from api.demo.generator.words import (
    FAMILY_NAMES,
    GIVEN_NAMES,
    PLACES,
    STREETS,
    TITLES,
    TOWNS,
    TRADES,
    Word,
)
from api.kernel.languages import Language

FIRST_NUMBER: Final = 10_001
K: Final = OrganisationKind
KINDS: Final = (
    (None,) * 10
    + (K.COMPANY,) * 18
    + (K.SOLE_TRADER,) * 4
    + (K.HOUSING_COMPANY,) * 3
    + (K.ROAD_COOPERATIVE, K.ASSOCIATION, K.MUNICIPALITY, K.ESTATE, K.FOREIGN)
)
"""What forty customers are; None is a person."""
WITHOUT_BUSINESS_ID: Final = {K.ESTATE: "Kuolinpesä", K.FOREIGN: "Ulkomainen yritys"}
FORMS: Final = {
    K.COMPANY: "{place} {trade} Oy",
    K.SOLE_TRADER: "Tmi {place} {trade}",
    K.HOUSING_COMPANY: "As Oy {place} {trade}",
    K.ROAD_COOPERATIVE: "{place} {trade} tiekunta",
    K.ASSOCIATION: "{place} {trade} ry",
    K.MUNICIPALITY: "{place} {trade} kunta",
    K.ESTATE: "{place} {trade} kuolinpesä",
    K.FOREIGN: "{place} {trade} OÜ",
}
SORTED: Final = {
    kind: form.lower().translate(str.maketrans("üä", "y|")) for kind, form in FORMS.items()
}
LANGUAGES: Final = (Language.FI,) * 9 + (Language.SV,)
ROLES: Final = (RoleKind.CONTACT,) * 3 + (RoleKind.SITE_MANAGER, RoleKind.PAYER)
COUNTRIES: Final = {K.FOREIGN: "EE"}
OPERATOR: Final = "DEMOFIHH"
NOTE: Final = "Soita ennen toimitusta, portti on lukossa."
PARTS: Final = 4
"""How many parties a customer may bring along: itself, its person, two contacts."""


class Customers:
    """Makes customers one after the other; each stands by itself."""

    def __init__(self, ids: Ids, draw: Draw, calendar: Calendar) -> None:
        self._ids, self._draw, self._calendar = ids, draw, calendar
        self._business_ids = 0

    def add(self, rows: Rows, place: int) -> None:
        kind = KINDS[place * 7 % len(KINDS)]
        since = self._draw.below(DAYS)
        if kind is None:
            plain = self._person(rows, place, 0, since)
            number = None
        else:
            plain, number = self._organisation(rows, place, kind, since)
        self._reached(rows, place, 0, f"toimisto@{plain}.example")
        self._address(rows, place, COUNTRIES.get(kind, "FI") if kind else "FI")
        self._customer(rows, place, since)
        self._billing(rows, place, number)
        if kind is not None and kind is not K.SOLE_TRADER:
            for part in range(2, 2 + self._draw.below(3)):
                self._contact(rows, place, part, plain)

    def _person(self, rows: Rows, place: int, part: int, since: int) -> str:
        """Add a person; give its names as an e-mail address has them."""
        given, family = self._draw.of(GIVEN_NAMES), self._draw.of(FAMILY_NAMES)
        name, key = f"{given.text} {family.text}", f"{family.key} {given.key}"
        party = self._party(rows, place, part, (Form.PERSON, name, key), since)
        rows["persons"].append((party, given.text, family.text))
        return f"{given.plain}.{family.plain}"

    def _organisation(
        self, rows: Rows, place: int, kind: OrganisationKind, since: int
    ) -> tuple[str, str | None]:
        where, trade = self._draw.of(PLACES), self._draw.of(TRADES)
        name = FORMS[kind].format(place=where.text, trade=trade.text)
        key = SORTED[kind].format(place=where.key, trade=trade.key)
        party = self._party(rows, place, 0, (Form.ORGANISATION, name, key), since)
        reason = WITHOUT_BUSINESS_ID.get(kind)
        number = None if reason else self._business_id()
        person = None
        if kind is K.SOLE_TRADER:
            person = self._ids.of(Noun.PARTY, place, 1)
            self._person(rows, place, 1, since)
        rows["organisations"].append((party, kind, number, reason, person))
        return _domain(where, trade), number

    def _party(
        self, rows: Rows, place: int, part: int, named: tuple[Form, str, str], since: int
    ) -> str:
        party = self._ids.of(Noun.PARTY, place, part)
        made_at = self._calendar.moments[since]
        rows["parties"].append((party, *named, self._draw.of(LANGUAGES), made_at, 1))
        return party

    def _reached(self, rows: Rows, place: int, part: int, email: str) -> None:
        party = self._ids.of(Noun.PARTY, place, part)
        phone = phone_number(place * PARTS + part)
        rows["phones"].append((self._ids.of(Noun.PHONE, place, part), party, phone))
        rows["emails"].append((self._ids.of(Noun.EMAIL, place, part), party, email))

    def _address(self, rows: Rows, place: int, country: str) -> None:
        ids, draw = self._ids, self._draw
        town = draw.below(len(TOWNS))
        street = f"{draw.of(STREETS)} {1 + draw.below(99)}"
        row = (AddressKind.POSTAL, street, postal_code(town), TOWNS[town], country)
        rows["addresses"].append((ids.of(Noun.ADDRESS, place), ids.of(Noun.PARTY, place), *row))

    def _customer(self, rows: Rows, place: int, since: int) -> None:
        ids, draw, days = self._ids, self._draw, self._calendar.days
        closed = days[draw.below(since + 1)] if draw.chance(0.04) else None
        row: tuple[Any, ...] = (ids.of(Noun.CUSTOMER, place), str(FIRST_NUMBER + place))
        row += (ids.of(Noun.PARTY, place), days[since], closed)
        rows["customers"].append((*row, NOTE if draw.chance(0.1) else None))

    def _billing(self, rows: Rows, place: int, business_id: str | None) -> None:
        ids, draw = self._ids, self._draw
        payer = ids.of(Noun.CUSTOMER, place - 1) if place and draw.chance(0.02) else None
        sent: tuple[str, str | None, str | None] = (InvoiceDelivery.POST, None, None)
        if business_id and draw.chance(0.7):
            address = "0037" + business_id.replace("-", "")
            sent = (InvoiceDelivery.E_INVOICE, address, OPERATOR)
        terms = (draw.of((14, 14, 21, 30)), draw.of(tuple(Collective)))
        reference = f"TM-{draw.below(10_000):04}" if draw.chance(0.2) else None
        row = (ids.of(Noun.BILLING, place), ids.of(Noun.CUSTOMER, place), payer)
        rows["billing_details"].append((*row, *sent, *terms, reference))

    def _contact(self, rows: Rows, place: int, part: int, domain: str) -> None:
        since = self._draw.below(DAYS)
        plain = self._person(rows, place, part, since)
        self._reached(rows, place, part, f"{plain}@{domain}.example")
        role = (self._draw.of(ROLES), self._draw.of(TITLES), self._calendar.days[since])
        customer = self._ids.of(Noun.CUSTOMER, place)
        party = self._ids.of(Noun.PARTY, place, part)
        rows["customer_roles"].append(
            (self._ids.of(Noun.ROLE, place, part), customer, party, *role)
        )

    def _business_id(self) -> str:
        """Take the next number that has a check digit."""
        found = None
        while found is None:
            self._business_ids += 1
            found = business_id(self._business_ids)
        return found


def _domain(place: Word, trade: Word) -> str:
    return f"{place.plain}-{trade.plain}"
