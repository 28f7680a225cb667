"""The row of an invoice, named as its columns, so that its digest is made of it."""

from typing import NamedTuple

from api.invoices.rules.kinds import InvoiceKind, InvoiceState
from api.kernel.languages import Language
from api.kernel.quantities import Cents


class InvoiceRow(NamedTuple):
    """An invoice, in the order of its columns, without its digest."""

    id: str
    customer_id: str
    payer_id: str
    group_key: str
    language: Language
    drafted_at: str
    delivered_from: str
    delivered_to: str
    term_days: int
    net_cents: Cents
    vat_cents: Cents
    total_cents: Cents
    state: InvoiceState = InvoiceState.DRAFT
    number: str | None = None
    year: int | None = None
    ordinal: int | None = None
    reference: str | None = None
    invoice_on: str | None = None
    due_on: str | None = None
    posted_at: str | None = None
    posted_by: str | None = None
    kind: InvoiceKind = InvoiceKind.INVOICE
    credits_id: None = None
    credited_because: None = None
    version: int = 1
