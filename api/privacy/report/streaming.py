"""Streams the whole package: each record is read once, written in three ways, and let go.

What is known of everybody (the page's head, who looked) is small. The page and the tables
wait, packed, while `report.json` leaves; nothing is ever stored.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import IO, Final
from uuid import UUID

from api.database.work import Asked, Work, Works
from api.documents.report_printing import report_pdf
from api.kernel.holds import Holder
from api.kernel.languages import Language
from api.privacy.report.classes import ToldClass, told_in_order
from api.privacy.report.composing import (
    Asking,
    SaidRecord,
    as_told,
    class_of_records,
    next_said,
)
from api.privacy.report.packing import KeptText, Packing
from api.privacy.report.page import frame_of
from api.privacy.report.paper import MOST, on_paper
from api.privacy.report.reading import FIRST
from api.privacy.report.schemas import AccessReport, ToldRecord, ToldRecords
from api.privacy.report.telling import ask, tell_around
from api.privacy.report.writing import as_article, as_json, as_rows, heading

AT_A_TIME: Final = 1_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose package, in which language, and what the ledger says that it holds."""

    parties: Sequence[UUID]
    language: Language
    manifest: bytes


@dataclass(slots=True)
class Streamed:
    """What is kept of a class while its records leave."""

    told: ToldClass
    count: int = 0
    withheld: int = 0
    first: list[ToldRecord] = field(default_factory=list)
    """What is printed."""
    articles: KeptText = field(default_factory=KeptText)
    table: KeptText = field(default_factory=KeptText)

    def write(self, file: IO[bytes], records: Sequence[SaidRecord], language: Language) -> None:
        """Write some records in all three ways. In a thread."""
        if not self.count:
            self.table.add(heading(self.told))
        between = "," if self.count else ""
        file.write((between + ",\n".join(map(as_json, records))).encode())
        self.articles.add("".join(as_article(each, language) for each in records))
        self.table.add(as_rows(self.told, records))
        self.count += len(records)
        self.withheld += sum(len(each.withheld) for each in records)
        self.first += map(as_told, records[: max(MOST - len(self.first), 0)])


async def stream_package(
    works: Works, asked: Asked, holders: Sequence[Holder], wanted: Wanted
) -> AsyncGenerator[bytes]:
    """Give the package piece by piece, all of it from one snapshot."""
    async with works.start(asked) as work:
        asking = await ask(work, holders, wanted.parties, wanted.language)
        packing = Packing(work.now)
        packing.add("manifest.json", [wanted.manifest])
        streamed: list[Streamed] = []
        with packing.opened("report.json") as file:
            async for _ in _records(asking, file, streamed):
                yield packing.taken()
            report = await _around(work, asking, streamed)
            file.write(b"]," + report.model_dump_json(exclude={"classes"}).encode()[1:])
    yield packing.taken()
    for name, pieces in _files(report, streamed):
        await asyncio.to_thread(packing.add, name, pieces)
        yield packing.taken()
    packing.close()
    yield packing.taken()


async def _records(
    asking: Asking, file: IO[bytes], streamed: list[Streamed]
) -> AsyncIterator[None]:
    """Write every class that has records; stop after each of its parts."""
    file.write(b'{"classes":[')
    for told in told_in_order():
        one = Streamed(told)
        after: UUID | None = FIRST
        while after is not None:
            records, after = await next_said(asking, told, after, AT_A_TIME)
            if records and not one.count:
                file.write(b",\n" if streamed else b"")
                file.write(_opened(asking, told))
                streamed.append(one)
            await asyncio.to_thread(one.write, file, records, asking.language)
            yield
        if one.count:
            file.write(f'],"count":{one.count},"next_after":null}}'.encode())


def _opened(asking: Asking, told: ToldClass) -> bytes:
    """Say what a class is, up to its first record."""
    said = class_of_records(asking, told, 0, [], None)
    text = said.model_dump_json(exclude={"count", "records", "next_after"})
    return f'{text[:-1]},"records":['.encode()


async def _around(work: Work, asking: Asking, streamed: Collection[Streamed]) -> AccessReport:
    """Tell all that is no record, and of each class as many as are printed."""
    classes: list[ToldRecords] = [
        class_of_records(asking, each.told, each.count, each.first, None) for each in streamed
    ]
    report = await tell_around(work, asking, classes)
    return report.model_copy(update={"withheld": sum(each.withheld for each in streamed)})


def _files(
    report: AccessReport, streamed: Sequence[Streamed]
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Name the files beside, and how each is made."""
    yield "report.html", _page(report, streamed)
    for each in streamed:
        yield f"csv/{each.told.name}.csv", each.table.pieces()
    schema = json.dumps(AccessReport.model_json_schema(), indent=1, ensure_ascii=False)
    yield "report.schema.json", iter([schema.encode()])
    yield "report.pdf", _paper(report)


def _page(report: AccessReport, streamed: Sequence[Streamed]) -> Iterator[bytes]:
    head, *rest = frame_of(report)
    yield head
    for each, after in zip(streamed, rest, strict=True):
        yield from each.articles.pieces()
        yield after


def _paper(report: AccessReport) -> Iterator[bytes]:
    yield report_pdf(on_paper(report), report.at.replace(microsecond=0))
