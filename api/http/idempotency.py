"""One answer per `Idempotency-Key`: kept in the transaction it belongs to, for 24 hours.

A replay is a write of its own, so that on a replicated database it waits for the standby as
the first answer did; it rechecks access before, and logs what it shows again.
"""

import hashlib
import struct
from typing import Final

from sqlalchemy import bindparam, select, text
from starlette.requests import Request

from api.database.prebuilt import adding
from api.database.work import Work
from api.http.answers import Answer, Seen
from api.http.tables import IdempotencyKey
from api.kernel.identifiers import as_key, new_id
from api.kernel.refusals import Conflict, Invalid

LONGEST: Final = 255
LOCK: Final = text("SELECT pg_try_advisory_xact_lock(:key)")
KEPT: Final = IdempotencyKey.__table__
FOUND: Final = select(KEPT.c.id).where(
    KEPT.c.caller_id == bindparam("caller_id", type_=KEPT.c.caller_id.type),
    KEPT.c.key == bindparam("key", type_=KEPT.c.key.type),
)


class KeyReused(Invalid):
    """The Idempotency-Key was used for another request before."""


class KeyRequired(Invalid):
    """Send an Idempotency-Key: this moves goods or money and must not happen twice."""


class StillRunning(Conflict):
    """The same request is being carried out right now."""


def key_of(request: Request, *, required: bool) -> str | None:
    """Read and hash the request's key; hashed, because it may be anything."""
    key = request.headers.get("idempotency-key")
    if key is None:
        if required:
            raise KeyRequired
        return None
    if not 1 <= len(key) <= LONGEST:
        raise KeyRequired("A key has 1 to 255 characters.")
    return hashlib.sha256(key.encode()).hexdigest()


async def fingerprint_of(request: Request) -> str:
    """Tell one request from another by address and body."""
    digest = hashlib.sha256(f"{request.method} {request.url.path}".encode())
    digest.update(await request.body())
    return digest.hexdigest()


async def kept_answer(work: Work, key: str, fingerprint: str) -> Answer[object] | None:
    """Give the answer this key got before, if it did; refuse another request under it."""
    database = work.database
    if not database.is_sqlite:
        await _lock(work, key)
    finding = database.prepared(FOUND, lambda: FOUND)
    found = await work.run(finding, {"caller_id": work.caller.id, "key": key})
    if not found:
        return None
    kept = await work.session.get_one(IdempotencyKey, as_key(found[0][0]))
    if kept.fingerprint != fingerprint or kept.operation != work.operation.name:
        raise KeyReused
    kept.replayed_at = work.now
    await work.session.flush()
    seen = Seen(kept.record_type, kept.records, kept.subjects) if kept.record_type else None
    return Answer(kept.body, kept.status, kept.etag, kept.location, seen, replayed=True)


async def keep_answer(
    work: Work, key: str, fingerprint: str, answer: Answer[object], status: int
) -> None:
    """Store an answer beside what it tells of."""
    seen = answer.seen
    kept = {
        "id": new_id(),
        "caller_id": work.caller.id,
        "key": key,
        "operation": work.operation.name,
        "fingerprint": fingerprint,
        "made_at": work.now,
        "status": answer.status or status,
        "etag": answer.etag,
        "location": answer.location,
        "body": answer.body,
        "record_type": seen and seen.record_type,
        "records": list(seen.records) if seen else [],
        "subjects": list(seen.subjects) if seen else [],
    }
    keeping = work.database.prepared(("add", KEPT), lambda: adding(KEPT))
    await work.run(keeping, kept)


async def _lock(work: Work, key: str) -> None:
    """Have one request a key at a time. SQLite has one writer, so there it waits its turn."""
    digest = hashlib.sha256(f"{work.caller.id} {key}".encode()).digest()
    [number] = struct.unpack_from("q", digest)
    locking = work.database.prepared(LOCK, lambda: LOCK)
    [[is_ours]] = await work.run(locking, {"key": number})
    if not is_ours:
        raise StillRunning
