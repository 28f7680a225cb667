"""One answer per `Idempotency-Key`: kept in the transaction it belongs to, for 24 hours.

A replay is a write of its own, so that on a replicated database it waits for the standby as
the first answer did; it rechecks access before, and logs what it shows again.
"""

import hashlib
import struct
from typing import Final

from sqlalchemy import select, text
from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, Seen
from api.http.tables import IdempotencyKey
from api.kernel.refusals import Conflict, Invalid

LONGEST: Final = 255
LOCK: Final = text("SELECT pg_try_advisory_xact_lock(:key)")


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
    await _lock(work, key)
    kept = (
        await work.session.scalars(
            select(IdempotencyKey).where(
                IdempotencyKey.caller_id == work.caller.id, IdempotencyKey.key == key
            )
        )
    ).one_or_none()
    if kept is None:
        return None
    if kept.fingerprint != fingerprint or kept.operation != work.operation.name:
        raise KeyReused
    kept.replayed_at = work.now
    await work.session.flush()
    seen = Seen(kept.record_type, kept.records, kept.subjects) if kept.record_type else None
    return Answer(kept.body, kept.status, kept.etag, kept.location, seen, replayed=True)


def keep_answer(
    work: Work, key: str, fingerprint: str, answer: Answer[object], status: int
) -> None:
    """Store an answer beside what it tells of."""
    seen = answer.seen
    work.session.add(
        IdempotencyKey(
            caller_id=work.caller.id,
            key=key,
            operation=work.operation.name,
            fingerprint=fingerprint,
            made_at=work.now,
            status=answer.status or status,
            etag=answer.etag,
            location=answer.location,
            body=answer.body,
            record_type=seen and seen.record_type,
            records=list(seen.records) if seen else [],
            subjects=list(seen.subjects) if seen else [],
        )
    )


async def _lock(work: Work, key: str) -> None:
    """Have one request a key at a time. SQLite has one writer, so there it waits its turn."""
    if work.database.is_sqlite:
        return
    digest = hashlib.sha256(f"{work.caller.id} {key}".encode()).digest()
    [number] = struct.unpack_from("q", digest)
    if not await work.session.scalar(LOCK, {"key": number}):
        raise StillRunning
