"""Carriers and drivers, as callers see them."""

from sqlalchemy import bindparam

from api.customers.party_schemas import PhoneView
from api.customers.tables import Organisation, Party, Person, Phone
from api.transport.queries.scopes import of_its_own
from api.transport.schemas.carriers import CarrierView
from api.transport.schemas.drivers import DriverView
from api.transport.tables import Carrier, Driver
from api.views.shown import Nested, Shown

carriers = Carrier.__table__
drivers = Driver.__table__
parties = Party.__table__
organisations = Organisation.__table__
persons = Person.__table__
phones = Phone.__table__
hauliers = parties.alias("haulier")

WITH_PARTY = carriers.join(parties, parties.c.id == carriers.c.party_id).outerjoin(
    organisations, organisations.c.id == parties.c.id
)
WITH_PERSON = (
    drivers.join(parties, parties.c.id == drivers.c.person_id)
    .join(persons, persons.c.id == parties.c.id)
    .outerjoin(carriers, carriers.c.id == drivers.c.carrier_id)
    .outerjoin(hauliers, hauliers.c.id == carriers.c.party_id)
)
PHONES = Nested(Phone, PhoneView, phones.c.party_id == parties.c.id, around=(parties,))

CARRIERS_SHOWN = Shown(
    Carrier,
    CarrierView,
    to=of_its_own(carriers.c.party_id),
    source=WITH_PARTY,
    version=parties.c.version,
    fields={
        "version": parties.c.version,
        "form": parties.c.form,
        "name": parties.c.name,
        "kind": organisations.c.kind,
        "business_id": organisations.c.business_id,
        "phones": PHONES,
    },
    sorts={"name": parties.c.name_sort},
    filters={
        "open": carriers.c.ended_on.is_(None),
        "ended": carriers.c.ended_on.is_not(None),
    },
)

DRIVERS_SHOWN = Shown(
    Driver,
    DriverView,
    to=of_its_own(carriers.c.party_id),
    source=WITH_PERSON,
    version=parties.c.version,
    fields={
        "version": parties.c.version,
        "name": parties.c.name,
        "given_name": persons.c.given_name,
        "family_name": persons.c.family_name,
        "phones": PHONES,
        "carrier_name": hauliers.c.name,
    },
    sorts={"name": parties.c.name_sort},
    filters={
        "carrier_id": drivers.c.carrier_id
        == bindparam("carrier_id", type_=drivers.c.carrier_id.type),
        "open": drivers.c.ended_on.is_(None),
        "ended": drivers.c.ended_on.is_not(None),
    },
)
