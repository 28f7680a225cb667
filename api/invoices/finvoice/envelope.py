"""Who sends an e-invoice to whom, through which operators."""

from dataclasses import dataclass
from datetime import datetime

from api.invoices.finvoice.nodes import Node, node
from api.invoices.issued import IssuedInvoice


@dataclass(frozen=True, slots=True)
class Message:
    """One sending; the same invoice sent again has a new id of 2 to 48 characters."""

    id: str
    sent_at: datetime


def envelope(issued: IssuedInvoice, message: Message | None) -> Node | None:
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
