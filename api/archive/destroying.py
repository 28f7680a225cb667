"""Has papers destroyed: ordered, seen by two people, certified. What told of whom goes, too."""

import hashlib
import json
from uuid import UUID

from api.archive.about_actions import forget_notes
from api.archive.destruction_tables import PaperDestruction
from api.archive.paper_queries import destruction_of, subjects_of
from api.archive.rules import destroying as rules
from api.archive.rules.labels import read_label
from api.archive.rules.states import PaperState, move
from api.archive.rules.steps import StepKind
from api.archive.scan_locks import shred_scans
from api.archive.stepping import step
from api.archive.tables import Paper
from api.audit.versions import held
from api.database.work import Work


async def witness(work: Work, paper_id: UUID, label: str) -> None:
    """Note that somebody sees a paper go and has read its label; the second one ends it."""
    paper = await held(work, Paper, paper_id)
    ordered = await destruction_of(work.session, paper_id)
    if ordered is None:
        raise rules.NotToBeDestroyed
    gone = move(paper.state, PaperState.DESTROYED)
    if read_label(label) != paper.number:
        raise rules.OtherLabel(pointer="/label")
    if ordered.first_by is None:
        ordered.first_by, ordered.first_at = work.caller.id, work.now
        step(work, paper, StepKind.WITNESSED)
        return
    rules.check_witness(ordered.first_by, work.caller.id)
    ordered.second_by, ordered.second_at = work.caller.id, work.now
    step(work, paper, StepKind.DESTROYED)
    paper.state, paper.lock_by, paper.custodian_id = gone, None, None
    _certify(paper, ordered)
    await shred_scans(work, paper.id)
    await forget_notes(work, await subjects_of(work.session, paper.id))


def _certify(paper: Paper, ordered: PaperDestruction) -> None:
    """Keep what the certificate says, and its digest: it is printed of nothing else."""
    told = {
        "number": paper.number,
        "kind": paper.kind,
        "dated_on": paper.dated_on.isoformat(),
        "cause": ordered.cause,
        "request_number": ordered.request_number,
        "rule": paper.rule,
        "ordered_at": ordered.ordered_at.isoformat(),
        "first_at": ordered.first_at and ordered.first_at.isoformat(),
        "second_at": ordered.second_at and ordered.second_at.isoformat(),
    }
    ordered.content = json.dumps(told, sort_keys=True, ensure_ascii=False)
    ordered.sha256 = hashlib.sha256(ordered.content.encode()).hexdigest()
