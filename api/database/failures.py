"""What a failing database means for whoever asked: try again, or somebody was faster."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import asyncpg
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnection

from api.kernel.refusals import Conflict, Refusal, Unavailable

TROUBLE: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
    }
)
BROKEN: Final = (
    IntegrityError,
    sqlite3.IntegrityError,
    asyncpg.IntegrityConstraintViolationError,
)
RETRY: Final = ("08", "40", "53", "55", "57")
"""SQLSTATE classes: connection, rollback, resources, locks, operator."""


class NotStored(Unavailable):
    """The database could not store this; nothing was changed, and a retry is safe."""


class Clash(Conflict):
    """Somebody else has just stored the same thing, or removed what this belongs to."""


@contextmanager
def understood() -> Iterator[None]:
    """Turn a driver's failure into a refusal; let a mistake of ours through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        refusal = _meaning(error)
        if refusal is None:
            raise
        raise refusal from error
    except (OSError, NoConnection) as error:
        raise NotStored("The database does not answer. Try again in a moment.") from error


def _meaning(error: Exception) -> Refusal | None:
    if isinstance(error, BROKEN):
        return Clash("Look at the records again, and then try anew.")
    driver = error.orig if isinstance(error, DBAPIError) else error
    lost = isinstance(error, DBAPIError) and error.connection_invalidated
    if lost or _is_passing(driver):
        return NotStored("The database could not store this. Try again in a moment.")
    return None


def _is_passing(error: BaseException | None) -> bool:
    """Tell a database in trouble from a statement that is wrong."""
    if isinstance(error, sqlite3.Error):
        return (error.sqlite_errorcode or 0) & 0xFF in TROUBLE
    if isinstance(error, asyncpg.InterfaceError):
        return True
    return (getattr(error, "sqlstate", None) or "").startswith(RETRY)
