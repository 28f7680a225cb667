"""The rows: what was delivered, and each weighing behind it."""

from decimal import Decimal

from api.documents.formats import local_minute
from api.documents.words import said
from api.invoices.finvoice.nodes import Node, maybe, node
from api.invoices.finvoice.values import amount, comma, cut, day, price, quantity
from api.invoices.issued import BilledTicket, IssuedLine
from api.kernel.languages import Language
from api.kernel.quantities import Kilograms


def row(line: IssuedLine, language: Language) -> Node:
    """Write a line; a single weighing's number is the delivery's own."""
    only = line.tickets[0] if len(line.tickets) == 1 else None
    return node(
        "InvoiceRow",
        node("ArticleName", cut(line.description, 100)),
        maybe("RowRegistrationNumberIdentifier", cut(only.plate if only else None, 70)),
        *(weight for ticket in line.tickets for weight in _weights(ticket, language)),
        quantity("InvoicedQuantity", line.quantity, line.unit),
        price("UnitPriceAmount", line.unit_price, line.unit),
        maybe("RowIdentifier", cut(line.order_number, 35)),
        maybe("RowDeliveryIdentifier", cut(only.number if only else None, 35)),
        day("RowDeliveryDate", line.delivered_on),
        maybe("RowProjectReferenceIdentifier", cut(line.site_code, 70)),
        _waybill(only),
        *(node("RowFreeText", _in_words(ticket, language)) for ticket in line.tickets),
        node("RowVatRatePercent", comma(line.vat.percent)),
        node("RowVatCode", line.vat.category.value),
        amount("RowVatExcludedAmount", line.net),
    )


def _weights(ticket: BilledTicket, language: Language) -> list[Node]:
    """Write a weighing for machines: its number first, then its weights and its plate."""
    return [
        _defined("ticket", node("RowDefinitionValue", cut(ticket.number, 70)), language),
        _defined("gross", _kilograms(ticket.gross_kg), language),
        _defined("tare", _kilograms(ticket.tare_kg), language),
        _defined("net", _kilograms(ticket.net_kg), language),
        *(
            [_defined("plate", node("RowDefinitionValue", plate), language)]
            if (plate := cut(ticket.plate, 70))
            else []
        ),
    ]


def _defined(word: str, value: Node, language: Language) -> Node:
    header = node(
        "RowDefinitionHeaderText", said(language, "ticket", word), DefinitionCode=word.upper()
    )
    return node("RowDefinitionDetails", header, value)


def _kilograms(mass: Kilograms) -> Node:
    value = comma(Decimal(mass))
    return node("RowDefinitionValue", value, QuantityUnitCode="kg", QuantityUnitCodeUN="KGM")


def _waybill(only: BilledTicket | None) -> Node | None:
    if only is None:
        return None
    return node("RowDeliveryDetails", node("RowWaybillIdentifier", cut(only.number, 70)))


def _in_words(ticket: BilledTicket, language: Language) -> str:
    """Write a weighing for people, on one line."""
    told = (ticket.number, local_minute(ticket.weighed_at, language), ticket.plate)
    weights = (
        f"{said(language, 'ticket', word).lower()} {mass} kg"
        for word, mass in (
            ("gross", ticket.gross_kg),
            ("tare", ticket.tare_kg),
            ("net", ticket.net_kg),
        )
    )
    return cut(", ".join([*(one for one in told if one), *weights]), 512)
