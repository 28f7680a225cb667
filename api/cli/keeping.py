"""Commands that keep a register safe: copy it, bring it back, renew it."""

import argparse
import asyncio
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import make_url

from api.app.jobs import HOLDS
from api.cli.keys import make_missing_keys
from api.database.engines import Database
from api.database.migrations import migrate
from api.database.secrets import Secrets
from api.database.work import Works
from api.kernel.clock import now
from api.kernel.refusals import Conflict
from api.privacy.journal.journal import Journal
from api.privacy.journal.replaying import replay
from api.settings import Settings


class NotEmpty(Conflict):
    """There is a register in this database already."""


class ToolMissing(Conflict):
    """A program of PostgreSQL is missing."""


class NoBackup(Conflict):
    """There is no such backup, or it is damaged."""


def backup_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, help="where to; otherwise a dated name")


def backup(settings: Settings, said: argparse.Namespace) -> int:
    """Copy the database to a file, while it serves. Keys are not in it."""
    target: Path = said.file or _dated(settings)
    _either(settings, _copy_sqlite, _dump_postgresql)(settings.database_url, target)
    target.chmod(0o600)
    print(f"Backed up to {target} ({target.stat().st_size // 1024} KiB).")
    return 0


def restore_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a file that `backup` made")
    parser.add_argument("--replace", action="store_true", help="replace the register there is")


def restore(settings: Settings, said: argparse.Namespace) -> int:
    """Bring a backup back into the database, and up to the newest schema."""
    if not said.file.is_file():
        raise NoBackup("Name a file that `backup` made.")
    journal = Journal(settings)
    journal.read()
    load(settings, said.file, replace=said.replace)
    migrate(settings.database_url)
    if journal.folder is None:
        print("Without REGISTER_HEADS_FOLDER nobody knows who was erased after the backup.")
    print(f"{asyncio.run(_erase_again(settings, journal))} erasures were run again.")
    print("Restored. Start it with  python -m api serve")
    return 0


def load(settings: Settings, source: Path, *, replace: bool) -> None:
    """Bring a backup into a database, as it was."""
    loading: Callable[..., None] = _either(settings, _load_sqlite, _load_postgresql)
    loading(settings.database_url, source, replace=replace)


async def _erase_again(settings: Settings, journal: Journal) -> int:
    database = Database(settings.database_url, Secrets(settings.secrets_key))
    try:
        return await replay(Works(database, now), HOLDS, journal)
    finally:
        await database.close()


def upgrade_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-backup", action="store_true", help="a backup was made just now")


def upgrade(settings: Settings, said: argparse.Namespace) -> int:
    """Back the database up, then bring it to this version's schema, and make keys it needs."""
    if not said.no_backup:
        backup(settings, argparse.Namespace(file=None))
    migrate(settings.database_url)
    for name in make_missing_keys(settings.keys_folder):
        print(f"Made the key {name}.")
    print("The database is up to date.")
    return 0


def _either(
    settings: Settings, sqlite: Callable[..., None], postgresql: Callable[..., None]
) -> Callable[..., None]:
    kind = make_url(settings.database_url).get_backend_name()
    return sqlite if kind == "sqlite" else postgresql


def _dated(settings: Settings) -> Path:
    kind = _either(settings, _copy_sqlite, _dump_postgresql)
    suffix = "db" if kind is _copy_sqlite else "dump"
    return Path(f"punnus-{datetime.now(UTC):%Y%m%d-%H%M%S}.{suffix}")


def _copy_sqlite(url: str, target: Path) -> None:
    with sqlite3.connect(_file(url)) as here, sqlite3.connect(target) as there:
        here.backup(there)


def _load_sqlite(url: str, source: Path, *, replace: bool) -> None:
    with sqlite3.connect(source) as backup_file:
        try:
            [verdict] = backup_file.execute("PRAGMA integrity_check").fetchone()
        except sqlite3.DatabaseError as error:
            raise NoBackup("The file is not a SQLite database.") from error
    if verdict != "ok":
        raise NoBackup("The file does not pass SQLite's integrity check.")
    target = _file(url)
    if target.exists() and not replace:
        raise NotEmpty("Name another database, or add --replace. Stop the register first.")
    for suffix in ("", "-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o600)


def _dump_postgresql(url: str, target: Path) -> None:
    _run("pg_dump", "--format=custom", f"--file={target}", f"--dbname={_dsn(url)}")


def _load_postgresql(url: str, source: Path, *, replace: bool) -> None:
    if not replace and _holds_tables(url):
        raise NotEmpty("Name an empty database, or add --replace. Stop the register first.")
    clean = ["--clean", "--if-exists"] if replace else []
    _run(
        "pg_restore",
        *clean,
        "--no-owner",
        "--exit-on-error",
        f"--dbname={_dsn(url)}",
        str(source),
    )


def _holds_tables(url: str) -> bool:
    return psql(url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") != "0"


def _run(program: str, *options: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise ToolMissing(f"Install PostgreSQL's client programs: {program} was not found.")
    done = subprocess.run([found, *options], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise NoBackup(f"{program} failed: {done.stderr.strip().splitlines()[-1:]}")
    return done.stdout


def psql(url: str, said: str) -> str:
    """Have PostgreSQL's client say something; give what it answers, one value a line."""
    return _run("psql", "--no-psqlrc", "-At", "-c", said, _dsn(url)).strip()


def files_of(url: str) -> list[Path]:
    """Give the files that a database lies in, where they are on this machine."""
    if make_url(url).get_backend_name() == "sqlite":
        file = _file(url)
        return sorted(file.parent.glob(f"{file.name}*"))
    number = "SELECT oid FROM pg_database WHERE datname = current_database()"
    folder = Path(psql(url, "SHOW data_directory")) / "base" / psql(url, number)
    return sorted(folder.iterdir()) if os.access(folder, os.R_OK) else []


def dump_text(url: str, target: Path) -> None:
    """Write all that a database says as plain text, unpacked from a backup of it."""
    if make_url(url).get_backend_name() == "sqlite":
        with sqlite3.connect(_file(url)) as here, target.open("w", encoding="utf-8") as out:
            out.writelines(f"{line}\n" for line in here.iterdump())
        return
    packed = target.with_suffix(".packed")
    _dump_postgresql(url, packed)
    _run("pg_restore", f"--file={target}", str(packed))


def _file(url: str) -> Path:
    return Path(make_url(url).database or "")


def _dsn(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
