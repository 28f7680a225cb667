"""What can be done about an import before it runs: upload it, map it, check it, start it."""

import asyncio
import json
from collections.abc import Sequence
from itertools import islice
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, update

from api.audit.versions import held
from api.database.rows import put_rows
from api.database.types import Key
from api.database.work import Work
from api.imports.allowing import check_may
from api.imports.checking import Read
from api.imports.counting import COUNTED, count_rows
from api.imports.mapped import by_profile, columns_by_field, mapping_text, noted, policy_of
from api.imports.nouns.every import HANDLINGS
from api.imports.numbers import go_on_above
from api.imports.queries import profile_of, rows
from api.imports.rules.checks import NEW, Finding, Standing
from api.imports.rules.mapping import guessed, likeliest_key
from api.imports.rules.nouns import Noun, WhenKnown, WhenNew
from api.imports.rules.shaped.every import SHAPES
from api.imports.rules.sheets import Row, Sheet
from api.imports.rules.states import (
    ImportState,
    RowState,
    Suppressed,
    check_mappable,
    check_runnable,
)
from api.imports.rules.targets import Target
from api.imports.schemas import NewMapping
from api.imports.suppressing import suppressed
from api.imports.tables import Import
from api.jobs.promises import promise
from api.kernel.identifiers import new_id

IMPORTING: Final = "import_rows"
SAID: Final = (
    "when_known",
    "when_new",
    "no_business_id_because",
    "persons_without_business_id",
)
SAMPLED: Final = 5
AT_A_TIME: Final = 500
FOUND: Final = (
    update(rows)
    .where(rows.c.id == bindparam("row_id", type_=Key()))
    .values(
        {
            name: bindparam(f"new_{name}", type_=rows.c[name].type)
            for name in ("state", "draft", "problems", "record_id")
        }
    )
)


async def upload_import(
    work: Work, noun: Noun, sheet: Sheet, filename: str, profile_id: UUID | None = None
) -> Import:
    """Keep a list that could be read, with what its columns hold: by a profile, or guessed."""
    check_may(work.caller, noun)
    shape = SHAPES[noun]
    profile = await profile_of(work.session, noun, profile_id) if profile_id else None
    targets = (
        by_profile(sheet.columns, profile)
        if profile
        else guessed(sheet.columns, sheet.rows, shape)
    )
    uploaded = Import(
        noun=noun,
        uploaded_at=work.now,
        uploaded_by=work.caller.id,
        filename=filename,
        kind=sheet.kind,
        state=ImportState.UPLOADED,
        columns=sheet.columns,
        mapping=mapping_text(sheet.columns, targets),
        match_key=(profile and profile.match_key) or likeliest_key(targets, shape),
        when_known=profile.when_known if profile else WhenKnown.SKIP,
        when_new=profile.when_new if profile else WhenNew.CREATE,
        no_business_id_because=profile.no_business_id_because if profile else None,
        persons_without_business_id=bool(profile and profile.persons_without_business_id),
        sample_to=sheet.rows[:SAMPLED][-1].number,
        rows=len(sheet.rows),
        **dict.fromkeys((*COUNTED, "updates"), 0),
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
    mapped = await held(work, Import, import_id)
    check_may(work.caller, mapped.noun)
    check_mappable(mapped.state)
    shape = SHAPES[mapped.noun]
    targets = said.targets(mapped.columns, shape)
    mapped.mapping = mapping_text(mapped.columns, targets)
    mapped.match_key = said.key(targets, shape)
    for name in SAID:
        setattr(mapped, name, getattr(said, name))
    mapped.check_job_id = mapped.highest = None
    if read is None:
        mapped.state = ImportState.CHECKING
        mapped.check_job_id = by or await promise(
            work, "check_import", import_id, total=mapped.rows
        )
        return
    await keep_findings(work, mapped, read)
    mapped.state = ImportState.MAPPED
    await count_rows(work, mapped)


async def keep_findings(work: Work, checked: Import, read: Read) -> None:
    """Settle which rows the register knows, and store what was found of each."""
    handling, policy = HANDLINGS[checked.noun], policy_of(checked)
    of_rows = zip(read.row_ids, read.findings, strict=True)
    drafts = {row_id: each.draft for row_id, each in of_rows if each.draft is not None}
    standings = await handling.stand(work, policy, drafts)
    for row_id in await suppressed(work, handling, drafts):
        standings[row_id] = Standing(problem=(Target.NAME, Suppressed))
    stand = [standings.get(row_id, NEW) for row_id in read.row_ids]
    settled = read.checker.settle(read.findings, stand, policy)
    columns = columns_by_field(checked)
    found = [
        _found(row_id, finding, columns)
        for row_id, finding in zip(read.row_ids, settled, strict=True)
    ]
    if found:
        await (await work.session.connection()).execute(FOUND, found)
    checked.highest = read.checker.highest


async def run_import(work: Work, import_id: UUID, *, by: UUID | None = None) -> UUID:
    """Promise that the rows are taken in, unless the caller does it; give the job's id."""
    started = await held(work, Import, import_id)
    check_may(work.caller, started.noun)
    check_runnable(started.state)
    if started.highest is not None:
        await go_on_above(work.session, started.highest)
    started.state = ImportState.RUNNING
    started.job_id = by or await promise(work, IMPORTING, import_id, total=started.ready)
    return started.job_id


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
        "new_draft": finding.draft and json.dumps(finding.draft, ensure_ascii=False),
        "new_record_id": finding.record_id,
        "new_problems": [noted(problem, columns) for problem in finding.problems],
    }
