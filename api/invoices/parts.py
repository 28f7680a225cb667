"""The rows that are shown inside an invoice: its lines, taxes, tickets and settlements."""

from typing import Final

from api.customers.site_tables import Site
from api.invoices.line_schemas import InvoiceLineView, InvoiceTicketView, InvoiceVatView
from api.invoices.payment_tables import Allocation
from api.invoices.schemas import CreditNoteRow, SettlementView
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket, InvoiceVat
from api.orders.tables import Order
from api.views.shown import Nested
from api.weighing.ticket_tables import TicketPerson, WeighTicket

invoices = Invoice.__table__
lines = InvoiceLine.__table__
vats = InvoiceVat.__table__
billed = InvoiceTicket.__table__
billing_lines = lines.alias("billing_line")
allocations = Allocation.__table__
notes = invoices.alias("credit_note")
orders = Order.__table__
sites = Site.__table__
tickets = WeighTicket.__table__
persons = TicketPerson.__table__

LINES: Final = Nested(
    InvoiceLine,
    InvoiceLineView,
    lines.c.invoice_id == invoices.c.id,
    source=lines.outerjoin(orders, orders.c.id == lines.c.order_id).outerjoin(
        sites, sites.c.id == lines.c.site_id
    ),
    fields={"order_number": orders.c.number, "site_code": sites.c.code},
    order=(lines.c.position,),
    around=(invoices,),
)
VATS: Final = Nested(
    InvoiceVat,
    InvoiceVatView,
    vats.c.invoice_id == invoices.c.id,
    order=(vats.c.base_cents.desc(), vats.c.id),
    around=(invoices,),
)
TICKETS: Final = Nested(
    InvoiceTicket,
    InvoiceTicketView,
    billing_lines.c.invoice_id == invoices.c.id,
    source=billed.join(billing_lines, billing_lines.c.id == billed.c.line_id)
    .join(tickets, tickets.c.id == billed.c.ticket_id)
    .join(persons, persons.c.ticket_id == tickets.c.id),
    fields={
        "number": tickets.c.number,
        "weighed_at": tickets.c.weighed_at,
        "plate": persons.c.plate,
    },
    order=(billing_lines.c.position, tickets.c.weighed_at, tickets.c.id),
    around=(invoices,),
)
CREDIT_NOTES: Final = Nested(
    Invoice,
    CreditNoteRow,
    notes.c.credits_id == invoices.c.id,
    source=notes,
    fields={name: notes.c[name] for name in CreditNoteRow.model_fields},
    order=(notes.c.ordinal, notes.c.id),
    around=(invoices,),
)
SETTLEMENTS: Final = Nested(
    Allocation,
    SettlementView,
    allocations.c.invoice_id == invoices.c.id,
    order=(allocations.c.at, allocations.c.id),
    around=(invoices,),
)
