"""Whose words join whose case, and on what ground which right can be refused."""

from datetime import date

import pytest

from api.law.refusing import refusal_grounds
from api.privacy.rules.items import Asked, joins
from api.privacy.rules.kinds import RequestKind, RequestState
from api.standing.rules.objections import Against

ACCESS, ERASE = Asked(RequestKind.ACCESS), Asked(RequestKind.ERASE)
NEW, KNOWN = RequestState.RECEIVED, RequestState.IDENTIFIED


@pytest.mark.parametrize(
    ("state", "waiting", "asked", "is_vouched", "does"),
    [
        (NEW, {ACCESS}, {ACCESS}, False, True),
        (NEW, {ACCESS}, {ERASE}, False, True),
        (NEW, {ACCESS}, {ACCESS, ERASE}, True, True),
        (NEW, {ERASE}, {ACCESS}, True, False),  # nobody vouched for the erasure
        (KNOWN, {ACCESS}, {ERASE}, True, True),
        (KNOWN, {ACCESS, ERASE}, {ERASE}, False, True),
        (KNOWN, {ACCESS}, {ERASE}, False, False),  # may be somebody else's
        (RequestState.WAITING, {ACCESS}, {ACCESS}, True, False),
        (RequestState.CLOSED, {ACCESS}, {ACCESS}, True, False),
    ],
)
def test_nobodys_words_become_those_of_a_known_person(
    state: RequestState,
    waiting: set[Asked],
    asked: set[Asked],
    is_vouched: bool,  # noqa: FBT001 - a column of the table
    does: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert joins(state, waiting, asked, is_vouched=is_vouched) is does


# clause: C49 an objection to marketing, and a consent taken back, are never refused
def test_which_rights_have_grounds_of_refusal() -> None:
    grounds = refusal_grounds(date(2026, 11, 23))

    def names(kind: RequestKind, against: Against | None = None) -> set[str]:
        return {each.id for each in grounds if each.fits(kind, against)}

    assert names(RequestKind.OBJECT, Against.MARKETING) == set()
    assert names(RequestKind.WITHDRAW, Against.CONSENT) == set()
    assert names(RequestKind.COMPLAIN) == set()
    assert names(RequestKind.OBJECT, Against.PROFILING) == {
        *("NOT_IDENTIFIED", "CLAIM", "COMPELLING"),
    }
    assert names(RequestKind.ACCESS) == {"NOT_IDENTIFIED", "UNFOUNDED", "OTHERS_RIGHTS"}
    assert all(each.basis and set(each.said) == {"fi", "sv", "en"} for each in grounds)
