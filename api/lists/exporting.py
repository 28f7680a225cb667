"""Takes a list away: read as its owner sees it, written down in the ledger, then let go.

The rows come from the list's own operation, page by page, so scope, masking and the log of
views are the same. The file is made whole before it leaves: the ledger holds its digest.
"""

import json
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, Final, NamedTuple
from uuid import UUID

from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.own import own_use
from api.disclosure.rules import Basis
from api.disclosure.tables import Recipient
from api.documents.sheets import WRITERS, Cell
from api.kernel.access import Caller
from api.kernel.languages import Language
from api.kernel.privacy import Category
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.lists.cells import cell
from api.lists.choices import LISTS
from api.lists.columns import check_columns, columns_of, heading
from api.lists.rules import BasisMissing, ListOf, TooManyRows
from api.lists.schemas import NewExport
from api.views.pages import PageRequest

AT_A_TIME: Final = 1000


class Carrying(Caller):
    """Whoever takes a list away: where a protected person lives is in no file."""

    @property
    def visible(self) -> frozenset[Category]:
        return super().visible - {Category.PROTECTED}


class Taken(NamedTuple):
    """The rows of a list, and whom they speak of."""

    rows: list[dict[str, Any]]
    subjects: set[UUID]


async def read_whole(work: Work, which: ListOf, chosen: Any, most: int) -> Taken:
    """Read a list from its first row to its last, or refuse if there are too many."""
    carrying = Carrying(
        **{each.name: getattr(work.caller, each.name) for each in fields(Caller)}
    )
    taken, cursor = Taken([], set()), None
    while True:
        part = PageRequest.model_construct(limit=AT_A_TIME, cursor=cursor)
        answer = await LISTS[which].read(replace(work, caller=carrying), part, chosen)
        page = json.loads(answer.body)
        taken.rows.extend(page["items"])
        taken.subjects.update(answer.seen.subjects if answer.seen else ())
        if len(taken.rows) > most:
            raise TooManyRows(f"At most {most} rows.", most=most)
        if (cursor := page["next_cursor"]) is None:
            return taken


def sheet_of(which: ListOf, said: NewExport, taken: Taken, language: Language) -> bytes:
    """Make the file. Nothing here reads the database: it may be done in a thread."""
    names = check_columns(which, said.columns)
    kinds = columns_of(which)
    rows: list[Sequence[Cell]] = [
        [cell(name, kinds[name], row[name], language) for name in names] for row in taken.rows
    ]
    return WRITERS[said.kind]([heading(name, language) for name in names], rows)


async def write_down(
    work: Work, which: ListOf, said: NewExport, subjects: set[UUID], payload: bytes
) -> None:
    """Write into the ledger who takes which fields of whom, and for whom; or refuse."""
    recipient = await _recipient(work, said)
    if not subjects:
        return
    await disclose(
        work,
        recipient,
        purpose=work.purpose or Purpose.ADMINISTRATION,
        basis=said.basis or Basis.LEGITIMATE_INTERESTS,
        fields=[f"{which}.{name}" for name in check_columns(which, said.columns)],
        subjects=[*subjects],
        payload=payload,
        job=None,
    )


async def _recipient(work: Work, said: NewExport) -> Recipient:
    if said.recipient_id is None:
        return await own_use(work)
    recipient = await work.session.get(Recipient, said.recipient_id)
    if recipient is None:
        raise NotFound("There is no such record.", pointer="/recipient_id")
    if said.basis is None:
        raise BasisMissing(pointer="/basis")
    return recipient
