"""Proves that one line of a log is under a seal, without showing any other line."""

from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.heads import Head
from api.audit.leaves import unpacked
from api.audit.merkle import path_from
from api.audit.seals import SEALS, rows_of, seals
from api.audit.tables import Change

CHANGES: Any = Change.__table__


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A line as it was hashed, its way up to the root, and the signed head with that root."""

    row: str
    path: list[tuple[str, bytes]]
    head: Head
    signature: str

    def told(self) -> dict[str, Any]:
        return {
            "row": self.row,
            "path": [[side, node.hex()] for side, node in self.path],
            "head": asdict(self.head),
            "signature": self.signature,
        }


async def inclusion_of(
    session: AsyncSession, record_type: str, record_id: UUID
) -> Inclusion | None:
    """Prove that a record's making is in the sealed trail; None until it is sealed."""
    made = select(CHANGES.c.position).where(
        CHANGES.c.record_id == record_id, CHANGES.c.record_type == record_type
    )
    position: int | None = await session.scalar(made.order_by(CHANGES.c.position).limit(1))
    if position is None:
        return None
    found = select(SEALS).where(
        seals.kind == CHANGES.name, seals.first <= position, seals.last >= position
    )
    seal = (await session.execute(found)).mappings().one_or_none()
    if seal is None:
        return None
    leaves = unpacked(seal["leaves"])
    at = [each for each, _ in leaves].index(position)
    row: Any = (await session.execute(rows_of(CHANGES, position - 1, position))).one()
    path = path_from(at, [leaf for _, leaf in leaves])
    return Inclusion(row[1], path, Head.of(seal), seal["signature"])
