"""CSV as it is found: in four encodings, parted by three characters, now and then broken."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from api.imports.rules.refused import MOST_ROWS, BrokenFile, NotATable, check_size
from api.imports.rules.sheets import HEADER_WITHIN, Knows, Record, known_names

DELIMITERS: Final = ";\t,"
BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LOOKED_AT: Final = 64 * 1024
_UTF_8_LETTER: Final = re.compile(rb"\xc3[\x80-\xbf]")
_NO_TEXT: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\A\s*(?:<|\{|%PDF)")


def records_of(content: bytes, knows: Knows) -> list[Record]:
    """Read CSV, or say on which line it breaks off."""
    text = _decoded(content)
    if not text.strip():
        return []
    if _NO_TEXT.search(text):
        raise NotATable("Save the list as CSV or XLSX.")
    return list(_parsed(text, _delimiter(text[:_LOOKED_AT], knows)))


def _decoded(content: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    if unmarked := _unmarked_utf_16(content[:_LOOKED_AT]):
        return _strictly(content, unmarked)
    if b"\0" in content:
        raise NotATable("Save the list as CSV or XLSX.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _UTF_8_LETTER.search(content):
            raise _undecodable(content, error) from None
    return _strictly(content, "windows-1252")


def _unmarked_utf_16(start: bytes) -> str | None:
    """Recognise UTF-16 without its mark: half the bytes of plain letters are zero."""
    half = len(start) // 2
    if start[1::2].count(0) > half * 0.6 and not start[0::2].count(0):
        return "utf-16-le"
    if start[0::2].count(0) > half * 0.6 and not start[1::2].count(0):
        return "utf-16-be"
    return None


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(content, error) from None


def _undecodable(content: bytes, error: UnicodeDecodeError) -> BrokenFile:
    line = content.count(b"\n", 0, error.start) + 1
    return BrokenFile(f"Line {line}: bytes that are letters in no likely encoding.", line=line)


def _delimiter(start: str, knows: Knows) -> str:
    """Choose what parts the cells: the one under which names of columns, then rows, appear."""
    first = {each: list(_rows(start, each)) for each in DELIMITERS}
    best = max(DELIMITERS, key=lambda each: _likelihood(first[each], knows))
    if max(map(len, first[best]), default=0) <= 1:
        raise NotATable("No ; or tab or comma parts it into columns.")
    return best


def _likelihood(rows: Sequence[Sequence[str]], knows: Knows) -> tuple[int, float, int]:
    widths = Counter(len(cells) for cells in rows if any(cells))
    [(width, often)] = widths.most_common(1) or [(1, 0)]
    known = max((known_names(cells, knows) for cells in rows[:HEADER_WITHIN]), default=0)
    return (known, often / len(rows) if width > 1 else 0, width)


def _rows(start: str, delimiter: str) -> Iterator[list[str]]:
    """Read the start of a file; whether it is whole, is seen later."""
    return csv.reader(io.StringIO(start, newline=""), delimiter=delimiter)


def _parsed(text: str, delimiter: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if number > MOST_ROWS + HEADER_WITHIN:
                check_size(rows=number)
            yield number, cells
    except csv.Error as error:
        raise BrokenFile(
            f"Line {reader.line_num}: a quotation mark that is not closed, or too early.",
            line=reader.line_num,
            row=number + 1,
        ) from error
