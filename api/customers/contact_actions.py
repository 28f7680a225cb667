"""What can be done about how a party is reached, and about who acts for a customer."""

from uuid import UUID

from api.audit.versions import held
from api.customers.actions import new_person
from api.customers.contact_schemas import ContactChanges, NewContact
from api.customers.party_schemas import NewAddress, NewEmail, NewPhone, NewSourcedAddress
from api.customers.tables import (
    Address,
    Customer,
    CustomerRole,
    Email,
    Party,
    Person,
    Phone,
)
from api.database.work import Work
from api.kernel.clock import local_day


async def add_phone(work: Work, party_id: UUID, said: NewPhone) -> None:
    await held(work, Party, party_id)
    work.session.add(Phone(party_id=party_id, **said.stated()))


async def change_phone(work: Work, phone_id: UUID, said: NewPhone) -> Phone:
    phone = await held(work, Phone, phone_id)
    for name, value in said.stated().items():
        setattr(phone, name, value)
    return phone


async def remove_phone(work: Work, phone_id: UUID) -> UUID:
    """Take it away, and tell whose it was."""
    phone = await held(work, Phone, phone_id)
    await work.session.delete(phone)
    return phone.party_id


async def add_email(work: Work, party_id: UUID, said: NewEmail) -> None:
    await held(work, Party, party_id)
    work.session.add(Email(party_id=party_id, **said.stated()))


async def change_email(work: Work, email_id: UUID, said: NewEmail) -> Email:
    """Change an address; a new one is unverified again."""
    email = await held(work, Email, email_id)
    if email.address != said.address:
        email.verified_at = None
    for name, value in said.stated().items():
        setattr(email, name, value)
    return email


async def verify_email(work: Work, email_id: UUID) -> Email:
    """Note that its holder has answered from it, as the stated source tells."""
    email = await held(work, Email, email_id)
    email.verified_at = work.now
    return email


async def remove_email(work: Work, email_id: UUID) -> UUID:
    """Take it away, and tell whose it was."""
    email = await held(work, Email, email_id)
    await work.session.delete(email)
    return email.party_id


async def add_address(work: Work, party_id: UUID, said: NewSourcedAddress) -> None:
    await held(work, Party, party_id)
    work.session.add(
        Address(party_id=party_id, **said.model_dump(include=set(NewAddress.model_fields)))
    )


async def change_address(work: Work, address_id: UUID, said: NewSourcedAddress) -> Address:
    address = await held(work, Address, address_id)
    for name in NewAddress.model_fields:
        setattr(address, name, getattr(said, name))
    return address


async def remove_address(work: Work, address_id: UUID) -> UUID:
    """Take it away, and tell whose it was."""
    address = await held(work, Address, address_id)
    await work.session.delete(address)
    return address.party_id


async def add_contact(work: Work, customer_id: UUID, said: NewContact) -> None:
    """Have a person act for a customer: somebody known, or somebody new."""
    customer = await held(work, Customer, customer_id)
    if said.person_id is not None:
        person = await held(work, Person, said.person_id)
    else:
        party = await held(work, Party, customer.party_id)
        person = new_person(work, said.given_name, said.family_name, party.language)
        work.session.add(person)
    work.session.add_all([Phone(party_id=person.id, number=each) for each in said.phones])
    work.session.add_all([Email(party_id=person.id, address=each) for each in said.emails])
    work.session.add(
        CustomerRole(
            customer_id=customer.id,
            person_id=person.id,
            kind=said.kind,
            title=said.title,
            valid_from=said.valid_from or local_day(work.now),
            valid_to=said.valid_to,
        )
    )


async def change_contact(work: Work, role_id: UUID, said: ContactChanges) -> CustomerRole:
    role = await held(work, CustomerRole, role_id)
    for name, value in said.stated().items():
        setattr(role, name, value)
    return role


async def end_contact(work: Work, role_id: UUID) -> CustomerRole:
    """End a person's role today; who it was stays known."""
    role = await held(work, CustomerRole, role_id)
    role.valid_to = local_day(work.now)
    return role
