"""Takes a list in from the command line: what the screen does, in one go, told in lines."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeAlias
from uuid import UUID

from api.customers.imports import actions
from api.customers.imports.importing import end, import_customers
from api.customers.imports.jobs import check_import
from api.customers.imports.queries import import_with, troubled_rows
from api.customers.imports.rules.drafts import Unsaid
from api.customers.imports.rules.files import read_sheet
from api.customers.imports.rules.refused import MOST_BYTES
from api.customers.imports.rules.sheets import Sheet
from api.customers.imports.rules.states import ImportState
from api.customers.imports.schemas import NewMapping
from api.customers.imports.tables import CustomerImport
from api.customers.imports.wording import titled
from api.database.work import Asked, Works
from api.jobs.task import Handler, Task
from api.kernel.access import REGISTER, Caller
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.operations import Operation

MOST_TOLD: Final = 50
TOLD_EVERY_SECONDS: Final = 1.0
NOTHING: Final = Unsaid()
Tell: TypeAlias = Callable[[str], None]


async def import_file(
    works: Works,
    path: Path,
    *,
    tell: Tell,
    check: bool = False,
    unsaid: Unsaid = NOTHING,
    caller: Caller = REGISTER,
) -> int:
    """Bring a list in, or only `check` it; rows that stay out are told.

    Gives 0 when every row is good, 1 when some are not, 2 when the file cannot be opened.
    """
    try:
        sheet = await asyncio.to_thread(_read, path)
    except OSError as error:
        tell(f"{path.name}: {error.strerror}")
        return 2
    desk = _Desk(works, caller, tell)
    import_id = await desk.upload(sheet, path.name)
    checked = await desk.check(import_id, unsaid)
    await desk.tell_trouble(import_id)
    tell(f"{checked.ready} rows of {checked.rows} can be taken in.")
    if check:
        await end(desk.task("import_customers", import_id), ImportState.CANCELLED)
    else:
        done = await desk.run(import_id)
        tell(f"{done.imported} customers were taken in.")
    return 0 if checked.ready == checked.rows else 1


class _Desk:
    """One caller's way through an import."""

    def __init__(self, works: Works, caller: Caller, tell: Tell) -> None:
        self._works = works
        self._caller = caller
        self._tell = tell

    def task(self, name: str, import_id: UUID) -> Task:
        """Make a task of a job that nobody but us runs."""
        return Task(new_id(), name, import_id, 1, self._caller.id, self._works)

    async def upload(self, sheet: Sheet, name: str) -> UUID:
        async with self._works.start(self._asked("upload_import")) as work:
            uploaded = await actions.upload_import(work, sheet, name)
        self._tell(f"{name}: {len(sheet.rows)} rows")
        for column, field in json.loads(uploaded.mapping).items():
            self._tell(f"  {column} -> {field or '(not taken in)'}")
        return uploaded.id

    async def check(self, import_id: UUID, unsaid: Unsaid) -> CustomerImport:
        """Take the columns for what they seem to be, and check every row."""
        task = self.task("check_import", import_id)
        async with self._works.start(self._asked("map_import")) as work:
            uploaded = await import_with(work.session, import_id)
            said = {
                "mapping": json.loads(uploaded.mapping),
                "no_business_id_because": unsaid.because,
                "persons_without_business_id": unsaid.are_persons,
            }
            mapping = NewMapping.model_validate(said)
            await actions.map_import(work, import_id, mapping, None, by=task.job_id)
        return await self._see_through(check_import, task)

    async def run(self, import_id: UUID) -> CustomerImport:
        task = self.task("import_customers", import_id)
        async with self._works.start(self._asked("run_import")) as work:
            await actions.run_import(work, import_id, by=task.job_id)
        return await self._see_through(import_customers, task)

    async def tell_trouble(self, import_id: UUID) -> None:
        """Tell what is wrong, row by row, without a value."""
        async with self._works.start(self._asked("look_at_rows", writes=False)) as work:
            rows = await troubled_rows(work.session, import_id, MOST_TOLD + 1)
        for row in rows[:MOST_TOLD]:
            for problem in row.problems:
                why = titled(problem, Language.EN)
                self._tell(
                    f"  row {row.number}, {problem['column'] or problem['field']}: {why}"
                )
        if len(rows) > MOST_TOLD:
            self._tell("  … and more")

    async def _see_through(self, handler: Handler, task: Task) -> CustomerImport:
        """Do a job here, telling how far it is; an interrupted one stops after its batch."""
        doing = asyncio.ensure_future(handler(task))
        told = 0
        try:
            while not doing.done():
                await asyncio.wait({doing}, timeout=TOLD_EVERY_SECONDS)
                if task.done != told:
                    told = task.done
                    self._tell(f"  {task.name}: {told} of {task.total}")
        except asyncio.CancelledError:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await doing
            raise
        await doing
        async with self._works.start(self._asked("look_at_rows", writes=False)) as work:
            return await import_with(work.session, task.record_id)

    def _asked(self, name: str, *, writes: bool = True) -> Asked:
        return Asked(self._caller, Operation(name, writes=writes))


def _read(path: Path) -> Sheet:
    with path.open("rb") as file:
        return read_sheet(file.read(MOST_BYTES + 1), path.name)
