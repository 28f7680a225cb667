"""Commands about invoices."""

import argparse
import asyncio

from api.database.engines import Database
from api.demo.clock import MovedClock
from api.invoices.released import released
from api.invoices.verifying import Finding, findings
from api.kernel.clock import local_day
from api.settings import Settings


def verify_invoices(settings: Settings, _said: argparse.Namespace) -> int:
    """Check posted invoices: a missing number, an edited row or another payer is named."""

    async def check() -> tuple[list[Finding], int]:
        database = Database(settings.database_url)
        clock = MovedClock()
        try:
            if settings.demo:
                await clock.read(database)
            async with database.looking() as session:
                today = local_day(clock())
                return [each async for each in findings(session, today)], await released(
                    session
                )
        finally:
            await database.close()

    broken, gone = asyncio.run(check())
    for each in broken:
        print(f"{each.number}: {each.broken}")
    if gone:
        print(f"{gone} removed by retention; their seals are kept.")
    print(f"{len(broken)} broken" if broken else "Every posted invoice is as it was issued.")
    return 1 if broken else 0
