"""What an emergency allows, and what whoever claims one owes afterwards."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from api.kernel.refusals import Conflict, Forbidden
from api.law.holidays import next_working_day

LASTS: Final = timedelta(minutes=30)


class EmergencyOver(Forbidden):
    """The half hour is over. If it is still urgent, open the record anew."""


class AlreadyReported(Conflict):
    """The report is written already; it is not changed afterwards."""


class ReportMissing(Conflict):
    """Nothing is found justified before whoever opened the record has reported."""


class EmergencyClosed(Conflict):
    """The register keeper has closed this already."""


class OwnEmergency(Forbidden):
    """Somebody else closes what you have opened."""


def report_day(today: date) -> date:
    """Tell by when the written report is due.

    >>> report_day(date(2026, 12, 23))
    datetime.date(2026, 12, 28)
    """
    return next_working_day(today)


def check_open(moment: datetime, ends_at: datetime) -> None:
    if moment > ends_at:
        raise EmergencyOver


def check_other(closer: UUID, opener: UUID) -> None:
    if closer == opener:
        raise OwnEmergency
