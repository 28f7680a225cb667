"""What a noun is asked for when its rows are taken in: the only things it does itself."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from uuid import UUID

from api.database.base import Base
from api.database.work import Work
from api.http.said import StatedSource
from api.imports.rules.checks import Standing
from api.imports.rules.nouns import Policy
from api.imports.rules.readings import Problem
from api.imports.rules.shapes import Draft
from api.kernel.permissions import Permission
from api.kernel.sources import SourceKind
from api.standing.rules.identifiers import Known

Drafts: TypeAlias = Mapping[UUID, Draft]
"""What rows were read as, by the rows' ids."""

Made: TypeAlias = tuple[type[Base], dict[str, Any]]
"""A row to store, and the table it goes to."""

FROM_A_LIST: Final = StatedSource(kind=SourceKind.IMPORT)
"""What the bodies of actions say of their source; the row is cited when they are stored."""


async def nothing(_work: Work, _record_id: UUID, _draft: Draft) -> Sequence[Problem]:
    """Change nothing: what the register has of these stands."""
    return ()


@dataclass(frozen=True, slots=True)
class New:
    """A record that a row makes: all that is stored of it, parents first, and whom it is of."""

    record_id: UUID
    rows: Sequence[Made]
    party_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Meant:
    """What a row that makes a record was read as, and how it stands to the register."""

    draft: Draft
    standing: Standing


Meaning: TypeAlias = Mapping[UUID, Meant]
"""What rows mean, by the rows' ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """How rows of a noun become records, through the same actions as anybody's.

    `stand` looks up how rows stand to the register; `rows` gives the stored rows that making
    or changing a record may touch; `update` tells what it left, because the customer outranks
    a list. `known` is whom a draft names. `many` makes records of many rows at once, with one
    look-up for all; a row that it leaves out is made by itself.
    """

    permission: Permission
    stand: Callable[[Work, Policy, Drafts], Awaitable[dict[UUID, Standing]]]
    rows: Callable[[Work, Standing, Draft], Awaitable[Sequence[Base]]]
    create: Callable[[Work, Standing, Draft], Awaitable[UUID]]
    many: Callable[[Work, Meaning], Awaitable[dict[UUID, New]]]
    update: Callable[[Work, UUID, Draft], Awaitable[Sequence[Problem]]] = nothing
    known: Callable[[Draft], Known] | None = None
