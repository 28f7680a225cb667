"""Commands that show that what stands is what should stand."""

import argparse
import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from api.app.application import create_app
from api.audit.exporting import export
from api.audit.heads import private_key
from api.audit.verify import Report, verify
from api.cli.keys import make_missing_keys
from api.database.engines import Database
from api.http.openapi import contract
from api.privacy.journal.journal import Journal
from api.settings import Settings
from api.weighing.verifying import Finding, findings


def openapi(settings: Settings, _said: argparse.Namespace) -> int:
    """Print the contract, openapi.json, as the code says it."""
    sys.stdout.write(contract(create_app(settings)))
    return 0


def verify_audit(settings: Settings, _said: argparse.Namespace) -> int:
    """Check the sealed trail: an edited, deleted, reordered or cut row is named."""

    async def check() -> Report:
        database = Database(settings.database_url)
        try:
            public = private_key(settings.seal_key).public_key()
            return await verify(database, settings.heads_folder, public)
        finally:
            await database.close()

    report = asyncio.run(check())
    print(report)
    if end := Journal(settings).end():
        print(f"Compare with the morning's mail: {end}")
    return report.exit_status


def export_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")


def export_audit(settings: Settings, said: argparse.Namespace) -> int:
    """Write the sealed trail to files that deploy/verify_audit.py checks by itself."""

    async def write() -> int:
        database = Database(settings.database_url)
        try:
            return await export(database, said.folder)
        finally:
            await database.close()

    if said.folder.exists():
        sys.exit(f"{said.folder} is there already. Name a new folder.")
    said.folder.mkdir(mode=0o700, parents=True)
    print(f"{asyncio.run(write())} sealed rows written.")
    return 0


def verify_tickets(settings: Settings, _said: argparse.Namespace) -> int:
    """Check every sealed weigh ticket: its seal, its link, its number, its values."""

    async def check() -> list[Finding]:
        database = Database(settings.database_url)
        try:
            async with database.looking() as session:
                return [each async for each in findings(session)]
        finally:
            await database.close()

    found = asyncio.run(check())
    for number, broken in found:
        print(f"{number}: {broken.value}")
    print("Every ticket is as it was sealed." if not found else f"{len(found)} are not.")
    return 1 if found else 0


def throwaway() -> Settings:
    """Make settings for a register that is only described, never opened."""
    folder = TemporaryDirectory(prefix="punnus-")
    _KEPT.append(folder)
    keys = Path(folder.name)
    make_missing_keys(keys)
    return Settings(database_url=f"sqlite+aiosqlite:///{keys}/none.db", keys_folder=keys)


_KEPT: list[TemporaryDirectory[str]] = []
"""Folders that last as long as the process."""
