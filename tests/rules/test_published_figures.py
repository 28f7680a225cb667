"""What is hidden of published figures cannot be computed from what is told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.statistics.rules.few import FEW, Count, published, sum_of, told
from api.statistics.rules.figures import months_over
from api.statistics.rules.pages import PublicPage, page_at

HIDDEN = st.builds(Count, st.integers(1, 10**9), st.integers(1, FEW - 1))
TOLD = st.builds(Count, st.integers(1, 10**9), st.integers(FEW, 10**4) | st.just(0))
NOTHING = st.just(Count(0, 0))


@pytest.mark.parametrize(
    ("value", "persons", "said"),
    [
        (0, 0, 0),
        (26_340, 0, 26_340),
        (26_340, 1, None),
        (26_340, 4, None),
        (26_340, 5, 26_340),
        (9, 1, None),
    ],
)
def test_a_figure_is_told_of_none_or_of_five_and_more(
    value: int, persons: int, said: int | None
) -> None:
    assert published(Count(value, persons)) == said


@given(st.data())
def test_whatever_is_hidden_all_that_is_published_stays_the_same(data: st.DataObject) -> None:
    """Figures and sums are equal for all worlds that differ in hidden figures alone."""
    parts, months = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 6))
    cell = HIDDEN | TOLD | NOTHING
    world = [[data.draw(cell) for _ in range(months)] for _ in range(parts)]
    other = [
        [data.draw(HIDDEN) if published(each) is None else each for each in row]
        for row in world
    ]

    assert _told(world) == _told(other)


def test_a_number_of_views_is_told_from_five() -> None:
    assert [told(each) for each in (1, 4, 5)] == [None, None, 5]
    assert sum_of([None, 5, None, 7]) == 12


def test_a_month_is_published_on_its_third_day_after() -> None:
    first = date(2025, 12, 15)

    assert [*months_over(first, date(2026, 1, 2))] == []
    assert [*months_over(first, date(2026, 2, 3))] == [date(2025, 12, 1), date(2026, 1, 1)]


@pytest.mark.parametrize(
    ("path", "is_known", "page"),
    [
        ("/", False, PublicPage.SIGN_IN),
        ("/", True, None),
        ("/request", True, PublicPage.REQUEST),
        ("/follow", False, PublicPage.FOLLOW),
        ("/contact", False, PublicPage.CONTACT),
        ("/notice/sv", False, PublicPage.NOTICE),
        ("/notice/fi/1.0.0/changes", False, PublicPage.NOTICE),
        ("/notice/style.css", False, None),
        ("/customers", False, None),
        ("/assets/app.js", False, None),
    ],
)
def test_public_pages_are_known_by_their_addresses(
    path: str,
    is_known: bool,  # noqa: FBT001 - a case of the table
    page: PublicPage | None,
) -> None:
    assert page_at(path, is_known=is_known) is page


def _told(world: list[list[Count]]) -> object:
    """Tell figures, sums of rows and of columns, and of all."""
    rows = [[published(each) for each in row] for row in world]
    columns = [sum_of(column) for column in zip(*rows, strict=True)]
    return rows, [sum_of(row) for row in rows], columns, sum(columns)
