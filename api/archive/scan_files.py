"""Opens scans: whoever may see all that a scan is about gets its bytes, and leaves a view."""

from typing import Final
from uuid import UUID

from pydantic import BaseModel

from api.archive.parts import SUBJECTS, papers, scans
from api.archive.rules.scans import ScanState
from api.archive.scan_tables import PartyKey, Scan, ScanLock
from api.archive.schemas import SubjectView
from api.documents.media import Medium
from api.views.shown import Nested, Shown

locks = ScanLock.__table__
keys = PartyKey.__table__


class LockView(BaseModel):
    """One lock: its key, itself locked. It never leaves the register."""

    key_id: UUID
    wrapped: str | None


class ScanFile(BaseModel):
    """What opens a scan, and whom it shows."""

    id: UUID
    number: str
    state: ScanState
    medium: Medium
    sealed: str | None
    locks: list[LockView]
    subjects: list[SubjectView]


SCAN_FILES: Final = Shown(
    Scan,
    ScanFile,
    source=scans.join(papers, papers.c.id == scans.c.paper_id),
    fields={
        "number": papers.c.number,
        "subjects": SUBJECTS,
        "locks": Nested(
            ScanLock,
            LockView,
            locks.c.scan_id == scans.c.id,
            source=locks.join(keys, keys.c.id == locks.c.key_id),
            fields={"wrapped": keys.c.wrapped},
            order=(locks.c.place,),
            around=(scans,),
        ),
    },
)
