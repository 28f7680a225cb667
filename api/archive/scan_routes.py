"""Scans of papers over HTTP: in, and out again for whoever may see whom they show."""

from uuid import UUID

from cryptography.exceptions import InvalidTag
from starlette.requests import Request

from api.archive import scan_actions
from api.archive.paper_routes import ONE, PAPERS
from api.archive.receiving import ScanRoom
from api.archive.rules.scans import (
    MOST_BYTES,
    InfectedScan,
    InQuarantine,
    PaperDestroyed,
    ScanGone,
    ScanTooBig,
    TooManyScans,
)
from api.archive.scan_files import SCAN_FILES, ScanFile
from api.archive.scan_opening import opened
from api.archive.schemas import PaperView
from api.archive.shown import PAPERS_SHOWN
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.documents.media import Medium, NotWhatItClaims, UnknownMedium
from api.documents.store import FileGone
from api.documents.unfolding import FileUnfolds
from api.http.answers import Answer
from api.http.files import File
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.staff.doors import writing
from api.views.show import show

routes = Routes("Archive")

SPARE = 1024 * 1024
"""A little more, so that a scan that is a little too big is told so in words."""


class ScanContent(File):
    """A scan as it was made."""

    media_type = "application/octet-stream"


@routes.post(
    f"{ONE}/scans",
    Permission.ARCHIVE_REGISTER,
    purposes=PAPERS,
    keyed=False,
    writes=False,
    body_limit=MOST_BYTES + SPARE,
    streamed=list(Medium),
    refuses=[
        *(NotFound, PaperDestroyed, TooManyScans, ScanGone, ScanTooBig),
        *(UnknownMedium, NotWhatItClaims, FileUnfolds, InfectedScan),
    ],
)
async def upload_scan(work: Work, request: Request, paper_id: UUID) -> Answer[PaperView]:
    """Add a scan of a paper: PDF, JPEG or PNG, at most 20 MiB. It is kept encrypted.

    While the virus scanner is silent, it is in quarantine and nobody opens it.
    """
    room: ScanRoom = request.app.state.scan_room
    async with writing(request, work) as own:
        await scan_actions.check_takes_scan(own, paper_id)
    async with room.received(request) as received, writing(request, work) as own:
        await scan_actions.add_scan(own, paper_id, received)
    return await show(work, PAPERS_SHOWN, paper_id)


@routes.get(
    "/scans/{scan_id}/content",
    Permission.ARCHIVE_READ,
    purposes=PAPERS,
    refuses=[NotFound, InQuarantine, ScanGone],
)
async def open_scan(work: Work, request: Request, scan_id: UUID) -> ScanContent:
    """Open a scan. Whom it is about is noted as shown."""
    room: ScanRoom = request.app.state.scan_room
    shown = await show(work, SCAN_FILES, scan_id)
    file = ScanFile.model_validate_json(shown.body)
    try:
        content = await opened(file, work.database.secrets, room.store)
    except (FileGone, InvalidTag) as error:
        raise ScanGone from error
    answer = ScanContent(content, f"{file.number}.{file.medium.name.lower()}")
    answer.headers["content-type"] = file.medium
    return answer


@routes.delete(
    f"{ONE}/scans/{{scan_id}}",
    Permission.ARCHIVE_WRITE,
    purposes=PAPERS,
    refuses=[NotFound, VersionConflict],
)
async def remove_scan(work: Work, paper_id: UUID, scan_id: UUID) -> Answer[PaperView]:
    """Throw a scan's key away, and have its bytes deleted."""
    await scan_actions.remove_scan(work, paper_id, scan_id)
    return await show(work, PAPERS_SHOWN, paper_id)
