"""Tells whether anybody has used or changed a customer since a list brought it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.tables import Change
from api.customers.imports.rules.states import ChangedSince, UsedSince
from api.customers.pointing import pointers
from api.customers.tables import Customer, CustomerRole
from api.kernel.refusals import Refusal

OWN: Final = frozenset(
    {"customers", "phones", "emails", "addresses"}
    | {"import_rows", "provenance", "search_entries"}
)
OWN_KEYS: Final = frozenset(
    {"billing_details.customer_id", "customer_roles.customer_id"}
    | {"organisations.id", "persons.id"}
)
IMPORTING: Final = ("import_customers", "undo_import")


async def people_of(session: AsyncSession, customer_id: UUID) -> Sequence[UUID]:
    """Give the persons who act for a customer."""
    own = select(CustomerRole.person_id).where(CustomerRole.customer_id == customer_id)
    return (await session.scalars(own)).all()


async def why_it_stays(session: AsyncSession, customer: Customer) -> type[Refusal] | None:
    """Give the reason why a customer must stay, or None: it is as the list brought it."""
    parties = [customer.party_id, *await people_of(session, customer.id)]
    changed = select(Change.id).where(
        Change.root_id.in_(parties), Change.operation.not_in(IMPORTING)
    )
    if await session.scalar(changed.limit(1)) is not None:
        return ChangedSince
    for pointer in pointers():
        if pointer.table.__tablename__ in OWN or pointer.name in OWN_KEYS:
            continue
        keys = [customer.id] if pointer.to_customer else parties
        named = exists().where(pointer.column.in_(keys))
        if pointer.name == "customer_roles.person_id":
            named = named.where(CustomerRole.customer_id != customer.id)
        if await session.scalar(select(named)):
            return UsedSince
    return None
