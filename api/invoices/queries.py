"""What can be looked up about invoices, and what of it each caller may see."""

from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, column, select, table, true

from api.customers.tables import Customer, Party
from api.database.membership import among
from api.database.types import Key
from api.invoices.parts import CREDIT_NOTES, LINES, SETTLEMENTS, TICKETS, VATS
from api.invoices.payment_tables import Receivable
from api.invoices.schemas import InvoiceRow, InvoiceView
from api.invoices.tables import Invoice, InvoiceParty
from api.kernel.access import Caller
from api.views.shown import Shown

invoices = Invoice.__table__
receivables = Receivable.__table__
parties = InvoiceParty.__table__
payers = Customer.__table__.alias("payer")
payer_parties = Party.__table__.alias("payer_party")
customers = Customer.__table__.alias("customer")
customer_parties = Party.__table__.alias("customer_party")
original = invoices.alias("original")
handovers = table("handovers", column("invoice_id", Key()), column("client_id", Key()))
"""Named and not imported: partners stands above invoices."""

_LISTED: Final = (
    invoices.outerjoin(receivables, receivables.c.invoice_id == invoices.c.id)
    .join(payers, payers.c.id == invoices.c.payer_id)
    .join(payer_parties, payer_parties.c.id == payers.c.party_id)
)
_WHOLE: Final = (
    _LISTED.join(customers, customers.c.id == invoices.c.customer_id)
    .join(customer_parties, customer_parties.c.id == customers.c.party_id)
    .outerjoin(parties, parties.c.invoice_id == invoices.c.id)
    .outerjoin(original, original.c.id == invoices.c.credits_id)
)
_ROW: Final[dict[str, Any]] = {
    "payer_name": payer_parties.c.name,
    "receivable_state": receivables.c.state,
    "open_cents": receivables.c.open_cents,
}
_AS_POSTED: Final = ("name", "street", "postal_code", "town", "country", "business_id")


def invoices_visible_to(caller: Caller) -> ColumnElement[bool]:
    """Show a partner what was handed over to it; others who may read invoices see all."""
    if caller.is_partner:
        mine = handovers.c.client_id == bindparam("caller_id", type_=Key())
        return invoices.c.id.in_(select(handovers.c.invoice_id).where(mine))
    return true()


def _equal(name: str) -> ColumnElement[bool]:
    return invoices.c[name] == bindparam(name, type_=invoices.c[name].type)


INVOICE_ROWS: Final = Shown(
    Invoice,
    InvoiceRow,
    to=invoices_visible_to,
    source=_LISTED,
    late=True,
    wide=frozenset({"settlement", "customer_ids", "payer_ids"}),
    fields=_ROW,
    sorts={"number": invoices.c.ordinal, "due_on": receivables.c.due_on},
    filters={
        **{name: _equal(name) for name in ("state", "kind", "customer_id", "payer_id")},
        "customer_ids": among(invoices.c.customer_id, "customer_ids"),
        "payer_ids": among(invoices.c.payer_id, "payer_ids"),
        "settlement": receivables.c.state
        == bindparam("settlement", type_=receivables.c.state.type),
        "numbered": invoices.c.ordinal.is_not(None),
    },
)

INVOICES_SHOWN: Final = Shown(
    Invoice,
    InvoiceView,
    to=invoices_visible_to,
    source=_WHOLE,
    version=invoices.c.version,
    fields=_ROW
    | {f"buyer_{name}": parties.c[name] for name in _AS_POSTED}
    | {
        "buyer_reference": parties.c.buyer_reference,
        "e_invoice_address": parties.c.e_invoice_address,
        "e_invoice_operator": parties.c.e_invoice_operator,
        "customer_number": customers.c.number,
        "customer_name": customer_parties.c.name,
        "payer_number": payers.c.number,
        "credits_number": original.c.number,
        "closed_at": receivables.c.closed_at,
        "lines": LINES,
        "vats": VATS,
        "tickets": TICKETS,
        "credit_notes": CREDIT_NOTES,
        "settlements": SETTLEMENTS,
    },
)
