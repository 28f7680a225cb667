"""What is shown of a scale, frame by frame."""

from api.weighing.indicator.latest import Latest
from api.weighing.rules.indications import Flaw, Indication, Status, WeightKind, unweighed
from api.weighing.rules.indications import weighed as frame

GROSS = WeightKind.GROSS


def still(kg: int) -> Indication:
    return frame(kg, GROSS, is_moving=False)


def moving(kg: int) -> Indication:
    return frame(kg, GROSS, is_moving=True)


class Clock:
    """A clock that stands until it is moved."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def shown(*frames: Indication) -> tuple[int | None, bool]:
    latest = Latest(clock=Clock())
    for each in frames:
        latest.hear(each)
    weight = latest.weight()
    return weight.kg, weight.is_stable


def test_a_weight_that_stands_still_is_shown_when_it_was_said_twice() -> None:
    assert shown(still(42_360)) == (None, False)
    assert shown(moving(42_340), still(42_360)) == (42_340, False)
    assert shown(still(42_360), still(42_360)) == (42_360, True)


def test_one_odd_frame_is_not_shown_and_holds_captures_back() -> None:
    assert shown(still(42_360), still(42_360), still(4_260)) == (42_360, False)
    assert shown(still(42_360), still(42_360), still(4_260), still(42_360)) == (42_360, False)


def test_a_moving_weight_and_an_overload_are_shown_at_once() -> None:
    assert shown(still(42_360), still(42_360), moving(40_000)) == (40_000, False)
    assert shown(still(42_360), still(42_360), unweighed(Status.OVER)) == (None, False)
    assert shown(unweighed(Status.OVER), still(42_360)) == (None, False)


def test_after_a_bad_frame_a_weight_is_said_twice_again() -> None:
    latest = Latest(clock=Clock())
    latest.hear(still(42_360))
    latest.doubt(Flaw.CHECKSUM)
    latest.hear(still(42_360))
    assert not latest.weight().is_stable

    latest.hear(still(42_360))
    assert latest.weight().is_stable


def test_a_second_without_a_frame_is_silence() -> None:
    clock = Clock()
    latest = Latest(clock=clock)
    latest.hear(still(42_360))
    latest.hear(still(42_360))

    clock.seconds = 0.99
    assert latest.weight().kg == 42_360
    clock.seconds = 1.0
    latest.doubt(Flaw.OTHER_UNIT)

    assert latest.weight().kg is None
    assert latest.weight().status is Status.SILENT
    assert latest.weight().flaw is Flaw.OTHER_UNIT
