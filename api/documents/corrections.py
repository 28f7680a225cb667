"""The answer to a request for rectification: what was put right, and what was not and why.

GDPR, Articles 12(3), 12(4), 16 and 19.
"""

from dataclasses import dataclass
from datetime import date

from api.documents.refusals import PrintedController
from api.kernel.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedChange:
    """One field, as it was and as it became; nothing where it was or became empty."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredItem:
    """One thing that was asked, and how it was answered, told in the letter's language."""

    what: str
    outcome: str
    """The decision's code: what the letter says of it is among its words."""
    applied_on: date | None = None
    claimed: str = ""
    changes: tuple[PrintedChange, ...] = ()
    reason: str = ""
    explanation: str = ""
    statute: str = ""
    statement: str = ""
    """The person's own view, as it stands on file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAnswer:
    """What the letter shows. It names the decision-maker, and nobody else."""

    request_number: str
    received_on: date
    person: str
    items: tuple[AnsweredItem, ...]
    controller: PrintedController
    decided_by: str
    decided_on: date
    language: Language
