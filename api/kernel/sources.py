"""On whose word a personal value is stored: GDPR, Article 15(1)(g)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SourceKind(StrEnum):
    """Where a value came from."""

    CUSTOMER_PHONE = "customer_phone"
    CUSTOMER_EMAIL = "customer_email"
    CUSTOMER_VISIT = "customer_visit"
    CUSTOMER_SELF = "customer_self"
    ORDER = "order"
    WEIGHING = "weighing"
    REGISTRATION = "registration"
    REGISTER_EXTRACT = "register_extract"
    IMPORT = "import"
    STAFF = "staff"
    PARTNER = "partner"
    OTHER = "other"


CONFIRMED_BY_CUSTOMER: frozenset[SourceKind] = frozenset(
    {
        SourceKind.CUSTOMER_PHONE,
        SourceKind.CUSTOMER_EMAIL,
        SourceKind.CUSTOMER_VISIT,
        SourceKind.CUSTOMER_SELF,
        SourceKind.ORDER,
        SourceKind.REGISTRATION,
    }
)
"""Sources in which the person told us; they outrank a feed."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a value rests on: the kind of source, which one, and when it was given."""

    kind: SourceKind
    reference: str | None = None
    given_at: datetime | None = None
