"""The percent a product is taxed at on the day it is shown: the law's table, said in SQL."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, bindparam, case, literal

from api.database.types import Moment
from api.kernel.clock import HELSINKI
from api.law.vat import VatRate, vat_rates

SHOWN_AT = bindparam("view_at", type_=Moment())
"""Every reading statement is given the moment of its Work under this name."""


def percent_of(vat_class: ColumnElement[Any]) -> ColumnElement[str | None]:
    """Say what percent a class has today, as an exact decimal; of several rates the newest."""
    newest_first = sorted(vat_rates(), key=lambda rate: rate.valid_from, reverse=True)
    return case(*((_holds(vat_class, rate), _percent(rate)) for rate in newest_first))


def _holds(vat_class: ColumnElement[Any], rate: VatRate) -> ColumnElement[bool]:
    begins = literal(_midnight(rate.valid_from), Moment())
    return and_(vat_class == rate.id, begins <= SHOWN_AT)


def _percent(rate: VatRate) -> ColumnElement[str]:
    return literal(str(rate.percent), Text())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HELSINKI)
