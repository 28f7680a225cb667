"""What of a gate's events is taken in, and for how long it may be of use."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from api.kernel.clock import local_day
from api.kernel.refusals import Invalid
from api.law import retention

RULE: Final = "SITE_ACCESS"
AHEAD: Final = timedelta(minutes=5)
"""How far a gate's clock may be ahead of ours."""


class Passage(StrEnum):
    """Which way somebody went through a gate."""

    IN = "in"
    OUT = "out"


class WhoMissing(Invalid):
    """Say who came: a plate, a badge or a person."""


class EventAhead(Invalid):
    """The moment is later than now. Set the gate's clock."""


class EventTooOld(Invalid):
    """The passage is older than such events are kept."""


def check_time(at: datetime, moment: datetime, pointer: str) -> None:
    """Refuse an event to come, and one that would have to go at once."""
    if at > moment + AHEAD:
        raise EventAhead(pointer=pointer)
    last = retention.rule(RULE, local_day(moment)).ends(local_day(at))
    if last is not None and last < local_day(moment):
        raise EventTooOld(pointer=pointer)
