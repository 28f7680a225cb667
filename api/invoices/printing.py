"""A posted invoice as paper shows it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.customers.rules.banking import printed_reference
from api.customers.rules.contact import printed_phone
from api.documents import formats
from api.documents.press import Template
from api.documents.rendering import render
from api.documents.words import said, section
from api.invoices.interest_words import interest_words
from api.invoices.issued import Buyer, IssuedInvoice, Seller
from api.invoices.printed_lines import printed_line, printed_tickets, sums
from api.invoices.slips import address_lines, slip
from api.kernel.languages import Language


def invoice_pdf(issued: IssuedInvoice, at: datetime) -> bytes:
    """Print an invoice or a credit note, in the payer's language. Call it in a thread."""
    return render(Template.INVOICE, invoice_data(issued), at)


def invoice_data(issued: IssuedInvoice) -> dict[str, Any]:
    """Say all that stands on the paper, as text."""
    words = section(issued.language, "page", "invoice")
    kind = words["credit_note" if issued.is_credit_note else "invoice"]
    title = f"{kind} {issued.number}"
    return {
        "language": issued.language.value,
        "words": words,
        "title": title,
        "author": issued.seller.name,
        "foot": f"{title} · {words['remarks']}{_law(issued, words)}",
        "kind": kind,
        "seller": _seller(issued.seller),
        "buyer": _buyer(issued.buyer, issued.language),
        "meta": _meta(issued),
        "lines": [printed_line(one, issued.language) for one in issued.lines],
        "sums": sums(issued),
        "total": [
            words["credited" if issued.is_credit_note else "payable"],
            formats.money(issued.total.gross, issued.language),
        ],
        "tickets": printed_tickets(issued),
        "slip": None if issued.is_credit_note else slip(issued),
    }


def _seller(seller: Seller) -> dict[str, str]:
    ids = [", ".join(address_lines(seller.address)), seller.business_id, seller.vat_id]
    return {"name": seller.name, "line": _beside(*ids), "reach": _beside(*_reach(seller))}


def _reach(seller: Seller) -> tuple[str | None, str | None]:
    return seller.phone and printed_phone(seller.phone), seller.email


def _beside(*them: str | None) -> str:
    return " · ".join(one for one in them if one)


def _law(issued: IssuedInvoice, words: Mapping[str, str]) -> str:
    return f" {words['interest_law']}" if interest_words(issued) else ""


def _buyer(buyer: Buyer, language: Language) -> dict[str, Any]:
    ids = [one for one in (buyer.business_id, buyer.vat_id) if one]
    if buyer.e_invoicing:
        ids.append(f"{said(language, 'invoice', 'e_invoice')} {buyer.e_invoicing.address}")
    return {"name": buyer.name, "lines": address_lines(buyer.address), "ids": " · ".join(ids)}


def _meta(issued: IssuedInvoice) -> list[tuple[str, str, bool]]:
    """Pair labels with values, and tell which stand out; what is not known is left out."""
    language, corrects = issued.language, issued.corrects
    due = issued.due_on
    term = said(language, "invoice", "net_days").format(days=issued.term_days)
    reason = said(language, "credit_reasons", corrects.reason) if corrects else ""
    them = [
        ("number", issued.number, True),
        ("invoice_on", formats.day(issued.invoice_on, language), False),
        ("delivered", formats.days(*issued.delivered, language), False),
        ("due_on", formats.day(due, language) if due else "", True),
        ("term", term if due else "", False),
        ("reference", printed_reference(issued.reference) if due else "", True),
        ("corrects", corrects.number if corrects else "", True),
        ("reason", reason, False),
        ("buyer_reference", issued.buyer.reference or "", False),
        ("interest", interest_words(issued), False),
    ]
    return [
        (said(language, "invoice", word), value, strong)
        for word, value, strong in them
        if value
    ]
