"""What a customer must be called: a person by names, an organisation by name and Y-tunnus."""

from api.customers.rules.kinds import OF_PERSONS, OrganisationKind
from api.kernel.refusals import Invalid


class NameMissing(Invalid):
    """Give the name."""


class KindMissing(Invalid):
    """Say what kind of organisation it is."""


class BusinessIdMissing(Invalid):
    """Give the Y-tunnus, or say why there is none."""


class NobodysOwn(Invalid):
    """Only a sole trader or an estate is a person, too."""


class NotForPersons(Invalid):
    """A person has names of its own, and no organisation's data."""


def check_person(*, names: bool, organisational: bool) -> None:
    """Refuse a person without a name, or with what only organisations have."""
    if not names:
        raise NameMissing(pointer="/family_name")
    if organisational:
        raise NotForPersons(pointer="/business_id")


def check_organisation(*, name: bool, kind: bool, business_id: bool, reason: bool) -> None:
    """Refuse an organisation without name, kind, or either Y-tunnus or a reason for none."""
    if not name:
        raise NameMissing(pointer="/name")
    if not kind:
        raise KindMissing(pointer="/kind")
    if business_id == reason:
        raise BusinessIdMissing(pointer="/business_id")


def check_whose(kind: OrganisationKind | None, *, is_somebodys: bool) -> None:
    """Refuse a person behind a body that is nobody's own."""
    if is_somebodys and kind not in OF_PERSONS:
        raise NobodysOwn(pointer="/person_id")


def display_name(given_name: str | None, family_name: str | None) -> str:
    """Write a person's name as it is said.

    >>> display_name("Maija", "Mallikas")
    'Maija Mallikas'
    """
    return " ".join(part for part in (given_name, family_name) if part)
