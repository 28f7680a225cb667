"""Whose words they are: the company's name, as it stands in what somebody reads."""

from api.database.work import Work
from api.staff.company_tables import COMPANY_ID, Company


async def company_name(work: Work) -> str:
    company = await work.session.get(Company, COMPANY_ID)
    return company.name if company else ""
