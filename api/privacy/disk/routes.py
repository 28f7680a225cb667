"""The URL of what erased values leave on disk."""

from typing import Final

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.privacy.disk.schemas import DiskReportView
from api.privacy.disk.tables import DiskReport
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.shown import Shown

routes = Routes("Data-subject requests")

REPORTS: Final = Shown(
    DiskReport, DiskReportView, sorts={"begun_at": DiskReport.__table__.c.begun_at}
)


@routes.get("/disk-reports", Permission.REQUESTS_READ, refuses=[WrongCursor])
async def list_disk_reports(work: Work, paging: Paging) -> Answer[Page[DiskReportView]]:
    """List cleanings of the disk after erasures, and drills with backups; newest first."""
    return await page(work, REPORTS, paging, {}, sort="begun_at", descending=True)
