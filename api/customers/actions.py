"""What can be done about customers."""

from uuid import UUID

from api.audit.versions import held
from api.customers.billing_schemas import NewBilling, NewSourcedBilling
from api.customers.distinguishing import check_new, tell_apart
from api.customers.party_schemas import NewAddress
from api.customers.queries import billing_of
from api.customers.rules.kinds import Form
from api.customers.rules.names import finnish_sort_key
from api.customers.rules.parties import display_name
from api.customers.schemas import CustomerChanges, NewCustomer
from api.customers.tables import (
    Address,
    Billing,
    Customer,
    Email,
    Organisation,
    Party,
    Person,
    Phone,
)
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.standing.actions import check_usable

FIRST_NUMBER = 10_001


async def create_customer(work: Work, said: NewCustomer) -> Customer:
    """Take up a customer under the next number, if it is none of those who look like it."""
    others = await check_new(work, said)
    number = await next_number(work.session, "customers", first=FIRST_NUMBER)
    if said.person_id is not None:
        await held(work, Person, said.person_id)
        await check_usable(work, said.person_id)
    party = new_party(work, said)
    customer = Customer(
        number=str(number), party_id=party.id, since_on=local_day(work.now), note=said.note
    )
    rows = [party, customer, _billing(customer, said.billing)]
    rows += [Phone(party_id=party.id, number=number) for number in said.phones]
    rows += [Email(party_id=party.id, address=address) for address in said.emails]
    rows += [_address(party, address) for address in said.addresses]
    work.session.add_all(rows)
    await work.session.flush()
    tell_apart(work, customer.id, others, said.not_duplicate_because)
    return customer


async def change_customer(work: Work, customer_id: UUID, said: CustomerChanges) -> Customer:
    """Change who a customer is, or close its account."""
    customer = await held(work, Customer, customer_id)
    party = await held_party(work, customer.party_id)
    for name, value in said.stated().items():
        setattr(customer if hasattr(customer, name) else party, name, value)
    if isinstance(party, Person) and said.model_fields_set & {"given_name", "family_name"}:
        party.name = display_name(party.given_name, party.family_name)
    party.name_sort = sort_key(party)
    return customer


async def set_billing(work: Work, customer_id: UUID, said: NewSourcedBilling) -> None:
    """Replace how a customer is invoiced."""
    await held(work, Customer, customer_id)
    if said.payer_id is not None:
        await held(work, Customer, said.payer_id)
    billing = await billing_of(work.session, customer_id)
    for name in NewBilling.model_fields:
        setattr(billing, name, getattr(said, name))


async def held_party(work: Work, party_id: UUID) -> Party:
    """Hold a party, with what only a person or only an organisation has."""
    party = await held(work, Party, party_id)
    await work.session.refresh(party)
    return party


def new_party(work: Work, said: NewCustomer) -> Party:
    if said.form is Form.PERSON:
        return new_person(work, said.given_name, said.family_name, said.language)
    party = Organisation(
        name=said.name,
        kind=said.kind,
        person_id=said.person_id,
        business_id=said.business_id,
        no_business_id_because=said.no_business_id_because,
        language=said.language,
        created_at=work.now,
    )
    party.name_sort = sort_key(party)
    return party


def new_person(
    work: Work, given_name: str | None, family_name: str | None, language: Language
) -> Person:
    person = Person(
        name=display_name(given_name, family_name),
        given_name=given_name,
        family_name=family_name,
        language=language,
        created_at=work.now,
    )
    person.name_sort = sort_key(person)
    return person


def sort_key(party: Party) -> str:
    """Sort people by family name and organisations by name, as a Finnish list does."""
    if isinstance(party, Person):
        return finnish_sort_key(f"{party.family_name or ''} {party.given_name or ''}".strip())
    return finnish_sort_key(party.name)


def _billing(customer: Customer, said: NewBilling) -> Billing:
    return Billing(
        customer_id=customer.id, **said.model_dump(include=set(NewBilling.model_fields))
    )


def _address(party: Party, said: NewAddress) -> Address:
    return Address(party_id=party.id, **said.model_dump(include=set(NewAddress.model_fields)))
