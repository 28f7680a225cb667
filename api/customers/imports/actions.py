"""What can be done about an import before it runs: upload it, map it, check it, start it."""

import asyncio
import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, update

from api.audit.versions import held
from api.customers.imports.checking import Read
from api.customers.imports.numbers import go_on_above
from api.customers.imports.queries import known_business_ids, known_numbers, rows
from api.customers.imports.rules.checks import Finding, written
from api.customers.imports.rules.mapping import guessed
from api.customers.imports.rules.readings import Problem
from api.customers.imports.rules.sheets import Row, Sheet
from api.customers.imports.rules.states import (
    ImportState,
    RowState,
    check_mappable,
    check_runnable,
)
from api.customers.imports.rules.targets import Target
from api.customers.imports.schemas import NewMapping
from api.customers.imports.suppressing import without_suppressed
from api.customers.imports.tables import CustomerImport
from api.database.rows import put_rows
from api.database.types import Key
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.identifiers import new_id

SAMPLED: Final = 5
AT_A_TIME: Final = 500
FOUND: Final = (
    update(rows)
    .where(rows.c.id == bindparam("row_id", type_=Key()))
    .values(
        {
            name: bindparam(f"new_{name}", type_=rows.c[name].type)
            for name in ("state", "draft", "problems")
        }
    )
)


async def upload_import(work: Work, sheet: Sheet, filename: str) -> CustomerImport:
    """Keep a list that could be read, with a guess at what its columns hold."""
    targets = guessed(sheet.columns, sheet.rows)
    uploaded = CustomerImport(
        uploaded_at=work.now,
        uploaded_by=work.caller.id,
        filename=filename,
        kind=sheet.kind,
        state=ImportState.UPLOADED,
        columns=sheet.columns,
        mapping=mapping_text(sheet.columns, targets),
        persons_without_business_id=False,
        sample_to=sheet.rows[:SAMPLED][-1].number,
        rows=len(sheet.rows),
        **dict.fromkeys(("ready", "refused", "duplicates", "imported"), 0),
    )
    work.session.add(uploaded)
    await work.session.flush()
    await _keep_rows(work, uploaded.id, sheet.rows)
    return uploaded


async def map_import(
    work: Work,
    import_id: UUID,
    said: NewMapping,
    read: Read | None,
    *,
    by: UUID | None = None,
) -> None:
    """Say what the columns hold. A short list is read already; a long one, a job reads.

    `by` is the id under which the caller itself will check the rows.
    """
    mapped = await held(work, CustomerImport, import_id)
    check_mappable(mapped.state)
    mapped.mapping = mapping_text(mapped.columns, said.targets(mapped.columns))
    mapped.no_business_id_because = said.no_business_id_because
    mapped.persons_without_business_id = said.persons_without_business_id
    mapped.ready = mapped.refused = mapped.duplicates = 0
    mapped.check_job_id = mapped.highest = None
    if read is None:
        mapped.state = ImportState.CHECKING
        mapped.check_job_id = by or await promise(
            work, "check_import", import_id, total=mapped.rows
        )
        return
    await keep_findings(work, mapped, read)
    mapped.state = ImportState.MAPPED


async def keep_findings(work: Work, checked: CustomerImport, read: Read) -> None:
    """Settle which rows are duplicates, and store what was found of each."""
    drafts = [finding.draft for finding in read.findings if finding.draft]
    settled = read.checker.settle(
        read.findings,
        await known_business_ids(work.session, distinct(each.business_id for each in drafts)),
        await known_numbers(work.session, distinct(each.number for each in drafts)),
    )
    settled = await without_suppressed(work, read.row_ids, settled)
    columns = columns_by_field(checked)
    found = [
        _found(row_id, finding, columns)
        for row_id, finding in zip(read.row_ids, settled, strict=True)
    ]
    if found:
        await (await work.session.connection()).execute(FOUND, found)
    checked.ready += sum(each.state is RowState.READY for each in settled)
    checked.refused += sum(each.state is RowState.REFUSED for each in settled)
    checked.duplicates += sum(each.state is RowState.DUPLICATE for each in settled)
    checked.highest = read.checker.highest


async def run_import(work: Work, import_id: UUID, *, by: UUID | None = None) -> UUID:
    """Promise that the rows are taken in, unless the caller does it; give the job's id."""
    started = await held(work, CustomerImport, import_id)
    check_runnable(started.state)
    if started.highest is not None:
        await go_on_above(work.session, started.highest)
    started.state = ImportState.RUNNING
    started.job_id = by or await promise(
        work, "import_customers", import_id, total=started.ready
    )
    return started.job_id


def mapping_text(columns: Sequence[str], targets: Sequence[Target]) -> str:
    """Write down what each column holds."""
    holds = {
        column: None if target is Target.IGNORE else target
        for column, target in zip(columns, targets, strict=True)
    }
    return json.dumps(holds, ensure_ascii=False, separators=(",", ":"))


def targets_in(mapped: CustomerImport) -> list[Target]:
    """Read what each column holds."""
    holds = json.loads(mapped.mapping)
    return [Target(holds[column] or Target.IGNORE) for column in mapped.columns]


def columns_by_field(mapped: CustomerImport) -> dict[str, str]:
    """Tell which column each field is read from."""
    return {field: column for column, field in json.loads(mapped.mapping).items() if field}


def noted(problem: Problem, columns: Mapping[str, str]) -> dict[str, str]:
    """Write a problem down: which field, in which column, and what kind. No value."""
    target, kind = problem
    return {"field": target, "column": columns.get(target, ""), "type": kind.slug()}


def distinct(values: Iterable[str | None]) -> set[str]:
    """Give the values there are."""
    return {value for value in values if value}


async def _keep_rows(work: Work, import_id: UUID, read: Sequence[Row]) -> None:
    """Store the rows; between batches others may read."""
    connection = await work.session.connection()
    following = iter(read)
    while batch := list(islice(following, AT_A_TIME)):
        await connection.run_sync(put_rows, rows, [_row(import_id, row) for row in batch])
        await asyncio.sleep(0)


def _row(import_id: UUID, row: Row) -> dict[str, Any]:
    return {
        "id": new_id(),
        "import_id": import_id,
        "number": row.number,
        "state": RowState.UNCHECKED,
        "cells": row.cells,
        "problems": [],
    }


def _found(row_id: UUID, finding: Finding, columns: dict[str, str]) -> dict[str, Any]:
    return {
        "row_id": row_id,
        "new_state": finding.state,
        "new_draft": finding.draft and written(finding.draft),
        "new_problems": [noted(problem, columns) for problem in finding.problems],
    }
