"""Where files lie that are too large for the database: a folder, or a bucket that speaks S3.

A file is called by an id of ours and by nothing else, and is encrypted before it comes here.
The library's own coroutines can abort the interpreter as it ends, so its plain functions are
called in threads.
"""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Final
from uuid import UUID

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, S3Store

from api.kernel.refusals import Unavailable
from api.settings import Settings

FOLDER: Final = "scans"
PRIVATE: Final = 0o700


class FileGone(Exception):
    """There is no such file."""


@dataclass(frozen=True)
class FileStore:
    """Holds files by their ids."""

    settings: Settings

    @cached_property
    def store(self) -> LocalStore | S3Store:
        """Make the store when it is first used."""
        if self.settings.scans_bucket is None:
            self.settings.scans_folder.mkdir(PRIVATE, parents=True, exist_ok=True)
            return LocalStore(self.settings.scans_folder.absolute())
        return _bucket(self.settings, self.settings.scans_bucket)

    async def put(self, file_id: UUID, content: bytes) -> None:
        with _reaching():
            await asyncio.to_thread(obstore.put, self.store, _path(file_id), content)

    async def get(self, file_id: UUID) -> bytes:
        with _reaching():
            return await asyncio.to_thread(self._read, file_id)

    async def delete(self, file_id: UUID) -> None:
        """Delete a file. One that is not there is gone as well."""
        with suppress(FileNotFoundError), _reaching():
            await asyncio.to_thread(obstore.delete, self.store, _path(file_id))

    async def older_than(self, moment: datetime) -> Sequence[UUID]:
        """List the files that were put there before a moment."""
        with _reaching():
            return await asyncio.to_thread(self._older_than, moment)

    def _read(self, file_id: UUID) -> bytes:
        try:
            return bytes(obstore.get(self.store, _path(file_id)).bytes())
        except FileNotFoundError as error:
            raise FileGone from error

    def _older_than(self, moment: datetime) -> Sequence[UUID]:
        found = (each for some in obstore.list(self.store, FOLDER) for each in some)
        return [
            UUID(each["path"].rpartition("/")[2])
            for each in found
            if each["last_modified"] < moment
        ]


def _bucket(settings: Settings, name: str) -> S3Store:
    config: Any = {"region": settings.scans_region}
    if settings.scans_endpoint:
        config["endpoint"] = settings.scans_endpoint
    if settings.scans_access_key and settings.scans_secret_key:
        config["access_key_id"] = settings.scans_access_key.get_secret_value()
        config["secret_access_key"] = settings.scans_secret_key.get_secret_value()
    is_plain = (settings.scans_endpoint or "").startswith("http://")
    options: Any = {"allow_http": is_plain, "timeout": "30s"}
    return S3Store(name, config=config, client_options=options)


@contextmanager
def _reaching() -> Iterator[None]:
    try:
        yield
    except BaseError as error:
        raise Unavailable("The scans cannot be reached just now.") from error


def _path(file_id: UUID) -> str:
    return f"{FOLDER}/{file_id}"
