"""Commands for a register's first day."""

import argparse
import asyncio
import secrets

import api.all_tables  # noqa: F401 - the listeners hang on the session when this is imported
from api.cli.keys import make_missing_keys, write_private
from api.database.engines import Database
from api.database.migrations import migrate
from api.database.work import Asked, Works
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.operations import Operation
from api.orders.starter import begin_catalogue
from api.settings import Settings


def no_options(_parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def bring_up_to_date(settings: Settings, _said: argparse.Namespace) -> int:
    """Bring the database to the newest schema."""
    migrate(settings.database_url)
    print("The database is up to date.")
    return 0


def init_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--url", default="http://127.0.0.1:8000", help="where it will be served"
    )


def init(settings: Settings, said: argparse.Namespace) -> int:
    """Start a register of one's own: keys, database, and the code for the first screen."""
    for name in make_missing_keys(settings.keys_folder):
        print(f"Made the key {name}.")
    migrate(settings.database_url)
    path = settings.keys_folder / "setup-code"
    if not path.exists():
        write_private(path, "-".join(secrets.token_hex(2) for _ in range(4)))
    print("The database is up to date.")
    if added := asyncio.run(_catalogue(settings)):
        print(f"Added {added} usual materials with their VAT class; give them your prices.")
    print("\nNext: start the register with  python -m api serve")
    print(f"and open  {said.url}/setup  with this code: {path.read_text(encoding='utf-8')}")
    print(
        "There you name the company, the first administrator, and the confidentiality terms.\n"
    )
    print(f"Keep a copy of {settings.keys_folder} apart from the database's backups.")
    return 0


async def _catalogue(settings: Settings) -> int:
    database = Database(settings.database_url)
    try:
        async with Works(database, now).start(Asked(REGISTER, Operation("init"))) as work:
            return await begin_catalogue(work)
    finally:
        await database.close()
