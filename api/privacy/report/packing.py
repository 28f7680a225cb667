"""Packs files into a ZIP that leaves while it is made: what was written is taken at once."""

import io
import zlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LEVEL: Final = 1
"""Records look alike: they pack well at the least effort."""


class Packing:
    """A ZIP that grows, with files that only their owner may read."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._sink = _Sink()
        self._zip = ZipFile(self._sink, "w", ZIP_DEFLATED, compresslevel=LEVEL)

    def opened(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """Begin a file; there is one at a time."""
        entry = ZipInfo(name, self._at.timetuple()[:6])
        entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
        return self._zip.open(entry, "w")

    def add(self, name: str, pieces: Iterable[bytes]) -> None:
        with self.opened(name) as file:
            for each in pieces:
                file.write(each)

    def close(self) -> None:
        self._zip.close()

    def taken(self) -> bytes:
        """Give what was packed since it was asked last."""
        return self._sink.taken()


class KeptText:
    """Text that waits for its place in the ZIP, packed meanwhile."""

    def __init__(self) -> None:
        self._packer = zlib.compressobj(LEVEL)
        self._parts: list[bytes] = []

    def add(self, text: str) -> None:
        self._parts.append(self._packer.compress(text.encode()))

    def pieces(self) -> Iterator[bytes]:
        """Give the text again, once."""
        self._parts.append(self._packer.flush())
        unpacker = zlib.decompressobj()
        yield from map(unpacker.decompress, self._parts)
        self._parts.clear()


class _Sink(io.RawIOBase):
    """Takes what is written, and cannot go back."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: Any, /) -> int:
        self._parts.append(bytes(piece))
        return len(self._parts[-1])

    def taken(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)
