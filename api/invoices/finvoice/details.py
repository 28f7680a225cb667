"""The head of the invoice: its number and days, what it comes to, and when it is paid."""

from typing import Final

from api.documents.words import said
from api.invoices.finvoice.nodes import Node, maybe, node
from api.invoices.finvoice.values import amount, comma, cut, day
from api.invoices.issued import Corrected, IssuedInvoice
from api.invoices.rules.totals import VatRow
from api.invoices.rules.vat import VatCategory
from api.kernel.languages import Language

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
        *(_taxed(row, issued.language) for row in total.rows),
        maybe("InvoiceFreeText", _reason(issued)),
        _terms(issued),
    )


def _original(corrected: Corrected | None) -> list[Node]:
    if corrected is None:
        return []
    return [
        node("OriginalInvoiceNumber", corrected.number),
        day("OriginalInvoiceDate", corrected.invoice_on),
    ]


def _taxed(row: VatRow, language: Language) -> Node:
    is_reversed = row.treatment.category is VatCategory.REVERSE_CHARGE
    why = said(language, "invoice", "reverse_charge") if is_reversed else None
    return node(
        "VatSpecificationDetails",
        amount("VatBaseAmount", row.base),
        node("VatRatePercent", comma(row.treatment.percent)),
        node("VatCode", row.treatment.category.value),
        amount("VatRateAmount", row.tax),
        maybe("VatFreeText", why),
    )


def _reason(issued: IssuedInvoice) -> str | None:
    """Say why an invoice is credited."""
    if issued.corrects is None:
        return None
    return said(issued.language, "credit_reasons", issued.corrects.reason)


def _terms(issued: IssuedInvoice) -> Node | None:
    if issued.due_on is None:
        return None
    interest, term = issued.interest_percent, said(issued.language, "invoice", "net_days")
    return node(
        "PaymentTermsDetails",
        node("PaymentTermsFreeText", term.format(days=issued.term_days)),
        day("InvoiceDueDate", issued.due_on),
        None
        if interest is None
        else node(
            "PaymentOverDueFineDetails",
            node("PaymentOverDueFinePercent", comma(interest)),
        ),
    )
