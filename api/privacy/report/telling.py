"""Tells a data subject's report: from one snapshot, within one Work that only reads."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select, text

from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.holds import Holder
from api.kernel.languages import Language
from api.law.supervision import supervisor
from api.privacy.erasure.computing import holds_on, year_end_month
from api.privacy.report.classes import told_in_order
from api.privacy.report.composing import (
    MOST_COUNTED,
    Asking,
    all_records,
    first_records,
    whole_class,
)
from api.privacy.report.looking import given_to, looked_by
from api.privacy.report.reading import count_rows
from api.privacy.report.schemas import (
    AccessReport,
    Complaint,
    ToldController,
    ToldRecipient,
    ToldRecords,
    ToldViewing,
)
from api.privacy.report.words import said
from api.staff.company_tables import COMPANY_ID, Company

AT_A_TIME: Final = 500
EVERY: Final = 1_000_000
SNAPSHOT: Final = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


async def ask(
    work: Work, holders: Sequence[Holder], parties: Sequence[UUID], language: Language
) -> Asking:
    """Find out what holds anything, and hold the register still meanwhile."""
    if not work.database.is_sqlite:  # SQLite's readers never see what is written meanwhile
        await work.session.execute(SNAPSHOT)
    return Asking(
        session=work.session,
        parties=parties,
        today=local_day(work.now),
        language=language,
        holds=await holds_on(work.session, holders, parties),
        year_end_month=await year_end_month(work.session),
    )


async def tell_first(
    work: Work, asking: Asking, after: UUID, most: int, only: str | None
) -> AccessReport:
    """Tell the first records of each class, or the next ones of one."""
    classes = [
        await first_records(asking, each, after, most)
        for each in told_in_order()
        if only in {None, each.name}
    ]
    found = [each for each in classes if each.count]
    given = await given_to(asking.session, asking.parties, most)
    looked = await looked_by(asking.session, asking.parties, most)
    return await _report(work, asking, found, given, looked)


async def tell_all(work: Work, asking: Asking) -> AccessReport:
    """Tell everything. Between two pages of records, others are answered."""
    classes: list[ToldRecords] = []
    for each in told_in_order():
        records = [one async for page in all_records(asking, each, AT_A_TIME) for one in page]
        if records:
            classes.append(whole_class(asking, each, records))
    return await tell_around(work, asking, classes)


async def tell_around(work: Work, asking: Asking, classes: list[ToldRecords]) -> AccessReport:
    """Tell all that is no record: who was given something, who looked, whom to turn to."""
    given = await given_to(asking.session, asking.parties, EVERY)
    looked = await looked_by(asking.session, asking.parties, EVERY)
    return await _report(work, asking, classes, given, looked)


async def count_all(asking: Asking) -> dict[str, int]:
    """Count the records of each class there are, as far as `MOST_COUNTED`."""
    counts = {
        each.name: await count_rows(asking.session, each, asking.parties, MOST_COUNTED)
        for each in told_in_order()
    }
    return {name: count for name, count in counts.items() if count}


async def _report(
    work: Work,
    asking: Asking,
    classes: list[ToldRecords],
    given: list[ToldRecipient],
    looked: list[ToldViewing],
) -> AccessReport:
    language = asking.language
    return AccessReport(
        at=work.now,
        language=language,
        parties=[*asking.parties],
        classes=classes,
        recipients=given,
        viewings=looked,
        withheld=sum(len(one.withheld) for each in classes for one in each.records),
        withheld_because=said(language, "says", "withheld"),
        automated_decisions=said(language, "says", "decisions"),
        rights=said(language, "says", "rights"),
        unless_ruled=said(language, "says", "no_rule"),
        controller=await _controller(asking),
        complaint=_complaint(asking.today, language),
    )


async def _controller(asking: Asking) -> ToldController | None:
    found = select(Company).where(Company.id == COMPANY_ID)
    company = (await asking.session.scalars(found)).one_or_none()
    if company is None:
        return None
    return ToldController(
        name=company.name,
        business_id=company.business_id,
        address=f"{company.street}, {company.postal_code} {company.town}",
        email=company.email,
        phone=company.phone,
    )


def _complaint(today: date, language: Language) -> Complaint:
    found = supervisor(today)
    return Complaint(
        says=found.remedy[language],
        name=found.name[language],
        reached=f"{found.address} · {found.email} · {found.phone}",
    )
