"""Changes a customer as a row tells it otherwise, by the same actions as anybody."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.actions import change_customer, set_billing
from api.customers.billing_schemas import NewBilling, NewSourcedBilling
from api.customers.contact_actions import add_address, change_address
from api.customers.history_tables import FormerName
from api.customers.party_schemas import NewSourcedAddress
from api.customers.queries import billing_of
from api.customers.rules.kinds import AddressKind, InvoiceDelivery
from api.customers.rules.parties import display_name
from api.customers.schemas import CustomerChanges
from api.customers.tables import Address, Customer, Email, Party, Person, Phone
from api.database.base import Base
from api.database.work import Work
from api.imports.nouns.handling import FROM_A_LIST
from api.imports.nouns.outranking import differing, not_outranked
from api.imports.nouns.reaching import add_ways
from api.imports.rules.drafts import Draft as Drafted
from api.imports.rules.drafts import read_back
from api.imports.rules.readings import Problem
from api.imports.rules.shapes import Draft
from api.kernel.folding import folded

PLACE: Final = ("street", "postal_code", "town", "country")
BILLED: Final = ("e_invoice_address", "e_invoice_operator", "payment_term_days")


async def rows_of_a_customer(session: AsyncSession, customer_id: UUID | None) -> Sequence[Base]:
    """Give what is stored of a customer and how it is reached."""
    customer = await session.get(Customer, customer_id) if customer_id else None
    if customer is None:
        return []
    party = await session.get_one(Party, customer.party_id)
    await session.refresh(party)
    rows = [customer, party]
    rows.append(await billing_of(session, customer.id))
    for table in (Phone, Email, Address, FormerName):
        own = select(table).where(table.party_id == customer.party_id)
        rows += await session.scalars(own)
    return rows


async def change_by(work: Work, customer_id: UUID, draft: Draft) -> Sequence[Problem]:
    """Change what a row tells otherwise, and add ways to reach the customer. Removes none."""
    told = read_back(draft)
    customer = await work.session.get_one(Customer, customer_id)
    party = await work.session.get_one(Party, customer.party_id)
    left = await _change_names(work, customer, party, told)
    left += await _change_billing(work, customer_id, told)
    left += await _change_address(work, party.id, told)
    await add_ways(work, party.id, told.phones, told.emails)
    return left


async def _change_names(
    work: Work, customer: Customer, party: Party, told: Drafted
) -> list[Problem]:
    said: dict[str, Any] = {"business_id": told.business_id, "name": told.name}
    if isinstance(party, Person):
        same = _compared(party.name) == _compared(display_name(*(told.names or (None, None))))
        given, family = told.names or (None, None)
        said = {} if same else {"given_name": given, "family_name": family}
    of_party, left = await not_outranked(work, party, differing(party, _stated(said)))
    of_account = differing(customer, _stated({"note": told.note}))
    noted, unnoted = await not_outranked(work, customer, of_account)
    if changes := of_party | noted:
        body = CustomerChanges.model_validate(changes | {"source": FROM_A_LIST})
        await change_customer(work, customer.id, body)
    return left + unnoted


async def _change_billing(work: Work, customer_id: UUID, told: Drafted) -> list[Problem]:
    billing = await billing_of(work.session, customer_id)
    said = _stated({name: getattr(told, name) for name in BILLED})
    changes, left = await not_outranked(work, billing, differing(billing, said))
    if "e_invoice_address" in changes:
        changes["delivery"] = InvoiceDelivery.E_INVOICE
    if changes:
        stands = {name: getattr(billing, name) for name in NewBilling.model_fields}
        body = stands | changes | {"source": FROM_A_LIST}
        await set_billing(work, customer_id, NewSourcedBilling.model_validate(body))
    return left


async def _change_address(work: Work, party_id: UUID, told: Drafted) -> list[Problem]:
    """Change the postal address as a whole; the customer's word for a part of it keeps it."""
    if not told.street:
        return []
    said = {name: getattr(told, name) for name in PLACE}
    own = select(Address).where(Address.party_id == party_id).order_by(Address.id)
    known = [*await work.session.scalars(own)]
    if any(not differing(each, said) for each in known):
        return []
    postal = next((each for each in known if each.kind is AddressKind.POSTAL), None)
    body = NewSourcedAddress.model_validate(said | {"source": FROM_A_LIST})
    if postal is None:
        await add_address(work, party_id, body)
        return []
    _, left = await not_outranked(work, postal, differing(postal, said))
    if not left:
        await change_address(work, postal.id, body)
    return left


def _stated(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}


def _compared(name: str) -> list[str]:
    return sorted(folded(name).split())
