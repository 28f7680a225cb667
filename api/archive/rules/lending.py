"""Who may be lent a paper or handed a key: whoever has promised to keep silent."""

from datetime import date
from typing import Final

from api.kernel.refusals import Conflict, Forbidden, Invalid

LONGEST_LOAN_DAYS: Final = 90


class BorrowerWithoutNda(Forbidden):
    """Nobody gets a paper or a key without a non-disclosure agreement in force."""


class LoanDayWrong(Invalid):
    """A loan ends today or later, and within 90 days."""


class KeyIsOut(Conflict):
    """Somebody holds this key already."""


class KnownKey(Conflict):
    """The cabinet has a key of this code already."""


class KeyIsHere(Conflict):
    """Nobody holds this key."""


def check_nda(nda_until: date | None, today: date) -> None:
    """Refuse whoever has not signed, or whose signature is over."""
    if nda_until is None or nda_until < today:
        raise BorrowerWithoutNda("Have them sign it first.")


def check_loan_day(due_on: date, today: date) -> None:
    if not 0 <= (due_on - today).days <= LONGEST_LOAN_DAYS:
        raise LoanDayWrong(pointer="/due_on")
