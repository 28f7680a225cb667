"""A posted invoice as paper shows it."""

from datetime import datetime
from typing import Any

from api.customers.rules.banking import printed_iban, printed_reference
from api.documents import codes, formats
from api.documents.rendering import Template, render
from api.documents.words import said, section
from api.invoices.issued import Address, Buyer, IssuedInvoice, IssuedLine, Seller
from api.invoices.rules.totals import VatRow
from api.invoices.rules.vat import VatCategory
from api.kernel.languages import Language
from api.orders.rules.prices import Unit


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
        "foot": f"{title} · {words['remarks']}",
        "kind": kind,
        "seller": {"name": issued.seller.name, "line": _seller_line(issued.seller)},
        "buyer": _buyer(issued.buyer, issued.language),
        "meta": _meta(issued),
        "lines": [_line(one, issued.language) for one in issued.lines],
        "sums": _sums(issued),
        "total": [
            words["credited" if issued.is_credit_note else "payable"],
            formats.money(issued.total.gross, issued.language),
        ],
        "tickets": _tickets(issued),
        "slip": None if issued.is_credit_note else _slip(issued),
    }


def _seller_line(seller: Seller) -> str:
    ids = [seller.business_id, seller.vat_id]
    return " · ".join([", ".join(_lines(seller.address)), *(one for one in ids if one)])


def _buyer(buyer: Buyer, language: Language) -> dict[str, Any]:
    ids = [one for one in (buyer.business_id, buyer.vat_id) if one]
    if buyer.e_invoicing:
        ids.append(f"{said(language, 'invoice', 'e_invoice')} {buyer.e_invoicing.address}")
    return {"name": buyer.name, "lines": _lines(buyer.address), "ids": " · ".join(ids)}


def _lines(address: Address | None) -> list[str]:
    if address is None:
        return []
    return [address.street, f"{address.postal_code} {address.town}"]


def _meta(issued: IssuedInvoice) -> list[tuple[str, str, bool]]:
    """Pair labels with values, and tell which stand out; what is not known is left out."""
    language, corrects = issued.language, issued.corrects
    due, interest = issued.due_on, issued.interest_percent
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
        ("interest", "" if interest is None else formats.percent(interest, language), False),
    ]
    return [
        (said(language, "invoice", word), value, strong)
        for word, value, strong in them
        if value
    ]


def _line(line: IssuedLine, language: Language) -> dict[str, str]:
    decimals = 2 if line.unit is Unit.TONNE else 0
    return {
        "what": line.description,
        "detail": _detail(line, language),
        "quantity": formats.number(line.quantity, language, decimals),
        "unit": said(language, "units", line.unit),
        "unit_price": formats.number(line.unit_price, language, 2),
        "vat": formats.percent(line.vat.percent, language),
        "net": formats.euros(line.net, language),
    }


def _detail(line: IssuedLine, language: Language) -> str:
    """Name the site and the order, and count the weighings: they are listed below."""
    count = len(line.tickets)
    word = "one_ticket" if count == 1 else "many_tickets"
    told = said(language, "invoice", word).format(count=count) if count else None
    return " · ".join(one for one in (line.site_code, line.order_number, told) if one)


def _sums(issued: IssuedInvoice) -> list[tuple[str, str]]:
    language, total = issued.language, issued.total
    alone = len(total.rows) == 1
    return [
        (said(language, "invoice", "net"), formats.money(total.net, language)),
        *(
            (_rate(row, language, alone=alone), formats.money(row.tax, language))
            for row in total.rows
        ),
    ]


def _rate(row: VatRow, language: Language, *, alone: bool) -> str:
    """Name a rate; where there are several, each with its base."""
    percent = formats.percent(row.treatment.percent, language)
    if row.treatment.category is VatCategory.REVERSE_CHARGE:
        return said(language, "invoice", "reverse_charge")
    if alone:
        return f"{said(language, 'invoice', 'vat')} {percent}"
    base = formats.money(row.base, language)
    return said(language, "invoice", "vat_row").format(percent=percent, base=base)


def _tickets(issued: IssuedInvoice) -> list[list[str]]:
    return [
        [
            ticket.number,
            formats.local_minute(ticket.weighed_at, issued.language),
            ticket.plate or "",
            line.description,
            formats.kilograms(ticket.net_kg, issued.language),
        ]
        for line in issued.lines
        for ticket in line.tickets
    ]


def _slip(issued: IssuedInvoice) -> dict[str, Any]:
    """Fill in the payment slip; bars and squares only where the amount fits them."""
    digits, code, seller = issued.barcode, issued.payment_code, issued.seller
    payer = [issued.buyer.name, *_lines(issued.buyer.address)]
    return {
        "iban": printed_iban(seller.iban),
        "bic": seller.bic,
        "payee": seller.name,
        "payee_line": ", ".join(_lines(seller.address)),
        "payer": ", ".join(payer),
        "reference": printed_reference(issued.reference),
        "due": formats.day(issued.due_on, issued.language) if issued.due_on else "",
        "euros": formats.euros(issued.total.gross, issued.language),
        "digits": digits,
        "bars": codes.bars(digits) if digits else None,
        "squares": codes.squares(code) if code else None,
    }
