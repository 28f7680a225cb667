"""The certificate of an erasure, as it is told on paper."""

from dataclasses import dataclass
from datetime import date

from api.documents.refusals import KeptItem, PrintedController
from api.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class GoneItem:
    """How many values of a class of records went."""

    what: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRecipient:
    """Who was given the data, and how far they have been told that these are gone."""

    name: str
    told_on: date | None
    acknowledged_on: date | None
    is_excused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedErasure:
    """What the certificate shows. It names the decision-maker, and nobody else."""

    number: str
    request_number: str
    received_on: date
    gone: tuple[GoneItem, ...]
    kept: tuple[KeptItem, ...]
    told: tuple[ToldRecipient, ...] | None
    """None of certificates that were issued before recipients were named."""
    controller: PrintedController
    decided_by: str
    decided_on: date
    seal: int
    """The number of the audit's seal that its line is under."""
    root: str
    language: Language
