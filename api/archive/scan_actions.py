"""Taking scans in, and taking them away."""

from dataclasses import dataclass
from uuid import UUID

from api.archive.paper_queries import subjects_of
from api.archive.queries import scans_of
from api.archive.rules.scans import (
    MOST_SCANS,
    PaperDestroyed,
    ScanState,
    TooManyScans,
)
from api.archive.rules.states import PaperState
from api.archive.scan_locks import lock, shred
from api.archive.scan_tables import Scan
from api.archive.tables import Paper
from api.audit.versions import held
from api.database.work import Work
from api.documents.media import Medium
from api.jobs.promises import promise
from api.kernel.refusals import NotFound
from api.standing.actions import check_usable

CHECK = "check_scan"


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came in: looked at, encrypted and stored, and not yet of any paper."""

    id: UUID
    key: bytes
    medium: Medium
    size_bytes: int
    state: ScanState


async def check_takes_scan(work: Work, paper_id: UUID) -> None:
    """Refuse a scan before a byte of it is read."""
    paper = await held(work, Paper, paper_id)
    if paper.state is PaperState.DESTROYED:
        raise PaperDestroyed
    gone = {ScanState.DESTROYED, ScanState.INFECTED}
    known = [each for each in await scans_of(work.session, paper_id) if each.state not in gone]
    if len(known) >= MOST_SCANS:
        raise TooManyScans
    for each in await subjects_of(work.session, paper_id):
        await check_usable(work, each.party_id)


async def add_scan(work: Work, paper_id: UUID, received: Received) -> Scan:
    """Make a stored file a scan of a paper, locked with the keys of whom that is about."""
    await check_takes_scan(work, paper_id)
    scan = Scan(
        id=received.id,
        paper_id=paper_id,
        state=received.state,
        medium=received.medium,
        size_bytes=received.size_bytes,
        uploaded_at=work.now,
        uploaded_by=work.caller.id,
        checked_at=work.now if received.state is ScanState.CLEAN else None,
    )
    work.session.add(scan)
    await work.session.flush()
    parties = [each.party_id for each in await subjects_of(work.session, paper_id)]
    await lock(work, scan, received.key, parties)
    if scan.state is ScanState.QUARANTINED:
        await promise(work, CHECK, scan.id)
    return scan


async def remove_scan(work: Work, paper_id: UUID, scan_id: UUID) -> None:
    """Throw away the key of a scan that should not have been made."""
    scan = await held(work, Scan, scan_id)
    if scan.paper_id != paper_id:
        raise NotFound("There is no such record.")
    if scan.sealed:
        await shred(work, scan, ScanState.DESTROYED)


async def tell(work: Work, scan_id: UUID, found: str | None) -> None:
    """Note what the virus scanner has said of a scan in quarantine."""
    scan = await held(work, Scan, scan_id)
    if scan.state is not ScanState.QUARANTINED:
        return
    scan.checked_at, scan.found = work.now, found
    if found is None:
        scan.state = ScanState.CLEAN
    else:
        await shred(work, scan, ScanState.INFECTED)
