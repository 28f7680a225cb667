"""What a file is, by how it begins: never by what it calls itself."""

from enum import StrEnum
from typing import Final

from api.kernel.refusals import Invalid


class Medium(StrEnum):
    """A kind of file that a scanner or a camera makes."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"


class UnknownMedium(Invalid):
    """Send a PDF, or a picture as JPEG or PNG."""


class NotWhatItClaims(Invalid):
    """The file is something else than it says it is."""


BEGINNINGS: Final = (
    (b"%PDF-", Medium.PDF),
    (b"\xff\xd8\xff", Medium.JPEG),
    (b"\x89PNG\r\n\x1a\n", Medium.PNG),
)
ENOUGH: Final = 8
"""How many bytes tell what a file is."""


def medium_of(beginning: bytes, claimed: str) -> Medium:
    """Tell a file's kind by its first bytes, and refuse one that claims another.

    >>> medium_of(b"%PDF-1.7", "application/pdf")
    <Medium.PDF: 'application/pdf'>
    """
    found = next((kind for magic, kind in BEGINNINGS if beginning.startswith(magic)), None)
    said = claimed.partition(";")[0].strip().lower()
    if said not in {*Medium}:
        raise UnknownMedium
    if found != said:
        raise NotWhatItClaims
    return Medium(said)
