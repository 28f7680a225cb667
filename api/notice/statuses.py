"""How the clauses stand, as the page tells it: counted at most once a minute."""

import time
from dataclasses import dataclass
from datetime import datetime

from api.database.work import Work
from api.notice.checks import run_checks
from api.notice.proofs import Run, last_run
from api.notice.rules.standing import Counted, State, state_of
from api.notice.sources import clauses
from api.settings import Settings

FRESH_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """What was counted, what the tests have shown, and how each clause stands by it."""

    at: datetime
    counted: dict[str, Counted]
    run: Run
    states: dict[str, State]


class Statuses:
    """Keeps the last count for a while, so that many readers cost as little as one."""

    def __init__(self) -> None:
        self._last: Standing | None = None
        self._until = 0.0

    async def told(self, work: Work, settings: Settings) -> Standing | None:
        """Count, where the controller shows its status; else there is nothing to tell."""
        if not (settings.shows_notice_status or settings.demo):
            return None
        if self._last is None or time.monotonic() > self._until:
            self._last = await _stand(work, settings)
            self._until = time.monotonic() + FRESH_SECONDS
        return self._last


async def _stand(work: Work, settings: Settings) -> Standing:
    counted, run = dict(await run_checks(work)), last_run(settings.tests_report)
    states = {n: state_of(each, counted, run.passed) for n, each in clauses().items()}
    return Standing(work.now, counted, run, states)
