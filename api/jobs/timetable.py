"""What is done regularly: each occasion is promised once, by whichever process comes first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from uuid import UUID

from api.database.work import Work
from api.jobs.actions import forget_regular
from api.jobs.promises import promise
from api.kernel import clock
from api.kernel.clock import HELSINKI

NO_RECORD: Final = UUID(int=0)
REMEMBERED: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Regular:
    """A job that comes back: every so often, or each day at a time in Helsinki.

    Intervals run by the real clock; days by the register's, which the demo moves.
    """

    name: str
    every: timedelta | None = None
    at: time | None = None

    def __post_init__(self) -> None:
        if (self.every is None) == (self.at is None):
            raise TypeError(f"{self.name} states either `every` or `at`")

    def occasion(self, real: datetime, moment: datetime) -> str:
        """Name the latest occasion that has come.

        >>> noon = datetime(2026, 1, 15, 12, 0, 40, tzinfo=UTC)
        >>> Regular("seal", every=timedelta(minutes=1)).occasion(noon, noon)
        'seal@2026-01-15T12:00:00Z'
        >>> Regular("tidy", at=time(23)).occasion(noon, noon)
        'tidy@2026-01-14'
        """
        if self.every is not None:
            since = int(real.timestamp() // self.every.total_seconds())
            begun = datetime.fromtimestamp(since * self.every.total_seconds(), UTC)
            return f"{self.name}@{begun:%Y-%m-%dT%H:%M:%SZ}"
        here = moment.astimezone(HELSINKI)
        has_come = self.at is None or here.time() >= self.at
        return f"{self.name}@{here.date() - timedelta(days=not has_come)}"


class Timetable:
    """The regular jobs of a register, and the occasions this process knows were promised."""

    def __init__(self, entries: Sequence[Regular]) -> None:
        self._entries = entries
        self._known: dict[str, str] = {}

    def missing(self, moment: datetime) -> list[tuple[str, str]]:
        """Give the name and occasion of each regular job that has become due."""
        now = {each.name: each.occasion(clock.now(), moment) for each in self._entries}
        return [entry for entry in now.items() if self._known.get(entry[0]) != entry[1]]

    async def promise(self, work: Work, missing: Sequence[tuple[str, str]]) -> None:
        """Promise them; after the commit, `note` them."""
        for name, occasion in missing:
            await promise(work, name, NO_RECORD, occasion=occasion)
        await forget_regular(work, clock.now() - REMEMBERED)

    def note(self, promised: Sequence[tuple[str, str]]) -> None:
        self._known.update(promised)
