"""What can be done with one's own notice: hold it against the register, and take it over."""

import re
from collections.abc import Iterator
from typing import Final

from api.audit.versions import held
from api.database.work import Work
from api.editions.tables import Notice
from api.kernel.languages import Language
from api.notice import actions
from api.notice.comparing.configured import unset_now
from api.notice.comparing.contacts import Contacts, contacts_in
from api.notice.comparing.schemas import (
    AdoptedNotice,
    NoticeComparison,
    OwnNotice,
    ProposedContact,
)
from api.notice.comparing.verdicts import compared, missing_in
from api.notice.lint.findings import language_of
from api.notice.lint.reading import sentences_in_text
from api.notice.schemas import NewNotice
from api.settings import Settings
from api.staff.actions.company import change_company
from api.staff.company_tables import COMPANY_ID, Company
from api.staff.schemas.company import CompanyChanges

TAG: Final = re.compile(r"<(p|li|div|h[1-6]|td|br|body|html)\b[^>]*>", re.IGNORECASE)


async def compare(
    work: Work, settings: Settings, said: OwnNotice, language: Language
) -> NoticeComparison:
    """Read a notice, and say in `language` what holds for each sentence. Nothing is kept."""
    sentences = sentences_in_text(said.text, is_html=TAG.search(said.text) is not None)
    unset = await unset_now(work, settings)
    company = await work.session.get(Company, COMPANY_ID)
    return NoticeComparison(
        language=language_of(sentences),
        sentences=[compared(each, unset, language) for each in sentences],
        missing=[*missing_in(sentences, language)],
        proposed=[*_proposed(company, contacts_in(sentences))] if company else [],
        company_version=company and company.version,
    )


async def adopt(work: Work, settings: Settings, said: AdoptedNotice) -> Notice:
    """Configure what a notice tells of its controller, and draft ours."""
    reached = {"privacy_email", "privacy_phone"}
    await held(work, Company, COMPANY_ID)
    if stated := said.model_dump(include=reached, exclude_none=True):
        await change_company(work, CompanyChanges(**stated))
        await work.session.flush()
    new = NewNotice(**said.model_dump(exclude=reached))
    return await actions.draft(work, settings, new)


def _proposed(company: Company, told: Contacts) -> Iterator[ProposedContact]:
    now = {
        "privacy_email": (told.email, company.privacy_email or company.email),
        "privacy_phone": (told.phone, company.privacy_phone or company.phone),
    }
    for field, (said, known) in now.items():
        if said and _bare(said) != _bare(known):
            yield ProposedContact(field=field, said=said, now=known)


def _bare(value: str) -> str:
    return re.sub(r"[\s()-]", "", value).casefold().replace("+358", "0", 1)
