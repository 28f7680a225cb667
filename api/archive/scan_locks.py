"""Locks scans with the keys of those whom their papers are about, and throws keys away."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from api.archive.locking import (
    encrypted,
    new_key,
    opened_party_key,
    opened_scan_key,
    sealed_party_key,
    sealed_scan_key,
)
from api.archive.queries import keys_of, scans_of
from api.archive.rules.scans import OPEN, ScanGone, ScanState
from api.archive.scan_tables import PartyKey, Scan, ScanLock
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.identifiers import new_id

DELETE = "delete_scan"


async def lock(work: Work, scan: Scan, key: bytes, parties: Sequence[UUID]) -> None:
    """Lock a new scan's key with the key of each party, and seal what comes of it."""
    known = {each.party_id: each for each in await keys_of(work.session, parties)}
    for place, party_id in enumerate(parties):
        its = known.get(party_id) or await _made(work, party_id)
        key = encrypted(key, _opened(work, its), scan.id)
        work.session.add(ScanLock(scan_id=scan.id, key_id=its.id, place=place))
    scan.sealed = sealed_scan_key(work.database.secrets, key, scan.id)


async def lock_for_one_more(work: Work, paper_id: UUID, party_id: UUID) -> None:
    """Put one more lock on every scan of a paper."""
    scans = [each for each in await scans_of(work.session, paper_id) if each.sealed]
    if not scans:
        return
    [known] = await keys_of(work.session, [party_id]) or [await _made(work, party_id)]
    for scan in scans:
        places = select(ScanLock.place).where(ScanLock.scan_id == scan.id)
        last = max(await work.session.scalars(places), default=-1)
        key = opened_scan_key(work.database.secrets, scan.sealed or "", scan.id)
        key = encrypted(key, _opened(work, known), scan.id)
        scan.sealed = sealed_scan_key(work.database.secrets, key, scan.id)
        work.session.add(ScanLock(scan_id=scan.id, key_id=known.id, place=last + 1))


async def shred_scans(work: Work, paper_id: UUID) -> None:
    """Throw the keys of a paper's scans away, and have their bytes deleted."""
    for scan in await scans_of(work.session, paper_id):
        if scan.state in OPEN or scan.state is ScanState.QUARANTINED:
            await shred(work, scan, ScanState.DESTROYED)


async def shred(work: Work, scan: Scan, left: ScanState) -> None:
    scan.sealed, scan.state = None, left
    await promise(work, DELETE, scan.id)


async def _made(work: Work, party_id: UUID) -> PartyKey:
    key = PartyKey(id=new_id(), party_id=party_id, made_at=work.now)
    with work.on_own_word():
        key.wrapped = sealed_party_key(work.database.secrets, new_key(), key.id)
        work.session.add(key)
        await work.session.flush()
    return key


def _opened(work: Work, key: PartyKey) -> bytes:
    if key.wrapped is None:
        raise ScanGone
    return opened_party_key(work.database.secrets, key.wrapped, key.id)
