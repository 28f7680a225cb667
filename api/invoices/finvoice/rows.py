"""The rows: what was delivered, and each weighing behind it."""

from api.invoices.finvoice.nodes import Node, maybe, node
from api.invoices.finvoice.texts import cut
from api.invoices.finvoice.values import amount, comma, day, price, quantity
from api.invoices.finvoice.weighings import in_words, weights
from api.invoices.issued import BilledTicket, IssuedLine
from api.kernel.languages import Language


def row(line: IssuedLine, language: Language) -> Node:
    """Write a line; a single weighing's number is the delivery's own."""
    only = line.tickets[0] if len(line.tickets) == 1 else None
    return node(
        "InvoiceRow",
        node("ArticleName", cut(line.description, 100)),
        maybe("RowRegistrationNumberIdentifier", cut(only.plate if only else None, 70)),
        *(weight for ticket in line.tickets for weight in weights(ticket, language)),
        quantity("InvoicedQuantity", line.quantity, line.unit),
        price("UnitPriceAmount", line.unit_price, line.unit),
        maybe("RowIdentifier", cut(line.order_number, 35)),
        maybe("RowDeliveryIdentifier", cut(only.number if only else None, 35)),
        day("RowDeliveryDate", line.delivered_on),
        maybe("RowProjectReferenceIdentifier", cut(line.site_code, 70)),
        _waybill(only),
        *(node("RowFreeText", in_words(ticket, language)) for ticket in line.tickets),
        node("RowVatRatePercent", comma(line.vat.percent)),
        node("RowVatCode", line.vat.category.value),
        amount("RowVatExcludedAmount", line.net),
    )


def _waybill(only: BilledTicket | None) -> Node | None:
    if only is None:
        return None
    return node("RowDeliveryDetails", node("RowWaybillIdentifier", cut(only.number, 70)))
