"""Puts the record together: from the code alone, or with what is configured."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from api.accountability.processing.catalogue import (
    catalogue,
    name_of,
    personal_tables,
    rules_of,
)
from api.accountability.processing.schemas import (
    ActivityView,
    ControllerView,
    KeptView,
    MeasureView,
    NamedRecipient,
    ProcessingRecord,
    SeenBy,
)
from api.database.work import Work
from api.disclosure.tables import Recipient
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.kernel.roles import GRANTS, PARTNERS, Role
from api.law.retention import rules
from api.law.supervision import supervisor
from api.notice.recipients import named_recipients
from api.notice.schedule import retention_table
from api.notice.sources import clauses
from api.privacy.report.words import class_words, said
from api.staff.company_tables import COMPANY_ID, Company

SECURITY = "security"


def generic_record(on: date, language: Language) -> ProcessingRecord:
    """Say all that the code knows: the same wherever it runs."""
    return ProcessingRecord(
        controller=None,
        authority=supervisor(on).name[language],
        activities=[each for p in Purpose if (each := _activity(p, language)).classes],
        roles=[_seen_by(each) for each in Role],
        recipients=[],
        measures=_measures(),
        retention=_retention(on, language),
        catalogue=catalogue(language),
    )


async def configured_record(work: Work, language: Language) -> ProcessingRecord:
    """Add whose register this is, and whom data may go to today."""
    today = local_day(work.now)
    company = await work.session.scalar(select(Company).where(Company.id == COMPANY_ID))
    named = _named(await named_recipients(work, today))
    return generic_record(today, language).model_copy(
        update={"controller": company and _controller(company), "recipients": named}
    )


def _activity(purpose: Purpose, language: Language) -> ActivityView:
    used = [name for name, each in class_words().items() if purpose in each.purposes]
    tables = [personal_tables()[name] for name in sorted(used) if name in personal_tables()]
    kinds = {stated.category for table in tables for _, stated, _ in table.personal_columns()}
    return ActivityView(
        purpose=purpose,
        title=said(language, "purposes", purpose),
        bases=sorted({class_words()[name].basis for name in used}),
        classes=[name_of(table, language) for table in tables],
        categories=sorted(kinds),
        rules=sorted({each.rule for table in tables for each in rules_of(table)}),
    )


def _seen_by(role: Role) -> SeenBy:
    seen = sorted(GRANTS[role].sees)
    return SeenBy(role=role, is_partner=role in PARTNERS, categories=seen)


def _measures() -> list[MeasureView]:
    kept = [each for each in clauses().values() if each.section == SECURITY]
    return [
        MeasureView(clause=each.id, module=each.module, tests=len(each.tests)) for each in kept
    ]


def _retention(on: date, language: Language) -> list[KeptView]:
    """Tell each rule as the notice does, with the tables that name it."""
    known = sorted(rules(on), key=lambda each: (not each.is_statute, each.id))
    _, *told = retention_table(on, language)
    using: dict[str, list[str]] = {}
    for name, table in personal_tables().items():
        for rule in {each.rule for each in rules_of(table)}:
            using.setdefault(rule, []).append(name)
    return [
        KeptView(
            rule=each.id,
            records=records,
            period=period,
            basis=each.basis,
            src=each.src,
            job=each.job,
            tables=using.get(each.id, []),
        )
        for each, (records, period, _) in zip(known, told, strict=True)
    ]


def _named(recipients: Sequence[Recipient]) -> list[NamedRecipient]:
    return [NamedRecipient.model_validate(each, from_attributes=True) for each in recipients]


def _controller(company: Company) -> ControllerView:
    return ControllerView(
        name=company.name,
        business_id=company.business_id,
        address=f"{company.street}, {company.postal_code} {company.town}",
        email=company.privacy_email or company.email,
        phone=company.privacy_phone or company.phone,
    )
