"""How long a role is granted for, and who may look at it anew."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from api.kernel.refusals import Forbidden, Invalid
from api.kernel.roles import Role
from api.law.access import last_day


class GrantReasonMissing(Invalid):
    """Say why the role is granted."""


class GrantEndsBeforeToday(Invalid):
    """A role is granted for today at least."""


class OwnGrant(Forbidden):
    """Somebody else looks at your grants."""


class GrantToOneself(Forbidden):
    """Another administrator grants you roles."""


def review_day(today: date) -> date:
    """Tell by when a role that was granted or looked at today has to be looked at anew."""
    return last_day("GRANT_REVIEW", today)


def check_grant(
    roles: Iterable[Role], reason: str | None, expires_on: date | None, today: date
) -> None:
    """Refuse roles that are granted for no reason, or for no day."""
    if not [*roles]:
        return
    if not reason:
        raise GrantReasonMissing(pointer="/reason")
    if expires_on is not None and expires_on < today:
        raise GrantEndsBeforeToday(pointer="/expires_on")


def check_other(reviewer: UUID, holder: UUID) -> None:
    if reviewer == holder:
        raise OwnGrant
