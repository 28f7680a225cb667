"""A posted invoice as Finvoice 3.0."""

from lxml import etree

from api.invoices.finvoice.details import delivery, details
from api.invoices.finvoice.envelope import Message, envelope
from api.invoices.finvoice.nodes import maybe, node
from api.invoices.finvoice.parties import (
    buyer_party,
    seller_paid,
    seller_party,
    seller_reached,
    site,
)
from api.invoices.finvoice.payment import payment
from api.invoices.finvoice.rows import row
from api.invoices.issued import IssuedInvoice


def finvoice(issued: IssuedInvoice, message: Message | None = None) -> bytes:
    """Write the file; the envelope only when both parties can be reached."""
    written = node(
        "Finvoice",
        envelope(issued, message),
        seller_party(issued.seller),
        seller_reached(issued.seller),
        seller_paid(issued.seller),
        buyer_party(issued.buyer),
        site(issued),
        delivery(issued),
        details(issued),
        maybe("VirtualBankBarcode", issued.barcode),
        *(row(line, issued.language) for line in issued.lines),
        payment(issued),
        Version="3.0",
    )
    return etree.tostring(written, encoding="UTF-8", xml_declaration=True, pretty_print=True)
