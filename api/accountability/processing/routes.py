"""The record of processing over HTTP: on screen, and as a file to hand over."""

from enum import StrEnum
from typing import Final

from starlette.requests import Request

from api.accountability.processing.composing import configured_record
from api.accountability.processing.schemas import ProcessingRecord
from api.accountability.processing.writing import (
    catalogue_page,
    processing_page,
    retention_page,
)
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.files import Attachment
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission

routes = Routes("Accountability")
READ: Final = Permission.ACCOUNTABILITY_READ


class RecordPart(StrEnum):
    """Which part of the record a file holds; `all` is JSON."""

    PROCESSING = "processing"
    RETENTION = "retention"
    CATALOGUE = "catalogue"
    ALL = "all"


PAGES: Final = {
    RecordPart.PROCESSING: processing_page,
    RecordPart.RETENTION: retention_page,
    RecordPart.CATALOGUE: catalogue_page,
}


@routes.get("/processing-record", READ)
async def get_processing_record(work: Work, request: Request) -> Answer[ProcessingRecord]:
    """Tell what personal data are used for, who gets them, and how long they are kept."""
    return saying(await configured_record(work, language_of(request)))


@routes.get("/processing-record/file", READ)
async def download_processing_record(
    work: Work, request: Request, part: RecordPart = RecordPart.ALL
) -> Attachment:
    """Give the record as a file: JSON, or one part of it as Markdown."""
    language = language_of(request)
    record = await configured_record(work, language)
    if part is RecordPart.ALL:
        return Attachment(record.model_dump_json(indent=2).encode(), f"{part}.json")
    return Attachment(PAGES[part](record, language).encode(), f"{part}.md")
