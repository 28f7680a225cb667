"""Whose address can be protected, and until when."""

from datetime import date

from api.customers.rules.kinds import OF_PERSONS, OrganisationKind
from api.kernel.refusals import Conflict, Invalid


class NotAPerson(Conflict):
    """Only a person's address is protected, or that of a person's firm."""


class ProtectedUntilThen(Invalid):
    """Give a later day: a protection ends neither at once nor earlier than it was."""


def check_protectable(kind: OrganisationKind | None) -> None:
    """Refuse a body whose address is nobody's home; a person is of no such kind."""
    if kind is not None and kind not in OF_PERSONS:
        raise NotAPerson("The address of a company stands in public registers.")


def check_until(until: date, today: date, earliest: date | None) -> None:
    """Refuse a protection that would end today, or sooner than the one in force."""
    if until <= today or (earliest is not None and until < earliest):
        raise ProtectedUntilThen(pointer="/until")
