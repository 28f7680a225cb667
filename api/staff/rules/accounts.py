"""Who may hold an account, and with which roles."""

from datetime import timedelta
from typing import Final

from api.kernel.refusals import Conflict, Invalid, NotFound
from api.kernel.roles import PARTNERS, Role

ONE_TIME_PASSWORD: Final = timedelta(days=7)
"""How long a password that somebody else has chosen may be used."""

OWN: Final = "own "
"""How the username of a customer's account begins: nobody who works here has a space in it."""

NOT_STAFF: Final = PARTNERS | {Role.CUSTOMER}


class NotAStaffRole(Invalid):
    """The role is not for people who work here."""


class UsernameTaken(Conflict):
    """Somebody else signs in by this name."""


class HasLeft(Conflict):
    """Whoever has left does not come back by this account. Give another one."""


class LastAdmin(Conflict):
    """Somebody must be left who administers the register."""


class NoAccount(NotFound):
    """A machine has no account of its own."""


class WrongPassword(Invalid):
    """The present password is not right."""


class NdaChanged(Conflict):
    """The agreement has a newer edition. Read that one before you sign."""


class NdaNameDiffers(Invalid):
    """Sign with your name as the register knows it."""


def staff_roles(roles: list[Role]) -> list[Role]:
    """Give roles for people who work here, each once, in the order of their names."""
    if set(roles) & NOT_STAFF:
        raise NotAStaffRole
    return sorted(set(roles))


def same_name(one: str, other: str) -> bool:
    """Compare names as people write them: capitals and spaces do not matter.

    >>> same_name("terttu  testaaja", "Terttu Testaaja")
    True
    """
    return one.casefold().split() == other.casefold().split()
