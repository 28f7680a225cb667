"""The tables that are printed from rules: how long each record is kept, and what it is for."""

from collections.abc import Iterator
from datetime import date

from api.kernel.languages import Language
from api.law.periods import Period
from api.law.retention import RetentionRule, Rounding, rules
from api.notice.rules.content import Rows
from api.notice.sources import said
from api.privacy.report.words import class_words
from api.privacy.report.words import said as report_said


def retention_table(today: date, language: Language) -> Rows:
    head = [said(language, "heads", each) for each in ("data", "period", "basis")]
    known = sorted(rules(today), key=lambda each: (not each.is_statute, each.id))
    return [
        head,
        *([_records(r, language), _kept(r, language), _basis(r, language)] for r in known),
    ]


def purposes_table(language: Language) -> Rows:
    """Tell each class of records, what it is used for and on what basis, alike ones once."""
    head = [said(language, "heads", each) for each in ("data", "purpose", "basis")]
    grouped: dict[tuple[str, str], list[str]] = {}
    for each in class_words().values():
        purposes = ", ".join(report_said(language, "purposes", one) for one in each.purposes)
        basis = report_said(language, "bases", each.basis)
        grouped.setdefault((purposes, basis), []).append(each.title[language])
    rows = [[", ".join(titles), *why] for why, titles in grouped.items()]
    return [head, *(row for row in rows if row[1])]


def _records(rule: RetentionRule, language: Language) -> str:
    return said(language, "retention", rule.id)


def _basis(rule: RetentionRule, language: Language) -> str:
    return rule.basis if rule.is_statute else said(language, "periods", "policy")


def _kept(rule: RetentionRule, language: Language) -> str:
    if rule.period is None:
        return said(language, "periods", "for_good")
    period = " ".join(_lengths(rule.period, language))
    if not period:
        return said(language, "periods", "at_once")
    way = "rounded" if rule.rounding is Rounding.EOCY else "counted"
    anchor = said(language, "anchors", rule.anchor)
    return said(language, "periods", way).format(period=period, anchor=anchor)


def _lengths(period: Period, language: Language) -> Iterator[str]:
    years, months = divmod(period.months, 12)
    for n, one, many in (
        (years, "year", "years"),
        (months, "month", "months"),
        (period.days, "day", "days"),
    ):
        if n:
            yield said(language, "periods", one if n == 1 else many).format(n=n)
