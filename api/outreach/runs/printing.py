"""Makes the files of lists. Nothing is made without leave for everybody who is on it."""

import csv
import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from api.documents.address_printing import Place, directory_pdf, label_sheets_pdf
from api.kernel.languages import Language
from api.kernel.spreadsheets import harmless
from api.outreach.gate.passing import Passed
from api.outreach.rules.runs import OUTLETS, RunKind, SheetFormat


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on a list of one of its people."""

    id: UUID
    party_id: UUID
    place: Place
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A list that is about to be made into a file."""

    number: str
    kind: RunKind
    a_sheet: int
    skip: int
    author: str
    language: Language
    made_at: datetime
    lines: Sequence[Line]


def file_of(passed: Passed, sheet: Sheet, form: SheetFormat, now: datetime) -> bytes:
    """Make the file, in a thread; the same list is the same bytes."""
    passed.check(OUTLETS[sheet.kind], [each.party_id for each in sheet.lines], now)
    return MAKERS[sheet.kind, form](sheet)


def _labels(sheet: Sheet) -> bytes:
    places = [each.place for each in sheet.lines]
    return label_sheets_pdf(
        places, sheet.a_sheet, sheet.skip, sheet.number, sheet.author, sheet.language
    )


def _directory(sheet: Sheet) -> bytes:
    places = [each.place for each in sheet.lines]
    return directory_pdf(places, sheet.number, sheet.author, sheet.made_at, sheet.language)


def _directory_csv(sheet: Sheet) -> bytes:
    rows = [
        [sheet.number, each.place.name, each.place.street, each.place.town]
        for each in sheet.lines
    ]
    return _csv(["run", "name", "street", "town"], rows)


def _digests(sheet: Sheet) -> bytes:
    """Write digests of addresses, as advertising platforms match them; no address leaves."""
    lower = [(each.address or "").strip().casefold() for each in sheet.lines]
    digests = [[hashlib.sha256(each.encode()).hexdigest()] for each in sorted(lower)]
    return _csv(["email_sha256"], digests)


def _csv(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows([harmless(each) for each in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


MAKERS: Final[Mapping[tuple[RunKind, SheetFormat], Callable[[Sheet], bytes]]] = {
    (RunKind.LABELS, SheetFormat.PDF): _labels,
    (RunKind.DIRECTORY, SheetFormat.PDF): _directory,
    (RunKind.DIRECTORY, SheetFormat.CSV): _directory_csv,
    (RunKind.ADVERTISING, SheetFormat.CSV): _digests,
}
