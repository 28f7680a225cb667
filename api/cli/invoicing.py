"""Commands about invoices."""

import argparse
import asyncio

from api.database.engines import Database
from api.invoices.verifying import Finding, findings
from api.settings import Settings


def verify_invoices(settings: Settings, _said: argparse.Namespace) -> int:
    """Check posted invoices: a missing number, an edited row or another payer is named."""

    async def check() -> list[Finding]:
        database = Database(settings.database_url)
        try:
            async with database.looking() as session:
                return [each async for each in findings(session)]
        finally:
            await database.close()

    broken = asyncio.run(check())
    for each in broken:
        print(f"{each.number}: {each.broken}")
    print(f"{len(broken)} broken" if broken else "Every posted invoice is as it was issued.")
    return 1 if broken else 0
