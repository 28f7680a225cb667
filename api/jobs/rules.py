"""How long a failed job waits, when it is given up, and what may still be cancelled."""

from datetime import timedelta
from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, Forbidden, Invalid, NotFound

ATTEMPTS: Final = 10
FIRST_DELAY: Final = timedelta(seconds=15)
LEASE: Final = timedelta(minutes=2)
"""How long a worker may be silent before another one takes its job."""


class JobState(StrEnum):
    """What has become of a job. A failed one waits for a person; it is never tried again."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobFinished(Conflict):
    """The job has ended; there is nothing left to cancel."""


def delay_after(attempts: int) -> timedelta:
    """Double the wait with each failed attempt: in all over two hours, for a partner to return.

    >>> str(delay_after(1)), str(delay_after(4))
    ('0:00:15', '0:02:00')
    """
    doublings = max(attempts, 1) - 1
    return FIRST_DELAY * (1 << doublings)


def is_hopeless(error: Exception, attempts: int) -> bool:
    """Tell whether trying again would be of no use.

    >>> is_hopeless(TimeoutError(), 1), is_hopeless(NotFound(), 1), is_hopeless(OSError(), 10)
    (False, True, True)
    """
    return attempts >= ATTEMPTS or isinstance(error, Invalid | NotFound | Forbidden)
