"""How long to wait after failing to sign in; never for good, or strangers lock people out."""

from datetime import timedelta
from typing import Final

FREE_FAILURES: Final = 5
FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(minutes=15)
QUIET: Final = timedelta(hours=1)
"""After this long without a failure an account starts anew."""

ADDRESS_FAILURES: Final = 30
ADDRESS_WINDOW: Final = timedelta(minutes=5)


def wait_after(failures: int) -> timedelta:
    """Tell how long an account takes no further try: twice as long after each failure.

    Nine guesses fit into a quarter of an hour, and then four into an hour.

    >>> [wait_after(failures).seconds for failures in (4, 5, 6, 9, 10, 1000)]
    [0, 30, 60, 480, 900, 900]
    """
    if failures < FREE_FAILURES:
        return timedelta()
    doublings = min(failures - FREE_FAILURES, 10)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def network_of(address: str) -> str:
    """Tell whose failures count together: an IPv4 address, or an IPv6 network of one site.

    >>> network_of("192.0.2.7"), network_of("2001:db8:0:1:2:3:4:5")
    ('192.0.2.7', '2001:db8:0:1')
    """
    return address if ":" not in address else ":".join(address.split(":")[:4])
