"""The command that looks whether a register is set up as its policies promise."""

import argparse
import asyncio
import sys
from datetime import UTC, datetime

from api.cli.safety import findings
from api.cli.whereabouts import Finding
from api.database.engines import Database
from api.database.work import Asked, Works
from api.kernel.access import REGISTER
from api.kernel.clock import local_day, now
from api.kernel.operations import Operation
from api.settings import Settings
from api.staff.policy_queries import overdue_policies


def check(settings: Settings, _said: argparse.Namespace) -> int:
    """Look at keys, addresses, disks and policies; 1 when something is not as it should be."""
    found = [*findings(settings, datetime.now(UTC)), asyncio.run(_policies(settings))]
    for each in found:
        mark = "ok  " if each.is_well else "NOT "
        sys.stdout.write(f"{mark} {each.what}{'' if each.is_well else f'. {each.advice}'}\n")
    return 0 if all(each.is_well for each in found) else 1


async def _policies(settings: Settings) -> Finding:
    database = Database(settings.database_url)
    asked = Asked(REGISTER, Operation("check", writes=False))
    try:
        async with Works(database, now).start(asked) as work:
            late = await overdue_policies(work.session, local_day(work.now))
    finally:
        await database.close()
    advice = f"{late} wait to be looked at."
    return Finding("Policies have been looked at by their day", late == 0, advice)
