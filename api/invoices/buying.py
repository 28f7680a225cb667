"""To whom an invoice is: a copy of what the register knew on the day, and its salts."""

import json
import secrets
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.customers.queries import billing_of
from api.customers.rules.kinds import AddressKind
from api.customers.tables import Address, Customer, Organisation, Party
from api.database.work import Work
from api.invoices.contents import PERSONAL
from api.invoices.drafting import FROM_REGISTER
from api.invoices.tables import InvoiceParty
from api.weighing.rules.sealing import commitment

_BEST_FIRST: Final = (AddressKind.BILLING, AddressKind.POSTAL, AddressKind.VISITING)
_SALT_BYTES: Final = 16


async def copy_payer(work: Work, into: InvoiceParty, payer: Customer, party: Party) -> None:
    """Copy who pays and where its invoices go, as of now."""
    billing = await billing_of(work.session, payer.id)
    address = await _address(work, party.id)
    values: dict[str, Any] = {
        "name": party.name,
        "business_id": await work.session.scalar(
            select(Organisation.business_id).where(Organisation.id == party.id)
        ),
        "e_invoice_address": billing.e_invoice_address,
        "e_invoice_operator": billing.e_invoice_operator,
    }
    if address is not None:
        names = ("street", "postal_code", "town", "country")
        values |= {name: getattr(address, name) for name in names}
    await _copy(work, into, values)


async def copy_party(work: Work, into: InvoiceParty, other: InvoiceParty) -> None:
    """Copy to whom another invoice was: a credit note goes where its invoice went."""
    names = (*PERSONAL, "country", "e_invoice_operator")
    await _copy(work, into, {name: getattr(other, name) for name in names})


def commitments(party: InvoiceParty) -> dict[str, str]:
    """Give the digest that stands for each personal value there is."""
    salts: Mapping[str, str] = json.loads(party.salts or "{}")
    return {name: commitment(getattr(party, name), salt) for name, salt in salts.items()}


async def _copy(work: Work, into: InvoiceParty, values: Mapping[str, Any]) -> None:
    with work.citing(FROM_REGISTER):
        for name, value in values.items():
            setattr(into, name, value)
        known = [name for name in PERSONAL if getattr(into, name) is not None]
        salts = {name: secrets.token_hex(_SALT_BYTES) for name in known}
        into.salts = json.dumps(salts, sort_keys=True, separators=(",", ":"))
        work.session.add(into)
        await work.session.flush()


async def _address(work: Work, party_id: UUID) -> Address | None:
    """Find where invoices go by post: the billing address before any other."""
    found = await work.session.scalars(select(Address).where(Address.party_id == party_id))
    return min(found, key=lambda each: (_BEST_FIRST.index(each.kind), each.id), default=None)
