"""Who may act for somebody else: within a scope, and until a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from api.customers.rules.kinds import MandateScope
from api.customers.rules.periods import holds_on
from api.kernel.refusals import Forbidden, Invalid


class NoMandate(Forbidden):
    """The person may not act for the other in this matter."""


class MandateExpired(Forbidden):
    """The person might act for the other, but no longer."""


class ActsForItself(Invalid):
    """Nobody needs a mandate for their own matters."""


@dataclass(frozen=True, slots=True)
class Granted:
    """What one mandate allows, and when."""

    scopes: frozenset[str]
    valid_from: date
    valid_to: date | None


def check_mandate(mandates: Iterable[Granted], scope: MandateScope, day: date) -> None:
    """Refuse where none reaches so far on that day; tell one that has ended from none."""
    reaching = [each for each in mandates if scope in each.scopes]
    if any(holds_on(day, each.valid_from, each.valid_to) for each in reaching):
        return
    ends = [each.valid_to for each in reaching if each.valid_to and each.valid_to < day]
    if ends:
        raise MandateExpired("Ask for a new one.", ended_on=max(ends).isoformat())
    raise NoMandate("A guardian or a proxy states what it may do, and from when.")


def check_two(party_id: UUID, person_id: UUID) -> None:
    """Refuse a mandate for oneself."""
    if party_id == person_id:
        raise ActsForItself(pointer="/person_id")
