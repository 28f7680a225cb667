"""A weigh ticket on paper: A5 from the office's printer, 80 mm from the booth's.

It names no driver: who carries the paper is not who reads it later.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from api.documents import formats
from api.documents.rendering import Template, render
from api.documents.words import section
from api.kernel.languages import Language
from api.kernel.quantities import Kilograms


class Paper(StrEnum):
    """What a ticket is printed on."""

    A5 = "a5"
    ROLL = "80mm"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedWeight:
    """One weight as read off the scale, and where the alibi memory keeps it."""

    kg: Kilograms
    at: datetime | None
    alibi_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedVoid:
    """The day a ticket was voided, and the one in its place."""

    on: date
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTicket:
    """What a weigh ticket shows. A walk-in has no customer, a stored tare no reading."""

    number: str
    company: str
    company_line: str
    scale: str
    verified_until: date
    is_outbound: bool
    gross: PrintedWeight
    tare: PrintedWeight
    net_kg: Kilograms
    has_stored_tare: bool
    is_manual: bool
    product: str
    language: Language
    seal: str
    waste_code: str | None = None
    customer: str | None = None
    site_code: str | None = None
    order_number: str | None = None
    plate: str | None = None
    trailer_plate: str | None = None
    replaces: str | None = None
    void: PrintedVoid | None = None


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


def _facts(ticket: PrintedTicket, words: dict[str, str]) -> list[tuple[str, str, bool]]:
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


def _weights(ticket: PrintedTicket, words: dict[str, str]) -> list[list[str]]:
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


def _notes(ticket: PrintedTicket, words: dict[str, str]) -> list[str]:
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
