"""The company over HTTP: whose register this is, and who answers for it."""

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.staff.actions import company
from api.staff.company_queries import COMPANY_SHOWN
from api.staff.company_tables import COMPANY_ID
from api.staff.schemas.company import CompanyChanges, CompanyView
from api.views.show import show

routes = Routes("Company")


@routes.get("/company", Permission.POLICIES_READ, refuses=[NotFound])
async def get_company(work: Work) -> Answer[CompanyView]:
    """Show the company: the controller, and how it is reached about personal data."""
    return await show(work, COMPANY_SHOWN, COMPANY_ID)


@routes.patch("/company", Permission.COMPANY_WRITE, refuses=[NotFound, VersionConflict])
async def change_company(work: Work, changes: CompanyChanges) -> Answer[CompanyView]:
    """Change the company. Documents made until now keep what they said."""
    await company.change_company(work, changes)
    return await show(work, COMPANY_SHOWN, COMPANY_ID)
