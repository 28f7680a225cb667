"""Which indication may become a reading, and where a scale may be zeroed.

A weight and its state come in one frame, so a scale that starts to move between two frames
is never taken for still.
"""

from typing import Final

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict
from api.weighing.rules.indications import Indication, Status, WeightKind
from api.weighing.rules.range import OutsideRange, Range

_ZEROING_PERCENT: Final = 4
"""Of the largest load; R 76 lets an indicator zero itself within this and no further."""


class UnstableWeight(Conflict):
    """The scale is moving; wait until it stands still."""


class ScaleSilent(Conflict):
    """The scale's indicator has not told a weight in the last second."""


class NotZeroed(Conflict):
    """The scale has been switched on and not zeroed since."""


class NetShown(Conflict):
    """The indicator shows net weight; clear its tare first."""


class ZeroingRefused(Conflict):
    """The scale was not set to zero."""


def captured(indication: Indication | None, verified: Range) -> Kilograms:
    """Give the gross weight that this indication stands for, or refuse it."""
    if indication is None or indication.status is Status.FAULT:
        raise ScaleSilent
    if indication.status is Status.NOT_ZEROED:
        raise NotZeroed
    if indication.status in {Status.OVER, Status.UNDER}:
        raise OutsideRange(
            f"It is verified for {verified.least} to {verified.largest} kg.",
            least_kg=verified.least,
            largest_kg=verified.largest,
        )
    if indication.kg is None or not indication.is_stable:
        raise UnstableWeight
    if indication.kind is WeightKind.NET:
        raise NetShown
    verified.check(indication.kg)
    return indication.kg


def check_zeroable(indication: Indication | None, verified: Range) -> None:
    """Refuse to zero away what stands on the scale."""
    if indication is None:
        raise ScaleSilent
    if indication.status is Status.NOT_ZEROED:
        return
    if indication.kg is None or not indication.is_stable:
        raise UnstableWeight
    if abs(indication.kg) * 100 > verified.largest * _ZEROING_PERCENT:
        raise ZeroingRefused("Something stands on it.")
