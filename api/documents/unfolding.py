"""Refuses a file that would unfold to far more than it is: a bomb made of repetition.

A picture says in its head how large it gets. In a PDF each stream is unpacked, a piece at a
time and never whole, until all of them together are too much.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import Final

from api.documents.media import Medium
from api.kernel.refusals import Invalid

MOST_UNFOLDED: Final = 512 * 1024 * 1024
MOST_PIXELS: Final = 200_000_000
PIECE: Final = 1024 * 1024
_STREAM: Final = re.compile(rb"stream\r?\n")
_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers that a picture's height and width follow."""


class FileUnfolds(Invalid):
    """The file is small and would become huge. Scan the paper anew."""


def check_unfolding(content: bytes, medium: Medium) -> None:
    """Refuse what unfolds to too much. Call it in a thread."""
    if medium is Medium.PDF:
        left = MOST_UNFOLDED
        for size in _unfolded(content):
            left -= size
            if left < 0:
                raise FileUnfolds
    elif _pixels(content, medium) > MOST_PIXELS:
        raise FileUnfolds


def _unfolded(content: bytes) -> Iterator[int]:
    """Give the sizes of pieces of what is packed, stream by stream."""
    view = memoryview(content)
    for begins in _STREAM.finditer(content):
        unpacking = zlib.decompressobj()
        try:
            for at in range(begins.end(), len(content), PIECE):
                piece: bytes | memoryview = view[at : at + PIECE]
                while piece and not unpacking.eof:
                    yield len(unpacking.decompress(piece, PIECE))
                    piece = unpacking.unconsumed_tail
                if unpacking.eof:
                    break
        except zlib.error:
            continue


def _pixels(content: bytes, medium: Medium) -> int:
    if medium is Medium.PNG and content[12:16] == b"IHDR":
        width, height = struct.unpack(">II", content[16:24])
        return int(width) * int(height)
    return _jpeg_pixels(content) if medium is Medium.JPEG else 0


def _jpeg_pixels(content: bytes) -> int:
    """Walk from marker to marker, to the one that tells the size."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - begins a marker
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker in _SIZES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(height) * int(width)
        at += 2 + length
    return 0
