"""A register that can be put back to a copy of itself, and whoever works there."""

import asyncio
import shutil
import sqlite3
from collections.abc import Coroutine
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import make_url

from api.app.jobs import JOBS
from api.database.scrubbing import scrub
from api.jobs.promises import promise
from api.jobs.runner import Runner
from api.jobs.task import gathered
from api.jobs.timetable import NO_RECORD
from api.kernel.purposes import Purpose
from api.privacy.erasure.actions import RUN
from api.privacy.jobs import FORGET
from api.settings import Settings
from tests.endpoints.invoices.office import Office
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.yard import Record
from tests.register import Client, Register

T = TypeVar("T")


class House:
    """Runs a register on a SQLite file, on a loop of its own."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.settings, self.folder = settings, folder
        self.loop = asyncio.new_event_loop()
        self.file = Path(make_url(settings.database_url).database or "")
        self.numbers = count(1)
        self._open()
        self.office: Office = self.wait(Office.opened(self.register))
        self.keepers: Keepers = self.wait(Keepers.of(self.register))
        self.product: Record = self.wait(self.office.product(price="12.35"))

    def wait(self, what: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(what)

    def _open(self) -> None:
        self.register = Register(self.settings)
        self._running = self.register.running()
        self.wait(self._running.__aenter__())

    def close(self) -> None:
        self.wait(self._running.__aexit__(None, None, None))

    def end(self) -> None:
        self.close()
        self.loop.close()

    def copied(self) -> Path:
        """Take a backup, while it serves."""
        copy = self.folder / "copy.db"
        copy.unlink(missing_ok=True)
        with (
            closing(sqlite3.connect(self.file)) as here,
            closing(sqlite3.connect(copy)) as there,
        ):
            here.backup(there)
        return copy

    def put_back(self, copy: Path) -> None:
        """Restore a backup, and open: the journal is replayed before anything else."""
        self.close()
        for each in self.file.parent.glob(f"{self.file.name}*"):
            each.unlink()
        shutil.copy(copy, self.file)
        self._open()
        office, keepers = self.office, self.keepers
        office.order_desk, office.billing = map(
            self._again, (office.order_desk, office.billing)
        )
        keepers.first, keepers.second = map(self._again, (keepers.first, keepers.second))
        office.register = keepers.register = self.register
        office.runner = Runner(self.register.works, gathered(*JOBS))

    def _again(self, client: Client) -> Client:
        purpose = client.headers.get("Purpose")
        return self.register.holding(
            client.account_id, client.session_id, Purpose(purpose) if purpose else None
        )

    async def goes_on(self, request_id: Any) -> None:
        """Let an erasure that waits go on, as the night does."""
        async with self.register.work() as work:
            occasion = f"{RUN}@{next(self.numbers)}"
            await promise(work, RUN, request_id, occasion=occasion)
        await self.keepers.work_off()

    async def forgets_answers(self) -> None:
        """Let a day pass for what is kept of answers, such as that to an uploaded list."""
        works = self.register.works
        clock = works.clock
        works.clock = lambda: clock() + timedelta(days=2)
        async with self.register.work() as work:
            occasion = f"{FORGET}@{next(self.numbers)}"
            await promise(work, FORGET, NO_RECORD, occasion=occasion)
        await self.keepers.work_off()
        works.clock = clock

    async def raw(self) -> bytes:
        """Give the bytes of the files after the night's cleaning."""
        await scrub(self.register.works.database, [])
        files = sorted(self.file.parent.glob(f"{self.file.name}*"))
        return b"".join(each.read_bytes() for each in files)
