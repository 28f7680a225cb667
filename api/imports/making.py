"""Makes of a draft the rows of a customer: the party, its account, how it is reached."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from api.customers.rules.kinds import (
    AddressKind,
    Collective,
    InvoiceDelivery,
    RoleKind,
)
from api.customers.rules.names import finnish_sort_key
from api.customers.rules.parties import display_name
from api.customers.tables import (
    Address,
    Billing,
    Customer,
    CustomerRole,
    Email,
    Organisation,
    Person,
    Phone,
)
from api.imports.nouns.handling import Made
from api.imports.rules.drafts import Draft
from api.kernel.clock import local_day
from api.kernel.identifiers import new_id
from api.kernel.languages import Language

PAYMENT_TERM_DAYS: Final = 14


def rows_of_customer(
    draft: Draft, number: str, party_id: UUID, now: datetime
) -> Iterator[Made]:
    """Make all rows of one customer."""
    customer_id = new_id()
    if draft.kind:
        yield Organisation, _organisation(draft, party_id, now)
    else:
        yield Person, person_called(draft.names or (None, None), party_id, now)
    yield (
        Customer,
        {
            "id": customer_id,
            "number": draft.number or number,
            "party_id": party_id,
            "since_on": local_day(now),
            "note": draft.note,
        },
    )
    yield Billing, _billing(draft, customer_id)
    yield from _reached(draft, party_id)
    if draft.kind and draft.names:
        yield from _contact(draft.names, customer_id, now)


def _organisation(draft: Draft, party_id: UUID, now: datetime) -> dict[str, Any]:
    return {
        "id": party_id,
        "name": draft.name,
        "name_sort": finnish_sort_key(draft.name),
        "language": Language.FI,
        "created_at": now,
        "kind": draft.kind,
        "business_id": draft.business_id,
        "no_business_id_because": draft.no_business_id_because,
    }


def person_called(
    names: tuple[str | None, str | None],
    party_id: UUID,
    now: datetime,
    language: Language = Language.FI,
) -> dict[str, Any]:
    """Make a person's own row."""
    given, family = names
    return {
        "id": party_id,
        "name": display_name(given, family),
        "name_sort": finnish_sort_key(f"{family or ''} {given or ''}".strip()),
        "language": language,
        "created_at": now,
        "given_name": given,
        "family_name": family,
    }


def _billing(draft: Draft, customer_id: UUID) -> dict[str, Any]:
    by_e_invoice = draft.e_invoice_address is not None
    term = draft.payment_term_days
    return {
        "id": new_id(),
        "customer_id": customer_id,
        "delivery": InvoiceDelivery.E_INVOICE if by_e_invoice else InvoiceDelivery.POST,
        "e_invoice_address": draft.e_invoice_address,
        "e_invoice_operator": draft.e_invoice_operator,
        "payment_term_days": PAYMENT_TERM_DAYS if term is None else term,
        "collective": Collective.EACH,
    }


def _reached(draft: Draft, party_id: UUID) -> Iterator[Made]:
    for number in draft.phones:
        yield Phone, {"id": new_id(), "party_id": party_id, "number": number}
    for address in draft.emails:
        yield Email, {"id": new_id(), "party_id": party_id, "address": address}
    if draft.street:
        where = {
            "street": draft.street,
            "postal_code": draft.postal_code,
            "town": draft.town,
            "country": draft.country,
        }
        at = {"id": new_id(), "party_id": party_id, "kind": AddressKind.POSTAL}
        yield Address, at | where


def _contact(
    names: tuple[str | None, str | None], customer_id: UUID, now: datetime
) -> Iterator[Made]:
    person_id = new_id()
    yield Person, person_called(names, person_id, now)
    yield (
        CustomerRole,
        {
            "id": new_id(),
            "customer_id": customer_id,
            "person_id": person_id,
            "kind": RoleKind.CONTACT,
            "valid_from": local_day(now),
        },
    )
