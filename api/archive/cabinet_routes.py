"""Cabinets, keys and labels over HTTP. They are about those who work here, and nobody else."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Query
from starlette.requests import Request

from api.archive import cabinet_actions
from api.archive.cabinet_queries import CABINETS_SHOWN
from api.archive.cabinet_schemas import CabinetView, NewCabinet
from api.archive.key_schemas import (
    NewKey,
)
from api.archive.labels import labels_to_print
from api.archive.rules.labels import A_SHEET, NotALabel
from api.archive.rules.lending import KnownKey
from api.archive.schemas import LabelRead
from api.database.work import Work
from api.documents.archive_printing import labels_pdf
from api.http.answers import Answer
from api.http.files import Pdf
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Archive")

READ, WRITE = Permission.ARCHIVE_READ, Permission.ARCHIVE_WRITE
Numbers = Annotated[list[str], Query(min_length=1, max_length=96)]
Used = Annotated[int, Query(ge=0, lt=A_SHEET, description="Labels of the sheet that are gone.")]


@routes.get("/cabinets", READ, refuses=[WrongCursor, NotALabel])
async def list_cabinets(
    work: Work, paging: Paging, number: LabelRead = None
) -> Answer[Page[CabinetView]]:
    """List the cabinets with their keys, and who holds which; or the one of a label."""
    given = {"number": number}
    return await page(work, CABINETS_SHOWN, paging, given, sort="number", descending=False)


@routes.post("/cabinets", WRITE)
async def add_cabinet(work: Work, cabinet: NewCabinet) -> Answer[CabinetView]:
    """Take up a cabinet that can be locked, with its keys."""
    made = await cabinet_actions.add_cabinet(work, cabinet)
    return await show(work, CABINETS_SHOWN, made.id)


@routes.post("/cabinets/{cabinet_id}/keys", WRITE, refuses=[NotFound, KnownKey])
async def add_cabinet_key(work: Work, cabinet_id: UUID, key: NewKey) -> Answer[CabinetView]:
    """Take up one more copy of a key."""
    await cabinet_actions.add_key(work, cabinet_id, key.code)
    return await show(work, CABINETS_SHOWN, cabinet_id)


@routes.get("/archive-labels", READ, refuses=[NotALabel])
async def print_archive_labels(
    work: Work, request: Request, number: Numbers, used: Used = 0
) -> Pdf:
    """Print labels for papers, folders and cabinets: sheets of 24, with a QR code each."""
    language = language_of(request)
    labels = await labels_to_print(request.app.state.works, number, language)
    pdf = await asyncio.to_thread(labels_pdf, labels, used, "Punnus", language)
    return Pdf(pdf, "labels.pdf")
