"""Writes down each step of a paper's way."""

from uuid import UUID

from api.archive.custody_tables import PaperStep
from api.archive.rules.steps import StepKind
from api.archive.tables import Paper
from api.database.work import Work


def step(work: Work, paper: Paper, kind: StepKind, holder_id: UUID | None = None) -> None:
    """Note what has just been done to a paper, by whoever does it."""
    work.session.add(
        PaperStep(
            paper_id=paper.id,
            kind=kind,
            at=work.now,
            by_id=work.caller.id,
            holder_id=holder_id,
            cabinet_id=paper.cabinet_id,
        )
    )
