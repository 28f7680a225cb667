"""The command for a register that nobody administers any more."""

import argparse
import asyncio

import api.all_tables  # noqa: F401 - the listeners hang on the session when this is imported
from api.database.engines import Database
from api.database.secrets import Secrets
from api.database.work import Asked, Works
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.operations import Operation
from api.settings import Settings
from api.staff.actions.grants import renew_admin


def renew_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", help="whose grant to administer is kept")
    parser.add_argument("reason", help="why; it stays on record")


def renew_administrator(settings: Settings, said: argparse.Namespace) -> int:
    """Keep an administrator's grant when nobody is left who could review it."""
    asyncio.run(renew(settings, said.username, said.reason))
    print("The grant is kept until the next quarterly review.")
    return 0


async def renew(settings: Settings, username: str, reason: str) -> None:
    database = Database(settings.database_url, Secrets(settings.secrets_key))
    asked = Asked(REGISTER, Operation("renew_administrator"))
    try:
        async with Works(database, now).start(asked) as work:
            await renew_admin(work, username, reason)
    finally:
        await database.close()
