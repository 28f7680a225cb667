"""What a scale may be traded on, and which indication becomes a reading."""

from datetime import date

import pytest

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Refusal
from api.weighing.rules.capturing import (
    NetShown,
    NotZeroed,
    ScaleSilent,
    UnstableWeight,
    captured,
)
from api.weighing.rules.indications import (
    Indication,
    Status,
    WeightKind,
    unweighed,
    weighed,
)
from api.weighing.rules.range import (
    BetweenDivisions,
    OutsideRange,
    Range,
    VerificationExpired,
    WrongRange,
    check_verified,
    is_verified,
)
from api.weighing.rules.zeroing import ZeroingRefused, check_zeroable

BRIDGE = Range(Kilograms(400), Kilograms(60_000), Kilograms(20))
UNTIL = date(2026, 11, 22)


def still(kg: int, kind: WeightKind = WeightKind.GROSS) -> Indication:
    return weighed(kg, kind, is_moving=False)


@pytest.mark.parametrize("kg", [400, 420, 42_360, 60_000])
def test_a_still_weight_in_range_is_captured(kg: int) -> None:
    assert captured(still(kg), verified=BRIDGE) == kg


@pytest.mark.parametrize(
    ("indication", "refusal"),
    [
        (None, ScaleSilent),
        (unweighed(Status.FAULT), ScaleSilent),
        (unweighed(Status.NOT_ZEROED), NotZeroed),
        (unweighed(Status.OVER), OutsideRange),
        (unweighed(Status.UNDER), OutsideRange),
        (weighed(42_360, WeightKind.GROSS, is_moving=True), UnstableWeight),
        (still(26_340, WeightKind.NET), NetShown),
        (still(0), OutsideRange),
        (still(380), OutsideRange),
        (still(-20), OutsideRange),
        (still(60_020), OutsideRange),
        (still(42_370), BetweenDivisions),
    ],
)
def test_anything_else_is_refused(
    indication: Indication | None, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        captured(indication, verified=BRIDGE)


def test_a_refusal_says_what_the_scale_is_verified_for() -> None:
    with pytest.raises(OutsideRange) as refused:
        BRIDGE.check(Kilograms(60_020))

    assert refused.value.facts == {"least_kg": 400, "largest_kg": 60_000}


@pytest.mark.parametrize(
    ("least", "largest", "division"),
    [(400, 60_000, 0), (400, 400, 20), (10, 60_000, 20), (410, 60_000, 20), (400, 60_010, 20)],
)
def test_a_range_makes_sense(least: int, largest: int, division: int) -> None:
    with pytest.raises(WrongRange):
        Range(Kilograms(least), Kilograms(largest), Kilograms(division))


@pytest.mark.parametrize(
    ("indication", "refusal"),
    [
        (None, ScaleSilent),
        (unweighed(Status.OVER), UnstableWeight),
        (weighed(20, WeightKind.GROSS, is_moving=True), UnstableWeight),
        (still(2_420), ZeroingRefused),
        (still(-2_420), ZeroingRefused),
    ],
)
def test_what_stands_on_a_scale_is_not_zeroed_away(
    indication: Indication | None, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        check_zeroable(indication, BRIDGE)


@pytest.mark.parametrize("indication", [still(40), still(-60), unweighed(Status.NOT_ZEROED)])
def test_an_empty_scale_may_be_zeroed(indication: Indication) -> None:
    check_zeroable(indication, BRIDGE)


def test_a_verification_holds_through_its_last_day() -> None:
    assert is_verified(UNTIL, UNTIL)
    assert not is_verified(UNTIL, date(2026, 11, 23))
    check_verified(UNTIL, UNTIL)
    with pytest.raises(VerificationExpired):
        check_verified(UNTIL, date(2026, 11, 23))
