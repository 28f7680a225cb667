"""How a weigh ticket is told on paper."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.documents import formats
from api.documents.press import Template
from api.documents.rendering import render
from api.documents.tickets import Paper, PrintedTicket
from api.documents.words import section


def ticket_pdf(ticket: PrintedTicket, at: datetime, paper: Paper = Paper.A5) -> bytes:
    """Print a ticket. Call it in a thread."""
    return render(Template.TICKET, ticket_data(ticket, paper), at)


def ticket_data(ticket: PrintedTicket, paper: Paper) -> dict[str, Any]:
    """Say all that stands on the paper, as text."""
    words = section(ticket.language, "page", "ticket")
    return {
        "language": ticket.language.value,
        "paper": paper.value,
        "words": words,
        "title": f"{words['ticket']} {ticket.number}",
        "author": ticket.company,
        "company_line": ticket.company_line,
        "foot": "",
        "number": ticket.number,
        "manual": words["manual"] if ticket.is_manual else None,
        "void": words["void"] if ticket.void else None,
        "notes": _notes(ticket, words),
        "facts": _facts(ticket, words),
        "weights": _weights(ticket, words),
        "net": [words["net"], formats.kilograms(ticket.net_kg, ticket.language)],
        "seal": ticket.seal[:16],
    }


def _facts(ticket: PrintedTicket, words: Mapping[str, str]) -> list[tuple[str, str, bool]]:
    """Pair labels with values; what is not known is left out."""
    verified = words["until"].format(day=formats.day(ticket.verified_until, ticket.language))
    them = [
        ("customer", ticket.customer, True),
        ("site", ticket.site_code, False),
        ("order", ticket.order_number, False),
        ("product", ticket.product, True),
        ("waste_code", ticket.waste_code, False),
        ("plate", ticket.plate, True),
        ("trailer", ticket.trailer_plate, False),
        ("direction", words["out" if ticket.is_outbound else "in"], False),
        ("scale", ticket.scale, False),
        ("verified_until", verified, False),
    ]
    return [(words[word], value, strong) for word, value, strong in them if value]


def _weights(ticket: PrintedTicket, words: Mapping[str, str]) -> list[list[str]]:
    tare = words["stored_tare" if ticket.has_stored_tare else "tare"]
    rows = [(words["gross"], ticket.gross), (tare, ticket.tare)]
    return [
        [
            word,
            formats.kilograms(weight.kg, ticket.language),
            formats.local_minute(weight.at, ticket.language) if weight.at else "",
            weight.alibi_id or "",
        ]
        for word, weight in rows
    ]


def _notes(ticket: PrintedTicket, words: Mapping[str, str]) -> list[str]:
    """Tell which tickets stand in each other's place."""
    notes = []
    if ticket.replaces:
        notes.append(words["replaces"].format(number=ticket.replaces))
    if ticket.void:
        day = formats.day(ticket.void.on, ticket.language)
        notes.append(words["voided"].format(day=day))
        if ticket.void.replaced_by:
            notes.append(words["replaced_by"].format(number=ticket.void.replaced_by))
    return notes
