"""The command that proves that no backup brings anybody back."""

import argparse
import asyncio
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import uuid4

from sqlalchemy import make_url

from api.app.jobs import HOLDS
from api.cli import keeping
from api.database.engines import Database
from api.database.migrations import migrate
from api.database.secrets import Secrets
from api.database.work import Works
from api.kernel.clock import now
from api.privacy.disk.drilling import ASKED, Drilled, drill
from api.privacy.disk.kinds import DiskWork
from api.privacy.disk.searching import search_files
from api.privacy.disk.tables import DiskReport
from api.privacy.journal.journal import FILE, Journal
from api.settings import Settings

ROWS: Final = "rows"
BYTES: Final = "bytes"
DUMP: Final = "dump"


def drill_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", nargs="?", type=Path, help="a file that `backup` made; otherwise one of now"
    )


def drill_backup(settings: Settings, said: argparse.Namespace) -> int:
    """Restore a backup aside, erase again, and search it for whoever was erased."""
    begun_at = now()
    with TemporaryDirectory(prefix="punnus-drill-") as name:
        folder = Path(name)
        source: Path = said.file or folder / "backup"
        if said.file is None:
            keeping.backup(settings, argparse.Namespace(file=source))
        with _scratch(settings, folder) as aside:
            keeping.load(aside, source, replace=False)
            migrate(aside.database_url)
            found = asyncio.run(_drilled(aside))
            places, left = _searched(aside, folder, found)
    asyncio.run(_file(settings, found, places, left, begun_at))
    print(f"{found.persons} erased persons in it, {len(found.sought.values)} values sought.")
    print("Nothing is left." if not left else f"Left in: {', '.join(left)}")
    return 1 if left else 0


@contextmanager
def _scratch(settings: Settings, folder: Path) -> Iterator[Settings]:
    """Give an empty database of its own, and a copy of the journal; both go afterwards."""
    heads = folder / "heads"
    heads.mkdir()
    noted = Journal(settings).path
    if noted is not None and noted.exists():
        shutil.copyfile(noted, heads / FILE)
    here = make_url(settings.database_url)
    own = {"heads_folder": heads}
    if here.get_backend_name() == "sqlite":
        url = f"sqlite+aiosqlite:///{folder}/scratch.db"
        yield settings.model_copy(update=own | {"database_url": url})
        return
    name = f"punnus_drill_{uuid4().hex[:12]}"
    keeping.psql(settings.database_url, f"CREATE DATABASE {name}")
    try:
        url = here.set(database=name).render_as_string(hide_password=False)
        yield settings.model_copy(update=own | {"database_url": url})
    finally:
        keeping.psql(settings.database_url, f"DROP DATABASE {name} WITH (FORCE)")


async def _drilled(settings: Settings) -> Drilled:
    database = Database(settings.database_url, Secrets(settings.secrets_key))
    try:
        return await drill(database, HOLDS, Journal(settings))
    finally:
        await database.close()


def _searched(settings: Settings, folder: Path, found: Drilled) -> tuple[list[str], list[str]]:
    """Search the files that the database lies in, and all that a dump of it says."""
    places, left = [ROWS], [*found.left]
    if files := keeping.files_of(settings.database_url):
        places.append(BYTES)
        left += [f"{BYTES} {each}" for each in search_files(files, found.sought)]
    dumped = folder / "dump.sql"
    keeping.dump_text(settings.database_url, dumped)
    places.append(DUMP)
    left += [DUMP for _ in search_files([dumped], found.sought)]
    return places, left


async def _file(
    settings: Settings,
    found: Drilled,
    places: Sequence[str],
    left: Sequence[str],
    begun_at: datetime,
) -> None:
    """File the report where the register's keepers see it."""
    database = Database(settings.database_url, Secrets(settings.secrets_key))
    try:
        async with Works(database, now).start(ASKED) as work:
            work.session.add(
                DiskReport(
                    kind=DiskWork.DRILL,
                    begun_at=begun_at,
                    ended_at=work.now,
                    is_clean=not left,
                    places=[*places],
                    left=[*left],
                    persons=found.persons,
                    markers=len(found.sought.values),
                )
            )
    finally:
        await database.close()
