"""What each caller sees of papers and folders, and by what they are found."""

import json
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    select,
    type_coerce,
)

from api.archive.cabinet_tables import Cabinet
from api.archive.custody_tables import PaperLoan
from api.archive.destruction_tables import PaperDestruction
from api.archive.parts import ENDS, LOANS, SCANS, STEPS, SUBJECTS, papers, subjects
from api.archive.rules.states import PaperState, allowed_transitions
from api.archive.schemas import FolderView, PaperRow, PaperView
from api.archive.tables import Paper, PaperFolder
from api.database.membership import among
from api.database.types import Words
from api.staff.tables import Account
from api.views.shown import Shown

folders = PaperFolder.__table__
cabinets = Cabinet.__table__
custodian = Account.__table__.alias("custodian")
loan = PaperLoan.__table__.alias("open_loan")
end = PaperDestruction.__table__.alias("ordered_end")

PLACED: Final = (
    papers.outerjoin(folders, folders.c.id == papers.c.folder_id)
    .outerjoin(cabinets, cabinets.c.id == papers.c.cabinet_id)
    .outerjoin(custodian, custodian.c.id == papers.c.custodian_id)
    .outerjoin(loan, and_(loan.c.paper_id == papers.c.id, loan.c.returned_at.is_(None)))
    .outerjoin(end, end.c.paper_id == papers.c.id)
)


def papers_in(place: Any, key: ColumnElement[Any]) -> ColumnElement[Any]:
    """Count the papers that are in a folder or a cabinet."""
    its = select(func.count()).select_from(papers).where(key == place.c.id)
    return its.where(papers.c.state != PaperState.DESTROYED).correlate(place).scalar_subquery()


def _equal(name: str) -> ColumnElement[bool]:
    column: ColumnElement[Any] = papers.c[name]
    return column == bindparam(name, type_=column.type)


def _before(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    return column < bindparam(name, type_=column.type)


def _listed(state: PaperState) -> ColumnElement[str]:
    """Say in SQL, as JSON, where a paper may go from a state."""
    allowed = json.dumps(allowed_transitions(state), separators=(",", ":"))
    return literal_column(f"'{allowed}'")


ROW_FIELDS: Final = {
    "folder_number": folders.c.number,
    "folder_title": folders.c.title,
    "cabinet_number": cabinets.c.number,
    "custodian_name": custodian.c.name,
    "due_on": loan.c.due_on,
    "destruction": end.c.cause,
    "subjects": SUBJECTS,
}
PAPER_ROWS: Final = Shown(
    Paper,
    PaperRow,
    source=PLACED,
    fields=ROW_FIELDS,
    filters={
        **{name: _equal(name) for name in ("state", "kind", "folder_id", "cabinet_id")},
        "number": _equal("number"),
        "parties": papers.c.id.in_(
            select(subjects.c.paper_id).where(among(subjects.c.party_id, "parties"))
        ),
        "unlocked_before": and_(
            papers.c.state == PaperState.PROCESSED,
            _before(papers.c.lock_by, "unlocked_before"),
        ),
        "overdue_before": _before(loan.c.due_on, "overdue_before"),
        "to_destroy": and_(end.c.id.is_not(None), end.c.second_at.is_(None)),
    },
)
PAPERS_SHOWN: Final = Shown(
    Paper,
    PaperView,
    source=PLACED,
    version=papers.c.version,
    fields=ROW_FIELDS
    | {
        "allowed_transitions": type_coerce(
            case(*((papers.c.state == each, _listed(each)) for each in PaperState)), Words()
        ),
        "steps": STEPS,
        "loans": LOANS,
        "scans": SCANS,
        "destructions": ENDS,
    },
)
FOLDERS_SHOWN: Final = Shown(
    PaperFolder,
    FolderView,
    source=folders.outerjoin(cabinets, cabinets.c.id == folders.c.cabinet_id),
    version=folders.c.version,
    fields={
        "cabinet_number": cabinets.c.number,
        "papers": papers_in(folders, papers.c.folder_id),
    },
    sorts={"number": folders.c.number},
    filters={"number": folders.c.number == bindparam("number", type_=folders.c.number.type)},
)
