"""What a register says of somebody, what we hold, and what would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from api.customers.feeds.rules.kinds import ProposalKind, Situation
from api.customers.rules.kinds import AddressKind


@dataclass(frozen=True, slots=True)
class Place:
    """An address as it is told; the town may be told in two languages."""

    street: str
    postal_code: str
    towns: Sequence[str]


@dataclass(frozen=True, slots=True)
class Told:
    """What a register says of a company today."""

    name: str | None
    places: Mapping[AddressKind, Place]
    situations: Sequence[tuple[Situation, date | None]]


@dataclass(frozen=True, slots=True)
class Stored:
    """An address that the register holds."""

    id: UUID
    street: str | None
    postal_code: str | None
    town: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """What we hold of the same company."""

    name: str
    places: Mapping[AddressKind, Stored]
    is_protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One change that could be made. Without a record, an address would be a new one."""

    kind: ProposalKind
    record_id: UUID | None = None
    address_kind: AddressKind | None = None
    name: str | None = None
    street: str | None = None
    postal_code: str | None = None
    town: str | None = None
    situation: Situation | None = None
    since_on: date | None = None
