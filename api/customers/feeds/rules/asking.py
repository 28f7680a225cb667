"""Who can be asked about, and how long to wait where too much was asked."""

from typing import Final

from api.customers.rules.kinds import OF_PERSONS, OrganisationKind
from api.kernel.refusals import Conflict

MOST_TRIES: Final = 5
LEAST_WAIT: Final = 5
USUAL_WAIT: Final = 60
LONGEST_WAIT: Final = 3600
"""Seconds between two tries."""


class NotRegistered(Conflict):
    """The customer has no Finnish business id that a register could be asked about."""


class BeingAsked(Conflict):
    """The register is being asked about the customer already."""


class NoFeed(Conflict):
    """No business register is set up to be asked."""


def asked_about(kind: OrganisationKind | None, business_id: str | None) -> str:
    """Give the Y-tunnus to ask about; a person has no kind of organisation."""
    if kind is None or kind is OrganisationKind.FOREIGN or business_id is None:
        raise NotRegistered(pointer="/customer_id")
    return business_id


def is_person(kind: OrganisationKind) -> bool:
    """Tell whether what a register says of such a body is personal data."""
    return kind in OF_PERSONS


def seconds_to_wait(retry_after: str | None) -> int:
    """Read `Retry-After`, within reason; a day of the calendar is not waited for.

    >>> seconds_to_wait("30"), seconds_to_wait("0"), seconds_to_wait("999999999")
    (30, 5, 3600)
    >>> seconds_to_wait("Wed, 21 Oct 2026 07:28:00 GMT"), seconds_to_wait(None)
    (60, 60)
    """
    said = (retry_after or "").strip()
    if not (said.isascii() and said.isdigit()):
        return USUAL_WAIT
    return min(max(int(said[:9]), LEAST_WAIT), LONGEST_WAIT)
