"""What the other side of a company sale may be given, and when: GDPR, Article 5(1)(c)."""

import hashlib
import hmac
from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from api.kernel.refusals import Conflict, Invalid


class DealStage(StrEnum):
    """How much is given: sums without persons, rows under pseudonyms, or all there is."""

    AGGREGATE = "aggregate"
    PSEUDONYMISED = "pseudonymised"
    FULL = "full"


class DealRevoked(Conflict):
    """The room is closed for good: nothing is given from it any more."""


class StageNotReached(Conflict):
    """The room is not that far yet: two persons open each stage."""


class NotClosed(Conflict):
    """Before the closing nothing leaves that names anybody."""


class NothingProposed(Conflict):
    """Nobody has proposed a further stage."""


class StageOrder(Invalid):
    """Stages are opened one after the other, each once."""


class ClosedInFuture(Invalid):
    """A sale is closed today or was closed before."""


class InformedOutside(Invalid):
    """People are told after the closing, and not in days to come."""


class DirectIdentifiers(Conflict):
    """The file would name somebody before the closing. It was not made."""


class NdaMissing(Invalid):
    """The other side has signed no confidentiality agreement by that day."""


ORDER: Final = tuple(DealStage)
SMALLEST: Final = 5
"""Fewer are not told apart: neither in sums nor by what they have in common."""
PSEUDONYMOUS: Final = frozenset(
    {"pseudonym", "kind", "area", "since_year", "closed", "orders", "invoices", "total_cents"}
)
"""All that a row says before the closing: an allow-list, so that a new column stays out."""
IDENTIFYING: Final = frozenset(
    {"number", "name", "business_id", "emails", "phones", "addresses"}
)
TRAVELLING: Final = frozenset({"objections", "restricted", "protected", "request_open"})
"""What the buyer has to honour from the first day."""
COMPLETE: Final = (PSEUDONYMOUS - {"pseudonym", "area"}) | IDENTIFYING | TRAVELLING


def check_stage(asked: DealStage, reached: DealStage, closed_on: date | None) -> None:
    """Refuse what the room has not been opened for."""
    if asked is DealStage.FULL and closed_on is None:
        raise NotClosed
    if ORDER.index(asked) > ORDER.index(reached):
        raise StageNotReached


def check_next(asked: DealStage, reached: DealStage) -> None:
    """Refuse to skip a stage, or to go back."""
    if ORDER.index(asked) != ORDER.index(reached) + 1:
        raise StageOrder(pointer="/stage")


def check_closing(stage: DealStage, closed_on: date | None, today: date) -> None:
    if stage is DealStage.FULL and closed_on is None:
        raise NotClosed
    if closed_on is not None and closed_on > today:
        raise ClosedInFuture(pointer="/closed_on")


def check_anonymous(
    rows: Collection[Mapping[str, Any]], payload: str, identifiers: Collection[str]
) -> None:
    """Refuse a file that says more than is allowed before the closing, or names anybody."""
    if any(not row.keys() <= PSEUDONYMOUS for row in rows):
        raise DirectIdentifiers
    if any(each in payload for each in identifiers if each):
        raise DirectIdentifiers


def pseudonym_of(secret: str, party: str) -> str:
    """Give what stands for a party in one room; in another it is another.

    >>> pseudonym_of("a", "x") == pseudonym_of("b", "x")
    False
    """
    return hmac.new(secret.encode(), party.encode(), hashlib.sha256).hexdigest()[:16]


def told_sum(count: int) -> int | str:
    """Give a count, or that it is a small one.

    >>> told_sum(4), told_sum(5)
    ('<5', 5)
    """
    return count if count >= SMALLEST else f"<{SMALLEST}"


def deal_number(year: int, ordinal: int) -> str:
    """Write the number of a deal.

    >>> deal_number(2026, 3)
    'YK-26-0003'
    """
    return f"YK-{year % 100:02}-{ordinal:04}"
