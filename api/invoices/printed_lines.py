"""The rows of a printed invoice, what they come to, and the weighings behind them."""

from api.documents import formats
from api.documents.words import said
from api.invoices.issued import IssuedInvoice, IssuedLine
from api.invoices.rules.totals import VatRow
from api.invoices.rules.vat import VatCategory
from api.kernel.languages import Language
from api.orders.rules.prices import Unit


def printed_line(line: IssuedLine, language: Language) -> dict[str, str]:
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


def printed_tickets(issued: IssuedInvoice) -> list[list[str]]:
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


def sums(issued: IssuedInvoice) -> list[tuple[str, str]]:
    language, total = issued.language, issued.total
    alone = len(total.rows) == 1
    return [
        (said(language, "invoice", "net"), formats.money(total.net, language)),
        *(
            (_rate(row, language, alone=alone), formats.money(row.tax, language))
            for row in total.rows
        ),
    ]


def _detail(line: IssuedLine, language: Language) -> str:
    """Name the site and the order, and count the weighings: they are listed below."""
    count = len(line.tickets)
    word = "one_ticket" if count == 1 else "many_tickets"
    told = said(language, "invoice", word).format(count=count) if count else None
    return " · ".join(one for one in (line.site_code, line.order_number, told) if one)


def _rate(row: VatRow, language: Language, *, alone: bool) -> str:
    """Name a rate; where there are several, each with its base."""
    percent = formats.percent(row.treatment.percent, language)
    if row.treatment.category is VatCategory.REVERSE_CHARGE:
        return said(language, "invoice", "reverse_charge")
    if alone:
        return f"{said(language, 'invoice', 'vat')} {percent}"
    base = formats.money(row.base, language)
    return said(language, "invoice", "vat_row").format(percent=percent, base=base)
