"""What can be done about the company itself: its next documents name it otherwise."""

from typing import Final

from api.audit.versions import held
from api.database.work import Work
from api.staff.actions.policies import check_works_here
from api.staff.company_tables import COMPANY_ID, Company, FormerCompany
from api.staff.schemas.company import CompanyChanges

NAMED: Final = tuple(
    each.key for each in FormerCompany.__mapper__.column_attrs if hasattr(Company, each.key)
)
"""What documents say of the company."""


async def change_company(work: Work, said: CompanyChanges) -> None:
    """Change the company, and keep what documents until now go on naming it by."""
    company = await held(work, Company, COMPANY_ID)
    stated = said.stated()
    if said.contact_id is not None:
        await check_works_here(work, said.contact_id, "/contact_id")
    before = {name: getattr(company, name) for name in NAMED if name != "id"}
    if any(stated.get(name, value) != value for name, value in before.items()):
        work.session.add(FormerCompany(until_at=work.now, **before))
    for name, value in stated.items():
        setattr(company, name, value)
