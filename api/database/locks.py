"""Has one transaction at a time work on something that may have no row to hold yet."""

import hashlib
import struct
from typing import Final

from sqlalchemy import text

from api.database.work import Work

LOCK: Final = text("SELECT pg_advisory_xact_lock(:number)")


async def alone_with(work: Work, *names: str) -> None:
    """Wait until no other transaction holds these names, and hold them until this one ends.

    SQLite has one writer, so there every transaction is alone. The order is always the
    same, so that two never wait for each other.
    """
    if work.database.is_sqlite:
        return
    for number in sorted(map(_number, names)):
        await work.session.execute(LOCK, {"number": number})


def _number(name: str) -> int:
    [number] = struct.unpack_from("q", hashlib.sha256(name.encode()).digest())
    return int(number)
