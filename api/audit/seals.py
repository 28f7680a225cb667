"""Seals the logs in batches: a Merkle root over rows that no one may edit any more, signed.

A batch holds what was settled and not sealed yet, so the last minute is unsealed: the time
until the job comes round. All logs share one chain, whose newest head stands for all.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeAlias
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import (
    RowMapping,
    Select,
    Table,
    Text,
    cast,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.heads import NOTHING_BEFORE, Head, append_heads, last_seq_in
from api.audit.leaves import packed
from api.audit.merkle import leaf_of, root_of
from api.audit.seal_tables import Seal
from api.audit.sealed import Sealed
from api.audit.settled import settled_position
from api.database.base import Base
from api.database.locks import alone_with
from api.database.membership import shares
from api.database.wire import JsonObject
from api.database.work import Work
from api.kernel import clock

Opening: TypeAlias = Callable[..., AbstractAsyncContextManager[Work]]
"""Opens a Work; called with `writes`."""

BATCH: Final = 10_000
SEALS: Final = Seal.__table__
seals = SEALS.c


def logs() -> list[Table]:
    """Find every log that is sealed."""
    mapped = (each for each in Base.registry.mappers if issubclass(each.class_, Sealed))
    return sorted((Base.metadata.tables[each.class_.__tablename__] for each in mapped), key=str)


async def seal_next(opening: Opening, key: Ed25519PrivateKey, log: Table) -> int:
    """Seal the next rows of a log, and give how many; 0 when all is sealed."""
    async with opening(writes=False) as work:
        newest = await settled_position(work, log)
        after = await _sealed_up_to(work, log)
        rows = (await work.session.execute(rows_of(log, after, newest).limit(BATCH))).all()
    if not rows:
        return 0
    leaves = await asyncio.to_thread(leaves_of, rows)
    root = await asyncio.to_thread(root_of, [leaf for _, leaf in leaves])
    async with opening(writes=True) as work:
        await alone_with(work, "seals")
        if await _sealed_up_to(work, log) == after:  # or another process was faster
            await _add(work, key, log.name, leaves, root)
    return len(rows)


async def publish_heads(opening: Opening, folder: Path) -> None:
    """Append the heads that the file outside the database does not have yet."""
    known = await asyncio.to_thread(last_seq_in, folder)
    async with opening(writes=False) as work:
        query = select(*heads_columns()).where(seals.seq > known).order_by(seals.seq)
        new = (await work.session.execute(query)).mappings().all()
    if new:
        heads = [(Head.of(each), each["signature"]) for each in new]
        await asyncio.to_thread(append_heads, folder, heads)


async def purge(
    work: Work,
    key: Ed25519PrivateKey,
    log: Table,
    before: datetime,
    spared: Collection[UUID] = (),
) -> Sequence[int]:
    """Delete the rows of batches sealed before a moment; their seals stay, and say so.

    Triggers let only rows of purged batches be deleted, and the verifier believes only a
    purge that is signed. The newest batch stays, as positions go on from it; and a batch that
    speaks of somebody who is spared.
    """
    newest = await _sealed_up_to(work, log)
    if newest is None:
        return ()
    query = select(*heads_columns()).where(
        seals.kind == log.name,
        seals.at < before,
        seals.last < newest,
        seals.purged_at.is_(None),
    )
    if spared and "subjects" in log.c:
        query = query.where(~_speaks_of_them(log).exists())
    connection = await work.session.connection()
    due = (await connection.execute(query, {"spared": [*spared]})).mappings().all()
    at = clock.now()
    for each in due:
        signature = key.sign(Head.of(each).purged(at)).hex()
        await connection.execute(
            update(SEALS).where(seals.seq == each["seq"]).values(purged_at=at, purge=signature)
        )
        within = log.c.position.between(each["first"], each["last"])
        await connection.execute(delete(log).where(within))
    return [each["seq"] for each in due]


def _speaks_of_them(log: Table) -> Select[Any]:
    """Select what in a seal's batch is about somebody who is spared."""
    within = log.c.position.between(seals.first, seals.last)
    return select(log.c.position).where(within, shares(log.c.subjects, "spared"))


def rows_of(log: Table, after: int | None, up_to: int) -> Select[Any]:
    """Select a log's positions, and its rows as the JSON that is hashed."""
    members: dict[str, Any] = {each.name: each for each in log.c if each.name != "position"}
    rows = select(log.c.position, cast(JsonObject(members), Text)).where(
        log.c.position <= up_to
    )
    if after is not None:
        rows = rows.where(log.c.position > after)
    return rows.order_by(log.c.position)


async def each_seal(session: AsyncSession) -> AsyncIterator[RowMapping]:
    """Read seals one by one, as each carries its leaves."""
    last = 0
    while True:
        query = select(SEALS).where(seals.seq > last).order_by(seals.seq).limit(1)
        seal = (await session.execute(query)).mappings().one_or_none()
        if seal is None:
            return
        yield seal
        last = seal["seq"]


def leaves_of(rows: Sequence[Any]) -> list[tuple[int, bytes]]:
    return [(row[0], leaf_of(row[1].encode())) for row in rows]


def heads_columns() -> list[Any]:
    return [seals[name] for name in (*Head.__slots__, "signature")]


async def _sealed_up_to(work: Work, log: Table) -> int | None:
    query = select(func.max(seals.last)).where(seals.kind == log.name)
    last: int | None = await work.session.scalar(query)
    return last


async def _add(
    work: Work,
    key: Ed25519PrivateKey,
    kind: str,
    leaves: Sequence[tuple[int, bytes]],
    root: bytes,
) -> None:
    query = select(*heads_columns()).order_by(seals.seq.desc()).limit(1)
    before = (await work.session.execute(query)).mappings().one_or_none()
    seal = {
        "seq": before["seq"] + 1 if before else 1,
        "kind": kind,
        "previous": Head.of(before).digest if before else NOTHING_BEFORE,
        "merkle_root": root.hex(),
        "count": len(leaves),
        "first": leaves[0][0],
        "last": leaves[-1][0],
        "at": clock.now(),
    }
    signed = {"signature": key.sign(Head.of(seal).text).hex(), "leaves": packed(leaves)}
    connection = await work.session.connection()
    await connection.execute(insert(SEALS), seal | signed)
