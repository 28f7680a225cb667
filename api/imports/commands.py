"""Takes a list in from the command line: what the screen does, in one go, told in lines."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias
from uuid import UUID

from api.database.work import Asked, Works
from api.documents.sheets import SheetKind
from api.imports import actions
from api.imports.actions import IMPORTING
from api.imports.errors_file import errors_file
from api.imports.jobs import check_import
from api.imports.queries import import_with, profile_named, troubled_rows
from api.imports.rules.files import read_sheet
from api.imports.rules.nouns import Noun, WhenKnown
from api.imports.rules.refused import MOST_BYTES
from api.imports.rules.shaped.every import SHAPES
from api.imports.rules.sheets import Sheet
from api.imports.rules.states import ImportState
from api.imports.rules.unsaid import Unsaid
from api.imports.running import end, import_rows
from api.imports.schemas import NewMapping
from api.imports.tables import Import
from api.imports.wording import titled
from api.jobs.task import Handler, Task
from api.kernel.access import REGISTER, Caller
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.operations import Operation

MOST_TOLD: Final = 50
TOLD_EVERY_SECONDS: Final = 1.0
Tell: TypeAlias = Callable[[str], None]


NOTHING_ELSE: Final = Unsaid()


@dataclass(frozen=True, slots=True)
class How:
    """What a list is of, and how it is brought in; `check` only tells what would happen."""

    noun: Noun = Noun.CUSTOMERS
    check: bool = False
    update: bool = False
    profile: str | None = None
    unsaid: Unsaid = NOTHING_ELSE
    errors: Path | None = None
    """Where to write what is wrong, as the ending says: CSV or XLSX."""


AS_CUSTOMERS: Final = How()


async def import_file(
    works: Works,
    path: Path,
    how: How = AS_CUSTOMERS,
    *,
    tell: Tell,
    caller: Caller = REGISTER,
) -> int:
    """Bring a list in, or only check it; rows that stay out are told.

    Gives 0 when every row is good, 1 when some are not, 2 when the file cannot be opened.
    """
    try:
        sheet = await asyncio.to_thread(_read, how.noun, path)
    except OSError as error:
        tell(f"{path.name}: {error.strerror}")
        return 2
    desk = _Desk(works, caller, tell)
    import_id = await desk.upload(how, sheet, path.name)
    checked = await desk.check(import_id, how)
    await desk.tell_trouble(import_id)
    tell(f"{checked.ready} rows of {checked.rows} can be taken in.")
    if how.check:
        await end(desk.task(IMPORTING, import_id), ImportState.CANCELLED)
    else:
        done = await desk.run(import_id)
        tell(f"{done.imported} {how.noun} were taken in, {done.updated} were changed.")
    if how.errors:
        await desk.write_errors(import_id, how.noun, how.errors)
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

    async def upload(self, how: How, sheet: Sheet, name: str) -> UUID:
        async with self._works.start(self._asked("upload_import")) as work:
            kept = how.profile and await profile_named(work.session, how.noun, how.profile)
            uploaded = await actions.upload_import(work, how.noun, sheet, name, kept or None)
        self._tell(f"{name}: {len(sheet.rows)} rows")
        for column, field in json.loads(uploaded.mapping).items():
            self._tell(f"  {column} -> {field or '(not taken in)'}")
        return uploaded.id

    async def check(self, import_id: UUID, how: How) -> Import:
        """Take the columns for what they seem to be, and check every row."""
        task = self.task("check_import", import_id)
        async with self._works.start(self._asked("map_import")) as work:
            uploaded = await import_with(work.session, import_id)
            mapping = NewMapping(
                mapping=json.loads(uploaded.mapping),
                when_known=WhenKnown.UPDATE if how.update else uploaded.when_known,
                when_new=uploaded.when_new,
                no_business_id_because=how.unsaid.because or uploaded.no_business_id_because,
                persons_without_business_id=how.unsaid.are_persons
                or uploaded.persons_without_business_id,
            )
            await actions.map_import(work, import_id, mapping, None, by=task.job_id)
        return await self._see_through(check_import, task)

    async def run(self, import_id: UUID) -> Import:
        task = self.task(IMPORTING, import_id)
        async with self._works.start(self._asked("run_import")) as work:
            await actions.run_import(work, import_id, by=task.job_id)
        return await self._see_through(import_rows, task)

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

    async def write_errors(self, import_id: UUID, noun: Noun, path: Path) -> None:
        """Write what is wrong with all rows to a file."""
        async with self._works.start(self._asked("look_at_rows", writes=False)) as work:
            troubled = await troubled_rows(work.session, import_id)
        kind = SheetKind(path.suffix.lstrip(".").lower())
        written = await asyncio.to_thread(errors_file, kind, noun, troubled, Language.EN)
        await asyncio.to_thread(path.write_bytes, written)
        self._tell(f"What is wrong is in {path.name}.")

    async def _see_through(self, handler: Handler, task: Task) -> Import:
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


def _read(noun: Noun, path: Path) -> Sheet:
    with path.open("rb") as file:
        return read_sheet(file.read(MOST_BYTES + 1), path.name, SHAPES[noun].target_of)
