"""Adds ways to reach somebody that a list tells and the register does not know."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from api.customers.contact_actions import add_email, add_phone
from api.customers.party_schemas import NewEmail, NewPhone
from api.customers.tables import Email, Phone
from api.database.work import Work
from api.imports.nouns.handling import FROM_A_LIST


async def add_ways(
    work: Work, party_id: UUID, phones: Sequence[str], emails: Sequence[str]
) -> None:
    """Add the numbers and addresses that a party is not known by."""
    numbers = select(Phone.number).where(Phone.party_id == party_id)
    addresses = select(Email.address).where(Email.party_id == party_id)
    known = {*await work.session.scalars(numbers), *await work.session.scalars(addresses)}
    for number in phones:
        if number not in known:
            phone = NewPhone.model_validate({"number": number, "source": FROM_A_LIST})
            await add_phone(work, party_id, phone)
    for address in emails:
        if address not in known:
            email = NewEmail.model_validate({"address": address, "source": FROM_A_LIST})
            await add_email(work, party_id, email)
