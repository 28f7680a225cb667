"""Whom somebody may turn to about an answer they are not content with: GDPR, Article 12(4)."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from api.kernel.languages import Language
from api.kernel.refusals import NotFound
from api.law.dated import Dated, in_force, rows


class SupervisorUnknown(NotFound):
    """The register does not know the supervisory authority of that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervisor(Dated):
    """An authority: how it is reached, and what it can be asked to do."""

    name: dict[Language, str]
    remedy: dict[Language, str]
    address: str
    email: str
    phone: str


def supervisor(on: date) -> Supervisor:
    """Give the authority a certificate of that day names.

    >>> supervisor(date(2026, 11, 22)).name[Language.EN]
    'Office of the Data Protection Ombudsman'
    """
    if found := in_force(_supervisors(), on):
        return found
    raise SupervisorUnknown("Ask the administrator to add it for that day.")


@cache
def _supervisors() -> list[Supervisor]:
    return [Supervisor(**row) for row in rows("supervision")]
