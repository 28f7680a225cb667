"""What can be done about carriers and drivers."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError

from api.audit.versions import held
from api.customers.actions import new_person, sort_key
from api.customers.rules.parties import NameMissing, display_name
from api.customers.tables import Organisation, Party, Person, Phone
from api.database.work import Work
from api.kernel.languages import Language
from api.kernel.refusals import NotFound
from api.transport.queries.planning import carrier_of
from api.transport.rules.carriers import CarrierKnown, DriverKnown, OnlyOrganisations
from api.transport.schemas.carriers import CarrierChanges, NewCarrier
from api.transport.schemas.drivers import DriverChanges, NewDriver
from api.transport.tables import Carrier, Driver


async def add_carrier(work: Work, said: NewCarrier) -> Carrier:
    """Have a party carry: one that is known, or one that is taken up by it."""
    party = await _known_party(work, said.party_id) if said.party_id else _new(work, said)
    carrier = Carrier(party_id=party.id)
    phones = [Phone(party_id=party.id, number=number) for number in said.phones]
    work.session.add_all([carrier, *phones])
    try:
        await work.session.flush()
    except IntegrityError as error:
        raise CarrierKnown(pointer="/party_id") from error
    return carrier


async def change_carrier(work: Work, carrier_id: UUID, said: CarrierChanges) -> None:
    """Change who a carrier is, or say that it carries no more."""
    carrier = await held(work, Carrier, carrier_id)
    party = await work.session.get_one(Party, carrier.party_id)
    stated = said.stated()
    if "ended_on" in stated:
        carrier.ended_on = said.ended_on
    if "business_id" in stated and not isinstance(party, Organisation):
        raise OnlyOrganisations(pointer="/business_id")
    if "name" in stated and not isinstance(party, Organisation):
        raise OnlyOrganisations(pointer="/name")
    for name in stated.keys() & {"name", "business_id"}:
        setattr(party, name, stated[name])
    if "name" in stated:
        party.name_sort = sort_key(party)


async def add_driver(work: Work, said: NewDriver) -> Driver:
    """Take up somebody who drives: a person that is known, or a new one."""
    await carrier_of(work.session, said.carrier_id)
    if said.person_id is not None:
        person = await _known_person(work, said.person_id)
    else:
        person = new_person(work, said.given_name, said.family_name, Language.FI)
        work.session.add(person)
    driver = Driver(person_id=person.id, carrier_id=said.carrier_id)
    phones = [Phone(party_id=person.id, number=number) for number in said.phones]
    work.session.add_all([driver, *phones])
    try:
        await work.session.flush()
    except IntegrityError as error:
        raise DriverKnown(pointer="/person_id") from error
    return driver


async def change_driver(work: Work, driver_id: UUID, said: DriverChanges) -> None:
    """Change for whom somebody drives, until when, or how they are called."""
    driver = await held(work, Driver, driver_id)
    person = await work.session.get_one(Person, driver.person_id)
    stated = said.stated()
    if "carrier_id" in stated:
        await carrier_of(work.session, said.carrier_id)
    for name, value in stated.items():
        setattr(driver if hasattr(driver, name) else person, name, value)
    if stated.keys() & {"given_name", "family_name"}:
        if not (person.given_name or person.family_name):
            raise NameMissing(pointer="/family_name")
        person.name = display_name(person.given_name, person.family_name)
        person.name_sort = sort_key(person)


def _new(work: Work, said: NewCarrier) -> Party:
    party = Organisation(
        name=said.name,
        kind=said.kind,
        business_id=said.business_id,
        no_business_id_because=said.no_business_id_because,
        language=Language.FI,
        created_at=work.now,
    )
    party.name_sort = sort_key(party)
    work.session.add(party)
    return party


async def _known_party(work: Work, party_id: UUID) -> Party:
    party = await work.session.get(Party, party_id)
    if party is None:
        raise NotFound("There is no such record.", pointer="/party_id")
    return party


async def _known_person(work: Work, person_id: UUID) -> Person:
    person = await work.session.get(Person, person_id)
    if person is None:
        raise NotFound("There is no such record.", pointer="/person_id")
    return person
