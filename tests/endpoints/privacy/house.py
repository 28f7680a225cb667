"""A register that can be put back to a copy of itself, and whoever works there."""

import asyncio
import itertools
import sqlite3
from collections.abc import Coroutine
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import make_url

from api.all_tables import Base
from api.app.jobs import HOLDS
from api.database.scrubbing import scrub
from api.jobs.promises import promise
from api.privacy.erasure.actions import RUN
from api.privacy.journal.replaying import replay
from api.settings import Settings
from tests.endpoints.invoices.office import Office
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.yard import Record
from tests.register import Register

T = TypeVar("T")


class House:
    """Runs a register on a SQLite file, on a loop of its own."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.settings, self.folder = settings, folder
        self.loop = asyncio.new_event_loop()
        self.file = Path(make_url(settings.database_url).database or "")
        self.numbers = count(100)  # lower ones are phones of the company's own
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
        """Restore a backup, and replay the journal, as is done before a register opens."""
        with (
            closing(sqlite3.connect(copy)) as there,
            closing(sqlite3.connect(self.file)) as here,
        ):
            there.backup(here)
        state = self.register.app.state
        self.wait(replay(self.register.works, HOLDS, state.journal))

    def found(self, *words: str) -> dict[str, set[str]]:
        """Look through every column of every table, and tell where any of the words stands."""
        places: dict[str, set[str]] = {}
        with closing(sqlite3.connect(self.file)) as here:
            for table in Base.metadata.sorted_tables:
                names = [each.name for each in table.columns]
                told = ", ".join(f'max(CAST("{each}" AS TEXT) LIKE ?)' for each in names)
                for word in words:
                    looked = f'SELECT {told} FROM "{table.name}"'  # noqa: S608 - our names
                    [flags] = here.execute(looked, [f"%{word}%"] * len(names)).fetchall()
                    for name in itertools.compress(names, flags):
                        places.setdefault(word, set()).add(f"{table.name}.{name}")
        return places

    async def goes_on(self, request_id: Any) -> None:
        """Let an erasure that waits go on, as the night does."""
        async with self.register.work() as work:
            occasion = f"{RUN}@{next(self.numbers)}"
            await promise(work, RUN, request_id, occasion=occasion)
        await self.keepers.work_off()

    async def raw(self) -> bytes:
        """Give the bytes of the files after the night's cleaning."""
        await scrub(self.register.works.database, [])
        files = sorted(self.file.parent.glob(f"{self.file.name}*"))
        return b"".join(each.read_bytes() for each in files)
