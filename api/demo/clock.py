"""The demo's clock: the real one, moved forward by whole days.

It feeds `Work.now` only: tokens, throttles, leases and seals use real time.
"""

from datetime import datetime, timedelta

from sqlalchemy import select

from api.database.engines import Database
from api.database.work import Work
from api.demo.tables import DemoClock
from api.kernel.clock import now


class MovedClock:
    """Tells the demo's time."""

    def __init__(self) -> None:
        self.days = 0

    def __call__(self) -> datetime:
        return now() + timedelta(days=self.days)

    async def read(self, database: Database) -> None:
        """Take up the days that this database was moved by before."""
        async with database.looking() as session:
            self.days = await session.scalar(select(DemoClock.days)) or 0

    async def move(self, work: Work, days: int) -> None:
        """Move the clock forward. It never goes back: what has happened has happened."""
        row = (await work.session.scalars(select(DemoClock))).one_or_none()
        if row is None:
            row = DemoClock(days=0)
            work.session.add(row)
        row.days += days
        self.days = row.days
