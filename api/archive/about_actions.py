"""Saying whom a paper is about, and that it is about somebody no more."""

from collections.abc import Sequence
from uuid import UUID

from api.archive.paper_queries import subjects_of
from api.archive.rules.papers import KnownParty
from api.archive.rules.scans import PaperDestroyed
from api.archive.rules.states import PaperState
from api.archive.scan_locks import lock_for_one_more, shred_scans
from api.archive.schemas import NewPaperSubject
from api.archive.tables import Paper, PaperSubject
from api.audit.bulk import bulk_erase
from api.audit.versions import held
from api.customers.tables import Party
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.standing.actions import check_usable


async def add_subject(work: Work, paper_id: UUID, said: NewPaperSubject) -> None:
    paper = await held(work, Paper, paper_id)
    if paper.state is PaperState.DESTROYED:
        raise PaperDestroyed
    await note_subject(work, paper, said, "/party_id")
    await lock_for_one_more(work, paper_id, said.party_id)


async def take_out_subject(work: Work, paper_id: UUID, subject_id: UUID) -> None:
    """Note that somebody was blacked out of a paper. Scans that show them go."""
    subject = await held(work, PaperSubject, subject_id)
    if subject.paper_id != paper_id:
        raise NotFound("There is no such record.")
    await shred_scans(work, paper_id)
    await forget_notes(work, [subject])
    await work.session.delete(subject)


async def note_subject(work: Work, paper: Paper, said: NewPaperSubject, pointer: str) -> None:
    if await work.session.get(Party, said.party_id) is None:
        raise NotFound("There is no such record.", pointer=pointer)
    if said.party_id in {each.party_id for each in await subjects_of(work.session, paper.id)}:
        raise KnownParty(pointer=pointer)
    await check_usable(work, said.party_id)
    subject = PaperSubject(paper_id=paper.id, party_id=said.party_id)
    with work.on_own_word():
        subject.note = said.note
        work.session.add(subject)
        await work.session.flush()


async def forget_notes(work: Work, subjects: Sequence[PaperSubject]) -> None:
    """Leave nothing of what a paper told of somebody, nor of where that came from."""
    if subjects:
        left = [{"id": each.id, "note": None} for each in subjects]
        await bulk_erase(work, PaperSubject, left)
