"""The head of the invoice: its number and days, and what it comes to."""

from typing import Final

from api.documents.words import said
from api.invoices.finvoice.nodes import Node, maybe, node
from api.invoices.finvoice.terms import taxed, terms
from api.invoices.finvoice.texts import cut
from api.invoices.finvoice.values import amount, day
from api.invoices.issued import Corrected, IssuedInvoice

_INVOICE: Final = ("INV01", "380", "invoice")
_CREDIT_NOTE: Final = ("INV02", "381", "credit_note")


def delivery(issued: IssuedInvoice) -> Node:
    first, last = issued.delivered
    if first == last:
        return node("DeliveryDetails", day("DeliveryDate", first))
    span = node("DeliveryPeriodDetails", day("StartDate", first), day("EndDate", last))
    return node("DeliveryDetails", span)


def details(issued: IssuedInvoice) -> Node:
    finnish, code, word = _CREDIT_NOTE if issued.is_credit_note else _INVOICE
    total, buyer = issued.total, issued.buyer
    return node(
        "InvoiceDetails",
        node("InvoiceTypeCode", finnish, CodeListAgencyIdentifier="SPY"),
        node("InvoiceTypeCodeUN", code),
        node("InvoiceTypeText", said(issued.language, "invoice", word).upper()),
        node("OriginCode", "Original"),
        node("InvoiceNumber", issued.number),
        day("InvoiceDate", issued.invoice_on),
        *_original(issued.corrects),
        maybe("BuyerReferenceIdentifier", cut(buyer.reference, 70)),
        amount("InvoiceTotalVatExcludedAmount", total.net),
        amount("InvoiceTotalVatAmount", total.vat),
        amount("InvoiceTotalVatIncludedAmount", total.gross),
        *(taxed(row, issued.language) for row in total.rows),
        maybe("InvoiceFreeText", _reason(issued)),
        terms(issued),
    )


def _original(corrected: Corrected | None) -> list[Node]:
    if corrected is None:
        return []
    return [
        node("OriginalInvoiceNumber", corrected.number),
        day("OriginalInvoiceDate", corrected.invoice_on),
    ]


def _reason(issued: IssuedInvoice) -> str | None:
    """Say why an invoice is credited."""
    if issued.corrects is None:
        return None
    return said(issued.language, "credit_reasons", issued.corrects.reason)
