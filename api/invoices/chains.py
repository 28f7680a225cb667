"""How invoices follow from tickets, and payments and credit notes from invoices."""

from typing import Final

from sqlalchemy import select

from api.customers.tables import Customer
from api.invoices.payment_tables import Allocation
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket
from api.kernel.holds import Chain

CHAINS: Final = (
    Chain(
        "weigh_tickets",
        "invoices",
        select(
            InvoiceTicket.ticket_id.label("source"), InvoiceLine.invoice_id.label("target")
        ).join(InvoiceLine, InvoiceLine.id == InvoiceTicket.line_id),
    ),
    Chain(
        "parties",
        "invoices",
        select(Customer.party_id.label("source"), Invoice.id.label("target")).join(
            Invoice, Invoice.payer_id == Customer.id
        ),
    ),
    Chain(
        "invoices",
        "invoices",
        select(Invoice.credits_id.label("source"), Invoice.id.label("target")).where(
            Invoice.credits_id.is_not(None)
        ),
    ),
    Chain(
        "invoices",
        "payments",
        select(
            Allocation.invoice_id.label("source"), Allocation.payment_id.label("target")
        ).where(Allocation.payment_id.is_not(None)),
    ),
)
