"""The tax of each rate, and the terms of payment."""

from api.documents.words import said
from api.invoices.finvoice.nodes import Node, maybe, node
from api.invoices.finvoice.values import amount, comma, day
from api.invoices.interest_words import interest_words
from api.invoices.issued import IssuedInvoice
from api.invoices.rules.totals import VatRow
from api.invoices.rules.vat import VatCategory
from api.kernel.languages import Language


def taxed(row: VatRow, language: Language) -> Node:
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


def terms(issued: IssuedInvoice) -> Node | None:
    if issued.due_on is None:
        return None
    term = said(issued.language, "invoice", "net_days")
    return node(
        "PaymentTermsDetails",
        node("PaymentTermsFreeText", term.format(days=issued.term_days)),
        day("InvoiceDueDate", issued.due_on),
        _late(issued),
    )


def _late(issued: IssuedInvoice) -> Node | None:
    """Say what being late costs: the rate, or how it is made where it was not known."""
    if issued.interest_percent is not None:
        percent = node("PaymentOverDueFinePercent", comma(issued.interest_percent))
        return node("PaymentOverDueFineDetails", percent)
    words = interest_words(issued)
    if not words:
        return None
    return node("PaymentOverDueFineDetails", node("PaymentOverDueFineFreeText", words))
