"""Finds the records that stand in the way, and walks back to the person they follow from."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.paths import class_of
from api.kernel.holds import Chain
from api.kernel.identifiers import as_key
from api.privacy.rules.graph import PERSON, Node

STEPS: Final = 8
"""Longer than any chain: order, load, ticket, invoice, payment."""
PAIRS: Final = 500
"""As many steps of one kind are told at most."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Steps between records, each in the direction in which one follows from the other."""

    steps: Sequence[tuple[Node, Node]]
    is_cut: bool


async def walk_from(
    session: AsyncSession,
    chains: Sequence[Chain],
    found: Collection[Node],
    parties: Collection[UUID],
) -> Walk:
    """Walk back from records to the person, and one step on, to what followed."""
    steps: dict[tuple[Node, Node], None] = {}
    known, is_cut = {*found}, False
    frontier: Collection[Node] = [*found]
    for place in range(STEPS):
        pairs: list[tuple[Node, Node]] = []
        for chain in chains:
            pairs += await _pairs(session, chain, frontier, forward=False)
            pairs += await _pairs(session, chain, frontier if not place else (), forward=True)
        theirs = [each for each in pairs if _is_theirs(each[0], parties)]
        is_cut |= len(pairs) >= PAIRS
        steps |= dict.fromkeys(theirs)
        frontier = {source for source, _ in theirs} - known
        known |= frontier
        if not frontier:
            break
    return Walk([*steps], is_cut)


async def numbers_of(session: AsyncSession, nodes: Iterable[Node]) -> dict[Node, str | None]:
    """Read by what numbers of ours records are known."""
    numbers: dict[Node, str | None] = {}
    for name, ids in _by_class(nodes):
        stored: Any = class_of(name).__table__
        if "number" in stored.c:
            rows = await session.execute(
                select(stored.c.id, stored.c.number).where(stored.c.id.in_(ids))
            )
            numbers |= {Node(name, as_key(key)): number for key, number in rows}
    return numbers


async def _pairs(
    session: AsyncSession, chain: Chain, nodes: Collection[Node], *, forward: bool
) -> list[tuple[Node, Node]]:
    """Ask which records follow from these, or which these follow from."""
    here = chain.source if forward else chain.target
    ids = [each.id for each in nodes if each.record_class == here]
    if not ids or here == PERSON:
        return []
    pairs = chain.pairs.subquery()
    asked = (pairs.c.source if forward else pairs.c.target).in_(ids)
    ordered = select(pairs).where(asked).order_by(pairs.c.source, pairs.c.target)
    rows = await session.execute(ordered.limit(PAIRS))
    return [
        (Node(chain.source, as_key(source)), Node(chain.target, as_key(target)))
        for source, target in rows
    ]


def _is_theirs(node: Node, parties: Collection[UUID]) -> bool:
    """Tell nobody of another person whose order it was."""
    return node.record_class != PERSON or node.id in parties


def _by_class(nodes: Iterable[Node]) -> Iterator[tuple[str, list[UUID]]]:
    ids: dict[str, list[UUID]] = {}
    for each in nodes:
        ids.setdefault(each.record_class, []).append(each.id)
    yield from ids.items()
