"""A PDF that a signature is added to, written the same each time. It loads the signing library.

The library would draw the file's identifier by chance and date the change by the clock.
"""

import hashlib

from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader


class SteadyWriter(IncrementalPdfFileWriter):
    """Leaves what the file says of itself, and identifies it by its digest."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        prev.stream.seek(0)
        digest = hashlib.sha256(prev.stream.read()).digest()
        first, _ = prev.trailer["/ID"]
        return ArrayObject([first, ByteStringObject(digest[:16])])

    def _update_meta(self) -> None:
        """Change nothing: the paper says when it was issued, and by what."""
