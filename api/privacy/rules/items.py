"""What one item asks, which items are the same, and when it is clear enough to be granted."""

import dataclasses
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from api.kernel.refusals import Conflict, Invalid
from api.privacy.rules.kinds import Correction, RequestKind, RequestState
from api.standing.rules.objections import Against

JOINED: Final = frozenset(
    {
        *(RequestState.RECEIVED, RequestState.IDENTIFIED),
        *(RequestState.PLANNED, RequestState.APPROVED),
    }
)
"""States in which a case takes up what the same person asks once more."""
FOLLOWED: Final = frozenset({Against.MARKETING, Against.CONSENT})
"""What is followed without weighing anything: GDPR, Articles 7(3) and 21(3)."""
IN_DATA: Final = frozenset({RequestKind.ACCESS, RequestKind.PORT})
"""What is answered with the data themselves: they stay until the answer went."""
BY_HAND: Final = frozenset({RequestKind.COMPLAIN, RequestKind.REVIEW})
"""What somebody looks at and answers in words."""


class ItemUnclear(Conflict):
    """Say first which value, or what the objection is against; ask, if it is not known."""


class OfAnotherRight(Invalid):
    """The detail belongs to another right."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What tells one item from another: the same asked twice is one."""

    kind: RequestKind
    against: Against | None = None
    field: str | None = None
    correction: Correction | None = None
    restricts: bool = dataclasses.field(default=False, compare=False)
    """Whether the data are not to be used meanwhile; it makes no item another."""

    def told(self) -> "Asked":
        """Give it with what its kind implies; refuse a detail that belongs to another."""
        is_rectifying = self.kind is RequestKind.RECTIFY
        if (self.field or self.correction) and not is_rectifying:
            raise OfAnotherRight(pointer="/field")
        if self.restricts and not is_rectifying:
            raise OfAnotherRight(pointer="/restrict_meanwhile")
        if self.kind is RequestKind.WITHDRAW:
            return replace(self, against=Against.CONSENT)
        if self.against and (
            self.kind is not RequestKind.OBJECT or self.against is Against.CONSENT
        ):
            raise OfAnotherRight(pointer="/against")
        return self

    @property
    def is_clear(self) -> bool:
        if self.kind is RequestKind.OBJECT:
            return self.against is not None
        if self.kind is RequestKind.RECTIFY:
            return self.field is not None and self.correction is not None
        return True

    @property
    def is_followed_at_once(self) -> bool:
        """Whether it is granted as soon as nobody doubts who asks."""
        return self.against in FOLLOWED


def joins(
    state: RequestState,
    waiting: AbstractSet[Asked],
    asked: AbstractSet[Asked],
    *,
    is_vouched: bool,
) -> bool:
    """Tell whether what is asked joins an open case of the same person.

    Nobody's words become those of somebody who is known: items of a sender who is not vouched
    for join a known person's case only if it asks them already, and the other way round.
    """
    if state not in JOINED:
        return False
    is_known = state is not RequestState.RECEIVED
    if is_vouched:
        return is_known or waiting <= asked
    return not is_known or asked <= waiting
