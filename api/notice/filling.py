"""Fills the notice with what is configured: the company, the rules, the recipients."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from api.cookies.vendors import offered, vendors_of
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.kernel.refusals import NotFound
from api.law.supervision import supervisor
from api.notice.cookies import cookie_choice, inventory
from api.notice.recipients import named_recipients, recipients_table, transfers
from api.notice.rules.content import Page, filled
from api.notice.schedule import purposes_table, retention_table
from api.notice.sources import source
from api.settings import Settings
from api.staff.company_tables import COMPANY_ID, Company


async def current_pages(work: Work, settings: Settings) -> Mapping[Language, Page]:
    """Say the notice as it would be published now."""
    today = local_day(work.now)
    company = await work.session.scalar(select(Company).where(Company.id == COMPANY_ID))
    if company is None:
        raise NotFound("The company is not set up.")
    recipients = await named_recipients(work, today)
    vendors = await offered(work, vendors_of(settings), today)
    pages = {}
    for language in Language:
        values = _values(company, settings, today, language)
        tables = {
            "purposes": purposes_table(language),
            "retention": retention_table(today, language),
            "recipients": recipients_table(recipients, language),
            "cookies": inventory(language, vendors),
        }
        values["cookie_choice"] = cookie_choice(vendors, today, language)
        values["transfers"] = transfers(recipients, language)
        pages[language] = filled(source(language), values, tables)
    return pages


def _values(
    company: Company, settings: Settings, today: date, language: Language
) -> dict[str, str]:
    authority = supervisor(today)
    return {
        "company": company.name,
        "business_id": company.business_id,
        "address": f"{company.street}, {company.postal_code} {company.town}",
        "privacy_email": company.privacy_email or company.email,
        "privacy_phone": company.privacy_phone or company.phone,
        "answer_days": str(settings.answer_days),
        "site_access_days": str(settings.site_access_days),
        "supervisor": authority.name[language],
        "supervisor_address": authority.address,
        "supervisor_email": authority.email,
        "supervisor_phone": authority.phone,
    }
