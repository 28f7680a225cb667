"""The personal values a ticket states, and the salts between them and its seal."""

from collections.abc import Mapping
from typing import Final

from api.customers.site_tables import Site
from api.customers.tables import Customer, Party
from api.database.work import Work
from api.transport.tables import Driver
from api.weighing.arrivals import Arrived
from api.weighing.rules.sealing import Committed
from api.weighing.ticket_tables import TicketPerson, WeighTicket

SALTS: Final = {
    "customer_name": "customer_salt",
    "site_code": "site_salt",
    "plate": "plate_salt",
    "trailer_plate": "trailer_salt",
    "driver_name": "driver_salt",
}
"""Which column holds the salt of which value."""


async def values_of(work: Work, truck: Arrived) -> Mapping[str, str]:
    """Gather the personal values that the ticket states, those it has."""
    session = work.session
    customer = await session.get(Customer, truck.order.customer_id) if truck.order else None
    party = await session.get(Party, customer.party_id) if customer else None
    site = (
        await session.get(Site, truck.order.site_id)
        if truck.order and truck.order.site_id
        else None
    )
    driver = await session.get(Driver, truck.driver_id) if truck.driver_id else None
    person = await session.get(Party, driver.person_id) if driver else None
    values = {
        "customer_name": party and party.name,
        "site_code": site and site.code,
        "plate": truck.vehicle and truck.vehicle.plate,
        "trailer_plate": truck.trailer and truck.trailer.plate,
        "driver_name": person and person.name,
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
