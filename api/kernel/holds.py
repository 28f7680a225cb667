"""What may keep personal data against a request to erase them, and nothing else may.

A feature that knows such a ground exports `HOLDS`: one query for the facts of many parties,
and a pure function from each fact to the hold that it means. A policy is never a ground.
"""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID


class Ground(StrEnum):
    """Why data stay, in the order in which it is decided."""

    LEGAL_HOLD = "legal-hold"
    OPEN_INVOICE = "open-invoice"
    CREDIT_BALANCE = "credit-balance"
    COLLECTION = "collection"
    CLAIM = "claim"
    STATUTE = "statute"
    PAPER = "paper"
    """A paper about them that two people have yet to see destroyed."""
    REQUEST = "request"
    """The file of the request itself, until it is closed: GDPR, Article 5(2)."""


class Ending(StrEnum):
    """What ends a hold before its day, or ends one that has no day."""

    INVOICE_PAID = "invoice-paid"
    BALANCE_SETTLED = "balance-settled"
    DELIVERY_INVOICED = "delivery-invoiced"
    DISPUTE_ENDED = "dispute-ended"
    REQUEST_CLOSED = "request-closed"
    PAPER_DESTROYED = "paper-destroyed"
    HOLD_LIFTED = "hold-lifted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Something that keeps some classes of records of one party.

    `until` is the last day, where there is one; `blocker` names what is in the way, by a
    number of ours in the table `blocker_class`; `rule` is the very version of a retention
    rule, `basis` its statute.
    """

    party_id: UUID
    ground: Ground
    reaches: frozenset[str]
    basis: str
    until: date | None = None
    ends_earlier_if: Ending | None = None
    blocker: str | None = None
    rule: str | None = None
    blocker_class: str | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """One ground that a feature knows of: where its facts are, and what they mean."""

    facts: Callable[[Any, Collection[UUID]], Awaitable[Sequence[Any]]]
    """Asks the database once, for all that may hold data of these parties."""
    hold: Callable[[Any], Hold | None]


@dataclass(frozen=True, slots=True)
class Chain:
    """How records follow from others, by their tables: tickets from loads, and so on.

    A feature that joins them exports `CHAINS`: whoever asks how somebody is held walks them.
    """

    source: str
    target: str
    pairs: Any
    """Selects the ids of both, as `source` and `target`; whoever walks says of which."""
