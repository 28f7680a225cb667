"""Until when somebody's signature lets them read, in SQL: one rule for look-up and lists."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, case, func, select

from api.staff.tables import NdaSignature, NdaText

signatures = NdaSignature.__table__.c
texts = NdaText.__table__.c

NEWER_SIGNED_BY = (
    select(func.min(texts.sign_by))
    .where(texts.edition > signatures.edition)
    .correlate(NdaSignature.__table__)
    .scalar_subquery()
)
"""By when whoever signed this edition has to sign a newer one."""
HOLDS_UNTIL = case(
    (signatures.valid_until > NEWER_SIGNED_BY, NEWER_SIGNED_BY), else_=signatures.valid_until
)


def nda_until_of(account_id: ColumnElement[Any]) -> ScalarSelect[date | None]:
    """Give the last day on which any of an account's signatures is in force."""
    own = select(func.max(HOLDS_UNTIL)).where(signatures.account_id == account_id)
    return own.scalar_subquery()
