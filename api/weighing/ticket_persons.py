"""The personal values a ticket states, and the salts between them and its seal."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import bindparam, select

from api.customers.site_tables import Site
from api.customers.tables import Customer, Party
from api.database.types import Key
from api.database.work import Work
from api.transport.tables import Driver
from api.weighing.arrivals import Arrived
from api.weighing.rules.sealing import Committed
from api.weighing.ticket_tables import TicketPerson, WeighTicket

parties = Party.__table__
customers = Customer.__table__
sites = Site.__table__
drivers = Driver.__table__

SALTS: Final = {
    "customer_name": "customer_salt",
    "site_code": "site_salt",
    "plate": "plate_salt",
    "trailer_plate": "trailer_salt",
    "driver_name": "driver_salt",
}
"""Which column holds the salt of which value."""


NAMED: Final = select(
    select(parties.c.name)
    .join(customers, customers.c.party_id == parties.c.id)
    .where(customers.c.id == bindparam("customer_id", type_=Key()))
    .scalar_subquery(),
    select(sites.c.code)
    .where(sites.c.id == bindparam("site_id", type_=Key()))
    .scalar_subquery(),
    select(parties.c.name)
    .join(drivers, drivers.c.person_id == parties.c.id)
    .where(drivers.c.id == bindparam("driver_id", type_=Key()))
    .scalar_subquery(),
)


async def values_of(work: Work, truck: Arrived) -> Mapping[str, str]:
    """Gather the personal values that the ticket states, those it has."""
    asked = {
        "customer_id": truck.order and truck.order.customer_id,
        "site_id": truck.order and truck.order.site_id,
        "driver_id": truck.driver_id,
    }
    [named] = await work.run(work.database.prepared(NAMED, lambda: NAMED), asked)
    values = {
        "customer_name": named[0],
        "site_code": named[1],
        "plate": truck.vehicle and truck.vehicle.plate,
        "trailer_plate": truck.trailer and truck.trailer.plate,
        "driver_name": named[2],
    }
    return {name: value for name, value in values.items() if value}


def person_of(
    ticket: WeighTicket, values: Mapping[str, str], salts: Mapping[str, str]
) -> TicketPerson:
    salted = {SALTS[name]: salt for name, salt in salts.items()}
    return TicketPerson(ticket_id=ticket.id, **values, **salted)


def committed(person: TicketPerson) -> dict[str, Committed]:
    """Give what is held of each value, for the verifier."""
    return {
        name: Committed(getattr(person, name), getattr(person, salt))
        for name, salt in SALTS.items()
        if getattr(person, name) is not None
    }
