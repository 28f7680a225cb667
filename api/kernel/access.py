"""Whoever is asking, and what that caller may do and see."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from api.kernel.permissions import Permission
from api.kernel.privacy import Category
from api.kernel.purposes import Purpose
from api.kernel.roles import NOTHING, PARTNERS, Grant, Role, granted


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever is asking: a member of staff, a partner's machine, or the register itself.

    `scopes` narrow a partner to part of what its role may; `purpose` is the one its contract
    states. `nda_until` is the last day its non-disclosure agreement is in force. Somebody at
    a kiosk holds its `device_id`, and is narrowed to weighing. `suspended` are roles that wait
    for a review; until `proven_until` the second factor counts as just shown. `lent` is what
    an emergency adds, for one record. A customer is shown `party_id`: whoever that is, and
    nobody else.
    """

    id: UUID
    roles: frozenset[Role] = frozenset()
    session_id: UUID | None = None
    scopes: frozenset[str] | None = None
    purpose: Purpose | None = None
    nda_until: date | None = None
    device_id: UUID | None = None
    suspended: frozenset[Role] = frozenset()
    proven_until: datetime | None = None
    lent: Grant = NOTHING
    party_id: UUID | None = None

    @property
    def permissions(self) -> frozenset[Permission]:
        held = granted(self.roles).may | self.lent.may
        return held if self.scopes is None else held & self.scopes

    @property
    def visible(self) -> frozenset[Category]:
        """Which kinds of personal data this caller is shown."""
        return granted(self.roles).sees | self.lent.sees

    @property
    def is_partner(self) -> bool:
        return bool(self.roles & PARTNERS)

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions

    def awaits_review(self, permission: Permission) -> bool:
        """Tell whether a role that is suspended would allow this."""
        return permission in granted(self.suspended).may

    def has_proven(self, moment: datetime) -> bool:
        """Tell whether the second factor was shown just now. A machine has none to show."""
        if self.is_partner:
            return True
        return self.proven_until is not None and moment <= self.proven_until


REGISTER: Final = Caller(UUID(int=0))
"""The register acting for itself: jobs and operators' commands."""

STRANGER: Final = Caller(UUID(int=1))
"""Whoever calls an open operation without a token."""
