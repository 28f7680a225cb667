"""A weighing on a row: in fields for machines, and on one line for people."""

from decimal import Decimal

from api.documents.formats import local_minute
from api.documents.words import said
from api.invoices.finvoice.nodes import Node, node
from api.invoices.finvoice.texts import cut
from api.invoices.finvoice.values import comma
from api.invoices.issued import BilledTicket
from api.kernel.languages import Language
from api.kernel.quantities import Kilograms


def weights(ticket: BilledTicket, language: Language) -> list[Node]:
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


def in_words(ticket: BilledTicket, language: Language) -> str:
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


def _defined(word: str, value: Node, language: Language) -> Node:
    header = node(
        "RowDefinitionHeaderText", said(language, "ticket", word), DefinitionCode=word.upper()
    )
    return node("RowDefinitionDetails", header, value)


def _kilograms(mass: Kilograms) -> Node:
    value = comma(Decimal(mass))
    return node("RowDefinitionValue", value, QuantityUnitCode="kg", QuantityUnitCodeUN="KGM")
