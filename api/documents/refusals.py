"""The refusal certificate: what is refused or stays of somebody's data, why and until when.

GDPR, Article 12(4), asks for the reasons and the remedies; the certificate shows them item by
item, with the statute, and says what ends each hold sooner.
"""

from dataclasses import dataclass
from datetime import date

from api.kernel.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptItem:
    """A class of records that stays, told in the certificate's language."""

    what: str
    count: int
    reason: str
    statute: str
    until: date | None
    """Nobody knows the day while an invoice is open or a claim runs."""
    ends_sooner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedItem:
    """What was asked and is refused, or a part of it, told in the certificate's language."""

    what: str
    reason: str
    explanation: str
    statute: str
    is_partly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedController:
    """Who decides about the data, and how they are reached."""

    name: str
    line: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRefusal:
    """What the certificate shows. It names the decision-maker, and nobody else."""

    number: str
    request_number: str
    received_on: date
    person: str
    kept: tuple[KeptItem, ...] = ()
    refused: tuple[RefusedItem, ...] = ()
    controller: PrintedController
    decided_by: str
    decided_on: date
    language: Language
