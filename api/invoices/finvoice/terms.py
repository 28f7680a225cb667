"""The tax of each rate, and the terms of payment."""

from api.documents.words import said
from api.invoices.finvoice.nodes import Node, maybe, node
from api.invoices.finvoice.values import amount, comma, day
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
