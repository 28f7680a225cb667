"""Checks logs against their seals, and seals against each other and heads kept elsewhere.

What was edited, deleted, reordered or cut is named row by row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import RowMapping, Table, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.heads import NOTHING_BEFORE, Head, heads_in, is_signed
from api.audit.leaves import Fault, differences, unpacked
from api.audit.merkle import root_of
from api.audit.seals import SEALS, each_seal, leaves_of, logs, rows_of
from api.database.engines import Database

SHOWN: Final = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was sealed: a row by its position, a seal by its number."""

    fault: Fault
    where: str
    number: int

    def __str__(self) -> str:
        return f"{self.fault.upper()}: {self.where} {self.number}"


@dataclass(slots=True)
class Report:
    """What a check of the audit found."""

    seals: int = 0
    rows: int = 0
    purged: int = 0
    unsealed: dict[str, int] = field(default_factory=dict)
    heads: int | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def exit_status(self) -> int:
        return 1 if self.findings else 0

    def __str__(self) -> str:
        lines = [f"{self.rows} rows under {self.seals} seals, {self.purged} of them purged."]
        lines += [
            f"{count} newest rows of {log} are not sealed yet: the last minute never is."
            for log, count in self.unsealed.items()
            if count
        ]
        if self.heads is None:
            lines.append("There are no heads outside the database: a cut tail cannot be seen.")
        else:
            lines.append(f"{self.heads} heads outside the database were compared.")
        lines += map(str, self.findings[:SHOWN])
        if len(self.findings) > SHOWN:
            lines.append(f"… and {len(self.findings) - SHOWN} more.")
        lines.append("BROKEN." if self.findings else "Everything is as it was sealed.")
        return "\n".join(lines)


async def verify(
    database: Database, heads: Path | None, public_key: Ed25519PublicKey
) -> Report:
    """Check everything that was ever sealed. It reads only, and needs no private key."""
    report = Report()
    known: dict[int, str] = {}
    reached: dict[str, int] = {}
    async with database.looking() as session:
        async for seal in each_seal(session):
            head = Head.of(seal)
            report.findings += _check_seal(seal, head, known, public_key)
            await _check_rows(session, report, seal, reached.get(head.kind))
            known[head.seq] = head.digest
            reached[head.kind] = head.last
        for log in logs():
            report.unsealed[log.name] = await _beyond(session, log, reached.get(log.name))
    if heads is not None:
        _check_heads(report, heads, known, public_key)
    return report


def _check_seal(
    seal: RowMapping, head: Head, known: Mapping[int, str], key: Ed25519PublicKey
) -> list[Finding]:
    """Check what a seal says of itself and of the one before."""
    found = []
    newest = max(known, default=0)
    found += [Finding(Fault.DELETED, "seal", seq) for seq in range(newest + 1, head.seq)]
    follows = head.seq > newest + 1 or head.previous == known.get(newest, NOTHING_BEFORE)
    leaves = unpacked(seal["leaves"])
    is_whole = root_of([leaf for _, leaf in leaves]).hex() == head.merkle_root
    if not (is_signed(key, seal["signature"], head.text) and follows and is_whole):
        found.append(Finding(Fault.FORGED, "seal", head.seq))
    if seal["purge"] and not is_signed(key, seal["purge"], head.purged(seal["purged_at"])):
        found.append(Finding(Fault.FORGED, "purge of seal", head.seq))
    return found


async def _check_rows(
    session: AsyncSession, report: Report, seal: RowMapping, after: int | None
) -> None:
    """Compare the rows there are, from where the batch before ended, with those sealed."""
    log = SEALS.metadata.tables[seal["kind"]]
    rows = (await session.execute(rows_of(log, after, seal["last"]))).all()
    is_purged = seal["purge"] is not None
    for fault, position in differences(unpacked(seal["leaves"]), leaves_of(rows)):
        if not (is_purged and fault is Fault.DELETED):
            report.findings.append(Finding(fault, log.name, position))
    report.seals += 1
    report.purged += is_purged
    report.rows += len(rows)


def _check_heads(
    report: Report, folder: Path, known: Mapping[int, str], key: Ed25519PublicKey
) -> None:
    """Compare the seals with what was signed and carried away."""
    report.heads = 0
    newest = max(known, default=0)
    for head, signature in heads_in(folder):
        report.heads += 1
        if not is_signed(key, signature, head.text):
            report.findings.append(Finding(Fault.FORGED, "head", head.seq))
        elif head.seq > newest:
            report.findings.append(Finding(Fault.CUT, "seal", head.seq))
        elif known.get(head.seq) not in {None, head.digest}:
            report.findings.append(Finding(Fault.FORGED, "seal", head.seq))


async def _beyond(session: AsyncSession, log: Table, last: int | None) -> int:
    query = select(func.count()).select_from(log)
    if last is not None:
        query = query.where(log.c.position > last)
    return await session.scalar(query) or 0
