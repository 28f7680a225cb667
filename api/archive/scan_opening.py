"""Opens scans with all of their keys."""

from uuid import UUID

from cryptography.exceptions import InvalidTag
from sqlalchemy import select

from api.archive.locking import decrypted, opened_party_key, opened_scan_key, unlocked
from api.archive.rules.scans import ScanGone, ScanState, check_open
from api.archive.scan_files import LockView, ScanFile, keys, locks
from api.archive.scan_tables import Scan
from api.database.secrets import Secrets
from api.database.work import Work
from api.documents.store import FileStore
from api.jobs.task import Task


async def opened(file: ScanFile, secrets: Secrets, store: FileStore) -> bytes:
    """Read and decrypt a scan. One whose key is gone stays shut."""
    check_open(file.state)
    key = _key_of(file.id, file.sealed, file.locks, secrets)
    return decrypted(await store.get(file.id), key, file.id)


async def content_for_check(task: Task, store: FileStore) -> bytes | None:
    """Open a scan that is in quarantine, for the virus scanner; nothing once it is not."""
    async with task.work(writes=False) as work:
        scan = await work.session.get(Scan, task.record_id)
        if scan is None or scan.state is not ScanState.QUARANTINED:
            return None
        its = await _locks_of(work, scan.id)
        key = _key_of(scan.id, scan.sealed, its, work.database.secrets)
    return decrypted(await store.get(scan.id), key, scan.id)


async def _locks_of(work: Work, scan_id: UUID) -> list[LockView]:
    found = select(keys.c.id, keys.c.wrapped).join(locks, locks.c.key_id == keys.c.id)
    found = found.where(locks.c.scan_id == scan_id).order_by(locks.c.place)
    rows = await work.session.execute(found)
    return [LockView(key_id=key_id, wrapped=wrapped) for key_id, wrapped in rows]


def _key_of(
    scan_id: UUID, sealed: str | None, through: list[LockView], secrets: Secrets
) -> bytes:
    if sealed is None or any(each.wrapped is None for each in through):
        raise ScanGone
    each_key = [opened_party_key(secrets, each.wrapped or "", each.key_id) for each in through]
    try:
        return unlocked(opened_scan_key(secrets, sealed, scan_id), each_key, scan_id)
    except InvalidTag as error:
        raise ScanGone from error
