"""What a partner's machine may be given."""

from collections.abc import Collection

from api.kernel.permissions import Permission
from api.kernel.refusals import Invalid
from api.kernel.roles import GRANTS, PARTNERS, Role


class NotAPartnerRole(Invalid):
    """A machine holds the role of a partner."""


class ScopeBeyondRole(Invalid):
    """A scope goes beyond what the role may do."""


def check_client(role: Role, scopes: Collection[Permission]) -> None:
    """Refuse a machine that is no partner's, or could do more than its role."""
    if role not in PARTNERS:
        raise NotAPartnerRole(pointer="/role")
    if not set(scopes) <= GRANTS[role].may:
        raise ScopeBeyondRole(pointer="/scopes")


def narrowed(allowed: Collection[str], asked: str | None) -> list[str] | None:
    """Give the scopes asked for, or all that are allowed; None when one is not.

    >>> narrowed(["customers:read", "orders:read"], "orders:read")
    ['orders:read']
    """
    wanted = set((asked or "").split()) or set(allowed)
    return sorted(wanted) if wanted <= set(allowed) else None
