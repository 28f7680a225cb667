"""A posted invoice as it is read back: its sealed text, and the values that stand beside it."""

from datetime import datetime
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from api.invoices.parts import TICKETS, persons, tickets
from api.invoices.queries import invoices, invoices_visible_to, parties
from api.invoices.rules.kinds import CreditReason, InvoiceState
from api.invoices.tables import Invoice, InvoiceTicket
from api.views.shown import Nested, Shown


class Mark(BaseModel):
    """What of a ticket its sealed text only holds the digest of."""

    number: str
    plate: str | None
    site_code: str | None


class Snapshot(BaseModel):
    """A posted invoice's text, with the personal values it stands for."""

    id: UUID
    state: InvoiceState
    content: str | None
    credited_because: CreditReason | None
    posted_at: datetime | None
    name: str | None
    street: str | None
    postal_code: str | None
    town: str | None
    business_id: str | None
    buyer_reference: str | None
    e_invoice_address: str | None
    marks: list[Mark]


SNAPSHOTS: Final = Shown(
    Invoice,
    Snapshot,
    stays=True,  # a voucher is printed as it was issued, for as long as it is kept
    to=invoices_visible_to,
    source=invoices.outerjoin(parties, parties.c.invoice_id == invoices.c.id),
    fields={
        **{name: parties.c[name] for name in Snapshot.model_fields if name in parties.c},
        "id": invoices.c.id,
        "marks": Nested(
            InvoiceTicket,
            Mark,
            TICKETS.where,
            source=TICKETS.source,
            fields={
                "number": tickets.c.number,
                "plate": persons.c.plate,
                "site_code": persons.c.site_code,
            },
            order=TICKETS.order,
            around=TICKETS.around,
        ),
    },
)
