"""The published figures as a sheet: what the screen shows, with `<5` for what is hidden."""

from datetime import date
from decimal import Decimal
from typing import Final

from api.documents.sheets import Cell, csv_of
from api.kernel.languages import Language
from api.statistics.published.schemas import FiguresView, ViewsView
from api.statistics.published.words import word
from api.statistics.rules.few import FEW
from api.statistics.rules.figures import FigureTopic

HIDDEN: Final = f"<{FEW}"
IN_TONNES: Final = {FigureTopic.WEIGHED_OUT, FigureTopic.WEIGHED_IN}


def figures_sheet(view: FiguresView, language: Language) -> bytes:
    """Write a year: a line for each part, then one for the sums of each topic."""
    said = [word(each, language) for each in ("topic", "part", "unit")]
    heads = [*said, *(f"{each:%Y-%m}" for each in view.months), word("total", language)]
    rows: list[list[Cell]] = []
    for totals in view.totals:
        of = [word(totals.topic, language)]
        kind = "tonnes" if totals.topic in IN_TONNES else "pieces"
        for row in view.rows:
            if row.topic is totals.topic:
                head = [*of, word(f"{row.topic}.{row.part}", language), word(kind, language)]
                told = [_cell(row.topic, each) for each in (*row.values, row.total)]
                rows.append([*head, *told])
        sums = [_cell(totals.topic, each) for each in (*totals.values, totals.total)]
        rows.append([*of, word("total", language), word(kind, language), *sums])
    return csv_of(heads, rows)


def views_sheet(view: ViewsView, language: Language) -> bytes:
    """Write a month of views: a line for each day, then the sums."""
    heads = [word("day", language), *(word(f"page.{each}", language) for each in view.pages)]
    days: list[list[Cell]] = [
        [each.day, *(HIDDEN if one is None else one for one in each.values)]
        for each in view.days
    ]
    return csv_of(heads, [*days, [word("total", language), *view.totals]])


def name_of(kind: str, of: int | date) -> str:
    """Name a file after what it is of.

    >>> name_of("figures", 2026), name_of("views", date(2026, 11, 1))
    ('figures-2026.csv', 'views-2026-11.csv')
    """
    return f"{kind}-{of if isinstance(of, int) else f'{of:%Y-%m}'}.csv"


def _cell(topic: FigureTopic, value: int | None) -> Cell:
    if value is None:
        return HIDDEN
    return Decimal(value).scaleb(-3) if topic in IN_TONNES else value
