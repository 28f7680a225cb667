"""A weigh ticket on paper: A5 from the office's printer, 80 mm from the booth's.

It names no driver: who carries the paper is not who reads it later.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

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
