"""Whose register this is: now, and as the documents of an earlier day name it."""

from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, case, func, select

from api.staff.company_tables import COMPANY_ID, Company, FormerCompany
from api.staff.schemas.company import CompanyView
from api.staff.tables import Account
from api.views.shown import Shown

companies = Company.__table__
former = FormerCompany.__table__
later = former.alias("later_former")
contacts = Account.__table__.alias("contacts")

COMPANY_SHOWN: Final = Shown(
    Company,
    CompanyView,
    source=companies.outerjoin(contacts, contacts.c.id == companies.c.contact_id),
    version=companies.c.version,
    fields={"contact_name": contacts.c.name},
)


def with_company(source: FromClause, moment: ColumnElement[Any]) -> FromClause:
    """Join the company to records, and what it was at each one's moment if that was else."""
    then = (
        select(later.c.id)
        .where(later.c.until_at > moment)
        .order_by(later.c.until_at, later.c.id)
        .limit(1)
        .correlate(moment.table)
        .scalar_subquery()
    )
    return source.join(companies, companies.c.id == COMPANY_ID).outerjoin(
        former, former.c.id == then
    )


def as_of_then(name: str, rather: str | None = None) -> ColumnElement[Any]:
    """Say in SQL what a column of the company held then, or a `rather` one that held something.

    Call `with_company` for the source.
    """
    then, now = _either(former, name, rather), _either(companies, name, rather)
    return case((former.c.id.is_not(None), then), else_=now)


def _either(table: FromClause, name: str, rather: str | None) -> ColumnElement[Any]:
    return table.c[name] if rather is None else func.coalesce(table.c[rather], table.c[name])
