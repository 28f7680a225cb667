"""What kinds of paper there are, how long each is kept, and by when one is locked away."""

from datetime import date
from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, Invalid
from api.law import retention
from api.law.holidays import next_working_day
from api.law.periods import fiscal_year_end

FISCAL: Final = "fiscal_year_end"


class PaperKind(StrEnum):
    """What a paper is."""

    CONTRACT = "contract"
    ORDER = "order"
    DELIVERY = "delivery"
    ACCOUNTING = "accounting"
    WASTE_TRANSFER = "waste_transfer"
    REQUEST = "request"
    LETTER = "letter"
    OTHER = "other"


class CameLater(Invalid):
    """A paper is received today or earlier, and after it was dated."""


class EndsBefore(Invalid):
    """A contract ends after it was dated."""


class NoPlace(Invalid):
    """Say which cabinet the paper is locked into."""


class KnownParty(Conflict):
    """The paper is about them already."""


POLICY: Final = "ARCHIVE_PAPER"
RULES: Final = {
    PaperKind.ACCOUNTING: "ACC_VOUCHER",
    PaperKind.WASTE_TRANSFER: "WASTE_TRANSFER_DOC",
}
"""Kinds that a statute asks for; all others are kept by our own policy."""


def kept_since(kind: PaperKind, dated_on: date, ends_on: date | None) -> date | None:
    """Give the day a period counts from: of a contract the day it ends, once that is known."""
    return ends_on if kind is PaperKind.CONTRACT else dated_on


def kept_until(
    kind: PaperKind, since: date | None, on: date, month: int
) -> tuple[str, date | None]:
    """Give the very rule that a paper is kept by on a day, and its last day, if it has one."""
    rule = retention.rule(RULES.get(kind, POLICY), on)
    if since is None:
        return rule.version, None
    return rule.version, rule.ends(
        fiscal_year_end(since, month) if rule.anchor == FISCAL else since
    )


def may_go(rule: str, until: date | None, today: date) -> bool:
    """Tell whether no statute keeps a paper any more: then an erasure reaches it."""
    is_over = until is not None and until < today
    return is_over or not retention.version(rule).is_statute


def check_days(dated_on: date, received_on: date, ends_on: date | None, today: date) -> None:
    if not dated_on <= received_on <= today:
        raise CameLater(pointer="/received_on")
    if ends_on is not None and ends_on < dated_on:
        raise EndsBefore(pointer="/ends_on")


def lock_by(processed_on: date) -> date:
    """Give the last day to lock a paper away: a working day after it was processed.

    >>> lock_by(date(2026, 12, 23))  # a Wednesday before Christmas
    datetime.date(2026, 12, 28)
    """
    return next_working_day(processed_on)
