"""Files as answers: whoever opens one sees its number, and nothing about anybody."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Final

from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

NEVER_SNIFFED: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
LONGEST_SECONDS: Final = 900
"""Whoever takes longer to fetch a file may ask again; a snapshot is not held for ever."""


class File(Response):
    """Bytes that are no JSON. The name is made of a number of ours, never of a person."""

    disposed = "inline"

    def __init__(self, content: bytes, name: str) -> None:
        disposition = f'{self.disposed}; filename="{name}"'
        super().__init__(content, headers={**NEVER_SNIFFED, "Content-Disposition": disposition})


class FileStream(StreamingResponse):
    """A file that leaves while it is made, within the time that its snapshot may stand."""

    def __init__(self, pieces: AsyncGenerator[bytes], name: str) -> None:
        disposition = f'inline; filename="{name}"'
        super().__init__(pieces, headers={**NEVER_SNIFFED, "Content-Disposition": disposition})
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                await super().__call__(scope, receive, send)
        finally:
            await self._pieces.aclose()


class Pdf(File):
    """A document to read or print."""

    media_type = "application/pdf"


class Zip(File):
    """Several files in one, to keep."""

    media_type = "application/zip"


class ZipStream(FileStream):
    """Several files in one, too many to be made beforehand."""

    media_type = "application/zip"


class Xml(File):
    """A document for machines."""

    media_type = "application/xml"


class Attachment(File):
    """A file to keep: no browser opens it by itself."""

    media_type = "application/octet-stream"
    disposed = "attachment"
