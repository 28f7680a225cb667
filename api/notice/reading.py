"""Who reads a public page: in which language, whose page it is, what the browser allows."""

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request

from api.cookies.asking import consent_in
from api.database.work import Work
from api.kernel.languages import Language
from api.notice.rendering import Reader
from api.staff.company_tables import Company


def language_in(request: Request) -> Language:
    """Read the language from the address; there is no page in any other."""
    language = request.path_params["language"]
    if language not in set(Language):
        raise HTTPException(404)
    return Language(language)


async def reader_of(work: Work, request: Request) -> Reader:
    """Tell who reads; before the company is set up, nobody's page is read."""
    language, consent = language_in(request), await consent_in(work, request)
    company = await work.session.scalar(select(Company))
    if company is None:
        return Reader(language, "", consent)
    return Reader(
        language, company.name, consent, company.business_id, company.phone, company.email
    )
