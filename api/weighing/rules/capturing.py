"""Which indication may become a reading.

A weight and its state come in one frame, so a scale that starts to move between two frames
is never taken for still.
"""

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict
from api.weighing.rules.indications import Indication, Status, WeightKind
from api.weighing.rules.range import OutsideRange, Range


class UnstableWeight(Conflict):
    """The scale is moving; wait until it stands still."""


class ScaleSilent(Conflict):
    """The scale's indicator has not told a weight in the last second."""


class NotZeroed(Conflict):
    """The scale has been switched on and not zeroed since."""


class NetShown(Conflict):
    """The indicator shows net weight; clear its tare first."""


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
