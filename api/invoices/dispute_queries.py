"""What is shown of disputes."""

from typing import Final

from sqlalchemy import bindparam

from api.customers.tables import Customer, Party
from api.database.types import Key
from api.invoices.dispute_schemas import DisputeView
from api.invoices.dispute_tables import Dispute
from api.invoices.tables import Invoice
from api.views.shown import Shown

disputes = Dispute.__table__
invoices = Invoice.__table__
payers = Customer.__table__
parties = Party.__table__

DISPUTES_SHOWN: Final = Shown(
    Dispute,
    DisputeView,
    source=disputes.join(invoices, invoices.c.id == disputes.c.invoice_id)
    .join(payers, payers.c.id == invoices.c.payer_id)
    .join(parties, parties.c.id == payers.c.party_id),
    version=disputes.c.version,
    fields={"invoice_number": invoices.c.number, "payer_name": parties.c.name},
    filters={
        "invoice_id": disputes.c.invoice_id == bindparam("invoice_id", type_=Key()),
        "stands": disputes.c.ended_at.is_(None),
    },
)
