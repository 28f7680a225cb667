"""Files as answers: whoever opens one sees its number, and nothing about anybody."""

from typing import Final

from starlette.responses import Response

NEVER_SNIFFED: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class File(Response):
    """Bytes that are no JSON. The name is made of a number of ours, never of a person."""

    disposed = "inline"

    def __init__(self, content: bytes, name: str) -> None:
        disposition = f'{self.disposed}; filename="{name}"'
        super().__init__(content, headers={**NEVER_SNIFFED, "Content-Disposition": disposition})


class Pdf(File):
    """A document to read or print."""

    media_type = "application/pdf"


class Zip(File):
    """Several files in one, to keep."""

    media_type = "application/zip"


class Xml(File):
    """A document for machines."""

    media_type = "application/xml"


class Attachment(File):
    """A file to keep: no browser opens it by itself."""

    media_type = "application/octet-stream"
    disposed = "attachment"
