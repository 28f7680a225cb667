"""Finds the frames of Toledo's continuous output in what a wire delivers.

An indicator sends the checksum or not, and does not say which. The first right checksum
proves that this one does; from then on no frame of the connection is believed without it.
"""

from collections.abc import Iterator
from typing import Final

from api.weighing.rules.indications import Flaw, Flawed, Heard
from api.weighing.rules.toledo import FRAME, FRAME_LENGTH, STX, checksum, read_frame

_NOISE: Final = Flawed(Flaw.NOISE)


class ToledoDecoder:
    """The frames of one connection. A frame is whole when the byte after it has come."""

    def __init__(self) -> None:
        self._rest = b""
        self._has_checksums = False

    def feed(self, chunk: bytes) -> Iterator[Heard]:
        self._rest += chunk
        while (found := self._next()) is not None:
            yield found

    def _next(self) -> Heard | None:
        """Take one frame, or what stands before the next; nothing while one is coming."""
        start = self._start_of_next()
        if start:
            self._rest = self._rest[start:]
            return _NOISE
        if len(self._rest) <= FRAME_LENGTH:
            return None
        frame = self._rest[:FRAME_LENGTH]
        if not FRAME.fullmatch(frame):
            self._rest = self._rest[1:]
            return _NOISE
        return self._taken(frame, self._rest[FRAME_LENGTH])

    def _start_of_next(self) -> int:
        """Tell how many bytes belong to no frame; a frame has no second start within it."""
        first = self._rest.find(STX)
        if first < 0:
            return len(self._rest)
        return first or max(self._rest.find(STX, 1, FRAME_LENGTH), 0)

    def _taken(self, frame: bytes, after: int) -> Heard:
        """Check a frame by the byte after it: its checksum, or the start of the next."""
        is_next = after == STX
        if after == checksum(frame) and (self._has_checksums or not is_next):
            self._has_checksums = True
            self._rest = self._rest[FRAME_LENGTH + 1 :]
            return read_frame(frame)
        self._rest = self._rest[FRAME_LENGTH + (not is_next) :]
        if is_next and not self._has_checksums:
            return read_frame(frame)
        return Flawed(Flaw.CHECKSUM)
