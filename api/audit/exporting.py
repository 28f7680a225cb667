"""Writes the sealed logs to files, for whoever checks them without this program.

`deploy/verify_audit.py` reads them, and tells how they are written. They say who did what and
to whom, by ids, so only their owner may read them.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, Final

from sqlalchemy import RowMapping, Table, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.heads import Head
from api.audit.seals import each_seal, logs, rows_of, seals
from api.database.engines import Database

PAGE: Final = 10_000
SEALS_FILE: Final = "seals.jsonl"


async def export(database: Database, folder: Path) -> int:
    """Write every seal and every sealed row to a folder; give how many rows."""
    written = 0
    async with database.looking() as session:
        with _private(folder / SEALS_FILE) as file:
            async for seal in each_seal(session):
                _line(file, _said(seal))
        for log in logs():
            with _private(folder / f"{log.name}.jsonl") as file:
                written += await _rows(session, log, file)
    return written


async def _rows(session: AsyncSession, log: Table, file: IO[str]) -> int:
    sealed = await session.scalar(select(func.max(seals.last)).where(seals.kind == log.name))
    after, written = None, 0
    while sealed is not None:
        page = (await session.execute(rows_of(log, after, sealed).limit(PAGE))).all()
        for position, row in page:
            _line(file, {"position": position, "row": row})
        written += len(page)
        if len(page) < PAGE:
            break
        after = page[-1][0]
    return written


def _said(seal: RowMapping) -> dict[str, Any]:
    head = Head.of(seal)
    return {
        **asdict(head),
        "signature": seal["signature"],
        "leaves": seal["leaves"].hex(),
        "purged_at": head.moment(seal["purged_at"]) if seal["purge"] else None,
        "purge": seal["purge"],
    }


def _private(path: Path) -> IO[str]:
    return os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", -1, "utf-8"
    )


def _line(file: IO[str], said: Mapping[str, Any]) -> None:
    file.write(json.dumps(said, ensure_ascii=False) + "\n")
