"""The gate as a table: who may be reached through which outlet, and the first reason if not."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from api.outreach.gate.passing import Passed, WentRound
from api.outreach.rules.gate import Choice, Facts, obstacle
from api.outreach.rules.granting import check_age
from api.outreach.rules.kinds import (
    AgeGroup,
    ConsentAct,
    ConsentPurpose,
    ConsentWay,
    Exclusion,
    Outlet,
)
from api.standing.rules.objections import Against

THEN = datetime(2026, 5, 6, tzinfo=UTC)
LATER = THEN + timedelta(days=1)
G, T, W = ConsentAct.GRANTED, ConsentAct.TOLD, ConsentAct.WITHDRAWN
EMAIL = ConsentPurpose.MARKETING, ConsentWay.EMAIL
POST = ConsentPurpose.MARKETING, ConsentWay.POST
LISTED = ConsentPurpose.PUBLICATION, ConsentWay.NONE
ADS = ConsentPurpose.ADVERTISING, ConsentWay.NONE
PROFILE = ConsentPurpose.PROFILING, ConsentWay.NONE
E, P, D, A = Outlet.EMAIL, Outlet.POST, Outlet.DIRECTORY, Outlet.ADVERTISING
X = Exclusion


def facts(**said: Any) -> Facts:
    given = {"is_natural": True, "is_customer": True} | said
    choices = {key: each if isinstance(each, Choice) else Choice(each, THEN)
               for key, each in given.pop("choices", {}).items()}  # fmt: skip
    return Facts(choices=choices, **given)


# clause: C16 C18 C49 the rules of the gate, as design and law have them
@pytest.mark.parametrize(
    ("outlet", "said", "why"),
    [
        # a consumer: e-mail by consent, or not having minded when told at a sale
        (E, {}, X.NO_CONSENT),
        (E, {"choices": {EMAIL: G}}, None),
        (E, {"choices": {EMAIL: T}}, None),
        (E, {"choices": {EMAIL: T}, "is_customer": False}, X.NO_CONSENT),
        (E, {"choices": {EMAIL: W}}, X.WITHDRAWN),
        (E, {"choices": {POST: G}}, X.NO_CONSENT),
        # at work: a task that is written down; a firm: until it says no
        (E, {"is_customer": False, "has_task": True}, None),
        (E, {"is_natural": False}, None),
        (E, {"is_natural": False, "choices": {EMAIL: W}}, X.WITHDRAWN),
        (E, {"is_natural": False, "objections": {Against.MARKETING: THEN}}, X.OBJECTS),
        # post: own customers who were told; firms need not be
        (P, {}, X.NOT_TOLD),
        (P, {"choices": {POST: T}}, None),
        (P, {"choices": {POST: T}, "is_customer": False}, X.NOT_A_CUSTOMER),
        (P, {"is_natural": False}, None),
        (P, {"choices": {POST: T}, "objections": {Against.MARKETING: THEN}}, X.OBJECTS),
        # a directory: off for persons until they say yes, on for firms until they say no
        (D, {}, X.NO_CONSENT),
        (D, {"choices": {LISTED: G}}, None),
        (D, {"is_natural": False}, None),
        (D, {"is_natural": False, "choices": {LISTED: W}}, X.WITHDRAWN),
        (D, {"is_natural": False, "objections": {Against.PUBLICATION: THEN}}, X.OBJECTS),
        (D, {"choices": {LISTED: G}, "objections": {Against.MARKETING: THEN}}, None),
        # the two switches are two
        (P, {"choices": {POST: T, LISTED: W}}, None),
        (D, {"choices": {POST: W, LISTED: G}}, None),
        # a platform: a yes to just that, from everybody
        (A, {"is_natural": False}, X.NO_CONSENT),
        (A, {"choices": {ADS: G}}, None),
        (A, {"choices": {ADS: Choice(G, THEN, AgeGroup.TEEN)}}, X.MINOR),
        (A, {"choices": {ADS: G}, "objections": {Against.DISCLOSURE: LATER}}, X.OBJECTS),
        # what stands against everything
        (P, {"choices": {POST: G}, "is_protected": True}, X.PROTECTED),
        (D, {"choices": {LISTED: G}, "is_protected": True}, X.PROTECTED),
        (E, {"choices": {EMAIL: G}, "is_restricted": True}, X.RESTRICTED),
        (E, {"choices": {EMAIL: G}, "is_deceased": True}, X.DECEASED),
        (E, {"choices": {EMAIL: G}, "is_erased": True, "is_restricted": True}, X.ERASED),
        # one's own later yes to just this outweighs an older no, and no yes a later no
        (E, {"choices": {EMAIL: Choice(G, LATER)}, "objections": {Against.MARKETING: THEN}},
         None),
        (E, {"choices": {EMAIL: Choice(G, THEN)}, "objections": {Against.MARKETING: LATER}},
         X.OBJECTS),
        (E, {"choices": {EMAIL: Choice(T, LATER)}, "objections": {Against.MARKETING: THEN}},
         X.OBJECTS),
        (E, {"choices": {EMAIL: G}, "objections": {Against.CONSENT: LATER}}, X.OBJECTS),
    ],
)  # fmt: skip
def test_who_may_be_reached(
    outlet: Outlet, said: dict[str, Any], why: Exclusion | None
) -> None:
    assert obstacle(outlet, facts(**said)) == why


# clause: C15 C16 nobody is chosen by what they did who does not want that, or is under age
@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({}, None),
        ({"objections": {Against.PROFILING: THEN}}, X.OBJECTS),
        ({"choices": {EMAIL: G, PROFILE: W}}, X.OBJECTS),
        ({"choices": {EMAIL: Choice(G, THEN, AgeGroup.TEEN)}}, X.MINOR),
    ],
)
def test_who_is_chosen_by_what_they_did(said: dict[str, Any], why: Exclusion | None) -> None:
    given = facts(**{"choices": {EMAIL: G}} | said)

    assert obstacle(E, given, profiles=True) == why
    assert obstacle(E, given) is None


def test_a_teen_may_agree_to_mail_and_not_to_be_profiled() -> None:
    check_age(AgeGroup.TEEN, ConsentPurpose.MARKETING, is_guarded=False)
    check_age(AgeGroup.CHILD, ConsentPurpose.MARKETING, is_guarded=True)
    for age in (AgeGroup.TEEN, AgeGroup.CHILD):
        with pytest.raises(ValueError, match="profiled"):
            check_age(age, ConsentPurpose.PROFILING, is_guarded=True)


# clause: C16 nothing but the gate makes leave to go out
def test_nobody_makes_leave_for_themselves() -> None:
    with pytest.raises(WentRound):
        Passed(Outlet.EMAIL, frozenset(), THEN)
