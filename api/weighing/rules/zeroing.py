"""When a scale may be set to zero."""

from typing import Final

from api.kernel.refusals import Conflict
from api.weighing.rules.capturing import ScaleSilent, UnstableWeight
from api.weighing.rules.indications import Indication, Status
from api.weighing.rules.range import Range

_ZEROING_PERCENT: Final = 4
"""Of the largest load; R 76 lets an indicator zero itself within this and no further."""


class ZeroingRefused(Conflict):
    """The scale was not set to zero."""


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
