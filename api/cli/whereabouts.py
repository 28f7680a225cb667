"""Where the database and the heads of the audit lie, and how safely."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import make_url

from api.settings import Settings

HERE: Final = {"127.0.0.1", "::1", "localhost", ""}
ENCRYPTING: Final = {"require", "verify-ca", "verify-full"}
"""TLS of a connection to PostgreSQL that nobody can talk out of it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether one thing is as it should be, and what to do where it is not."""

    what: str
    is_well: bool
    advice: str


def where_it_lies(settings: Settings) -> Iterator[Finding]:
    """Look at the way to the database, the disk under it, and where the heads are."""
    yield _database_line(settings)
    yield _disk(settings)
    yield _heads(settings)


def _database_line(settings: Settings) -> Finding:
    url = make_url(settings.database_url)
    is_here = url.get_backend_name() == "sqlite" or (url.host or "") in HERE
    by_socket = str(url.query.get("host", "")).startswith("/")
    is_safe = is_here or by_socket or url.query.get("ssl") in ENCRYPTING
    return Finding(
        "The database is reached by TLS", is_safe, "Add ?ssl=verify-full to its address."
    )


def _disk(settings: Settings) -> Finding:
    """Look at what lies under a SQLite file; a server's disk is the server's matter."""
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite":
        return Finding(
            "The disk of the database is the server's matter", is_well=True, advice=""
        )
    is_encrypted = lies_encrypted(Path(url.database or "").absolute().parent)
    return Finding(
        "The database's disk is encrypted", is_encrypted, "Use LUKS, or say why not."
    )


def lies_encrypted(folder: Path) -> bool:
    """Tell whether Linux sees a folder on a disk that dm-crypt opens."""
    device = folder.stat().st_dev
    told = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}/dm/uuid")
    return told.is_file() and told.read_text().startswith("CRYPT-")


def _heads(settings: Settings) -> Finding:
    folder, url = settings.heads_folder, make_url(settings.database_url)
    advice = "Set REGISTER_HEADS_FOLDER to another disk."
    if folder is None or not folder.is_dir():
        return Finding("Heads of the audit lie elsewhere", is_well=False, advice=advice)
    if url.get_backend_name() != "sqlite":
        return Finding("Heads of the audit lie elsewhere", is_well=True, advice=advice)
    beside = Path(url.database or "").absolute().parent
    is_apart = folder.stat().st_dev != beside.stat().st_dev
    return Finding("Heads of the audit lie on another disk", is_apart, advice)
