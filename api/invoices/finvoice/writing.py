"""A posted invoice as Finvoice 3.0."""

from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from api.invoices.finvoice.details import delivery, details
from api.invoices.finvoice.nodes import Node, maybe, node
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


@dataclass(frozen=True, slots=True)
class Message:
    """One sending; the same invoice sent again has a new id of 2 to 48 characters."""

    id: str
    sent_at: datetime


def finvoice(issued: IssuedInvoice, message: Message | None = None) -> bytes:
    """Write the file; the envelope only when both parties can be reached."""
    written = node(
        "Finvoice",
        _envelope(issued, message),
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


def _envelope(issued: IssuedInvoice, message: Message | None) -> Node | None:
    sender, receiver = issued.seller.e_invoicing, issued.buyer.e_invoicing
    if message is None or sender is None or receiver is None:
        return None
    return node(
        "MessageTransmissionDetails",
        node(
            "MessageSenderDetails",
            node("FromIdentifier", sender.address),
            node("FromIntermediator", sender.operator),
        ),
        node(
            "MessageReceiverDetails",
            node("ToIdentifier", receiver.address),
            node("ToIntermediator", receiver.operator),
        ),
        node(
            "MessageDetails",
            node("MessageIdentifier", message.id),
            node("MessageTimeStamp", message.sent_at.isoformat(timespec="seconds")),
        ),
    )
