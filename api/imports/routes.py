"""Imports over HTTP: a list in, its columns mapped, its rows checked, taken in, undone."""

import asyncio
import json
from dataclasses import replace
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.documents.sheets import SheetKind
from api.http.answers import Answer
from api.http.files import Attachment
from api.http.routes import Routes
from api.http.words import language_of
from api.imports import actions, undoing
from api.imports.checking import Read
from api.imports.errors_file import errors_file
from api.imports.queries import IMPORTS_SHOWN, ROWS_SHOWN, import_with, troubled_rows
from api.imports.rules.mapping import (
    NeededNotMapped,
    NothingChanges,
    WrongKey,
    WrongMapping,
)
from api.imports.rules.nouns import Noun
from api.imports.rules.refused import (
    BrokenFile,
    FileTooBig,
    NoHeader,
    NotATable,
    NothingToImport,
)
from api.imports.rules.sheets import Sheet
from api.imports.rules.states import (
    AlreadyStarted,
    NothingToUndo,
    NotMapped,
    RowState,
)
from api.imports.schemas import ImportRowView, ImportView, NewMapping
from api.imports.uploads import BODY_LIMIT, FileName, rows_read, uploaded_sheet
from api.imports.wording import in_words
from api.jobs.queries import job_shown
from api.jobs.schemas import JobView
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import Forbidden, NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Imports")

UNREADABLE = [FileTooBig, NotATable, NoHeader, NothingToImport, BrokenFile, IdentityCodeInText]
UNMAPPED = [WrongMapping, NeededNotMapped, WrongKey, NothingChanges]


@routes.post(
    "/imports",
    Permission.CUSTOMERS_IMPORT,
    purposes=TRADE,
    refuses=[*UNREADABLE, NotFound, Forbidden],
    body_limit=BODY_LIMIT,
)
async def upload_import(
    work: Work,
    sheet: Annotated[Sheet, Depends(uploaded_sheet)],
    filename: FileName,
    noun: Noun,
    profile_id: UUID | None = None,
) -> Answer[ImportView]:
    """Upload a list: CSV or XLSX, at most 10 MiB. Nothing is made of it yet.

    It is mapped as the profile says, or as its headings and cells suggest. Its first rows are
    shown by the import itself: this answer is kept for a retry, and those name people.
    """
    uploaded = await actions.upload_import(work, noun, sheet, filename, profile_id)
    answer = await show(work, IMPORTS_SHOWN, uploaded.id)
    return replace(answer, body=_without_sample(answer.body))


def _without_sample(body: bytes) -> bytes:
    """Leave out the first rows: they name people whom nobody knows yet."""
    return json.dumps(json.loads(body) | {"sample": []}, separators=(",", ":")).encode()


@routes.get(
    "/imports/{import_id}",
    Permission.CUSTOMERS_IMPORT,
    purposes=TRADE,
    refuses=[NotFound],
)
async def read_import(work: Work, import_id: UUID) -> Answer[ImportView]:
    """Show how an import stands."""
    return await show(work, IMPORTS_SHOWN, import_id)


@routes.put(
    "/imports/{import_id}/mapping",
    Permission.CUSTOMERS_IMPORT,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, *UNMAPPED, AlreadyStarted, Forbidden],
)
async def map_import(
    work: Work,
    import_id: UUID,
    mapping: NewMapping,
    read: Annotated[Read | None, Depends(rows_read)],
) -> Answer[ImportView]:
    """Say what each column holds. Short lists are checked at once, long ones by a job."""
    await actions.map_import(work, import_id, mapping, read)
    return await show(work, IMPORTS_SHOWN, import_id)


@routes.get(
    "/imports/{import_id}/rows",
    Permission.CUSTOMERS_IMPORT,
    purposes=TRADE,
    refuses=[NotFound, WrongCursor],
)
async def list_import_rows(
    work: Work,
    request: Request,
    import_id: UUID,
    paging: Paging,
    state: RowState | None = None,
) -> Answer[Page[ImportRowView]]:
    """List the rows in their order, each with what is wrong with it."""
    mapped = await import_with(work.session, import_id)
    filters = {"import_id": import_id, "state": state}
    stored = await page(work, ROWS_SHOWN, paging, filters, sort="number", descending=False)
    return in_words(stored, mapped, language_of(request))


@routes.get(
    "/imports/{import_id}/errors",
    Permission.CUSTOMERS_IMPORT,
    purposes=TRADE,
    refuses=[NotFound],
)
async def take_import_errors(
    work: Work, request: Request, import_id: UUID, kind: SheetKind = SheetKind.CSV
) -> Attachment:
    """Give what is wrong as a file: row, column and reason. What the cells say is not in it."""
    mapped = await import_with(work.session, import_id)
    troubled = await troubled_rows(work.session, import_id)
    language = language_of(request)
    content = await asyncio.to_thread(errors_file, kind, mapped.noun, troubled, language)
    return Attachment(content, f"{import_id}.{kind}")


@routes.post(
    "/imports/{import_id}/run",
    Permission.CUSTOMERS_IMPORT,
    purposes=TRADE,
    refuses=[NotFound, NotMapped, AlreadyStarted, Forbidden],
    status=202,
)
async def run_import(work: Work, import_id: UUID) -> Answer[JobView]:
    """Take in every row that is ready. Rows that are refused or duplicates stay out."""
    job_id = await actions.run_import(work, import_id)
    job, _ = await job_shown(work, job_id)
    return Answer(job, location=f"/api/v1/jobs/{job_id}")


@routes.post(
    "/imports/{import_id}/undo",
    Permission.CUSTOMERS_IMPORT,
    purposes=TRADE,
    refuses=[NotFound, NothingToUndo, Forbidden],
    status=202,
)
async def undo_import(work: Work, import_id: UUID) -> Answer[JobView]:
    """Take out what the list brought and change back what it changed.

    What was used or changed since stays as it is, and is told.
    """
    job_id = await undoing.begin_undoing(work, import_id)
    job, _ = await job_shown(work, job_id)
    return Answer(job, location=f"/api/v1/jobs/{job_id}")
