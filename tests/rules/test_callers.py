"""Whom the rows of a session make: roles end with their day in Helsinki, not in Greenwich."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from api.kernel.roles import Role
from api.staff.callers import caller_of

SUB, SID = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("moment", "held"),
    [
        (datetime(2026, 11, 22, 21, 59, tzinfo=UTC), {Role.BILLING}),
        (datetime(2026, 11, 22, 22, 0, tzinfo=UTC), set()),
    ],
)
def test_a_role_is_held_to_the_end_of_its_last_day_here(
    moment: datetime, held: set[Role]
) -> None:
    review = date(2026, 11, 22)
    row = (
        SUB,
        "billing",
        review,
        None,
        None,
        None,
        None,
        None,
        None,
        False,
        None,
        None,
        None,
        None,
        None,
    )

    caller = caller_of(SUB, SID, [row], moment)

    assert caller is not None
    assert caller.roles == held
