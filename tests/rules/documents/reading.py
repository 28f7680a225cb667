"""What a PDF says of itself and on its pages."""

import re
from io import BytesIO

from pypdf import PdfReader


def words_in(pdf: bytes) -> str:
    """Give all text of a document, with single spaces."""
    pages = PdfReader(BytesIO(pdf)).pages
    return re.sub(r"[\s\xa0]+", " ", " ".join(page.extract_text() for page in pages))


def pages_in(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


def standards_of(pdf: bytes) -> tuple[str, str, str]:
    """Give the part and level of PDF/A and the part of PDF/UA it says it keeps."""
    metadata = PdfReader(BytesIO(pdf)).xmp_metadata
    assert metadata is not None
    said = metadata.stream.get_data().decode()
    found = (
        re.search(rf"<{name}>([^<]+)<", said)
        for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
    )
    part, level, access = (one[1] if one else "" for one in found)
    return part, level, access


def is_tagged(pdf: bytes) -> bool:
    root = PdfReader(BytesIO(pdf)).root_object
    return bool(root["/MarkInfo"]["/Marked"]) and "/StructTreeRoot" in root  # type: ignore[index]


def language_of(pdf: bytes) -> str:
    return str(PdfReader(BytesIO(pdf)).root_object["/Lang"])
