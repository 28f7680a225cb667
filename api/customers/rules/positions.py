"""Where a place is on the globe: WGS84, as latitude and longitude in degrees."""

import re
from decimal import Decimal
from typing import Final

from api.kernel.refusals import Invalid

_DEGREES: Final = r"\s*([+-]?\d{1,3}(?:\.\d{1,12})?)\s*"
_BOTH: Final = re.compile(f"{_DEGREES}[,; ]{_DEGREES}")
_METRE: Final = Decimal("0.00001")


class WrongPosition(Invalid):
    """Not a place on the globe."""


def position(text: str) -> str:
    """Give a position in its one form, to about a metre.

    >>> position("61.4978 23.761"), position("-33.5;151")
    ('61.49780,23.76100', '-33.50000,151.00000')
    """
    found = _BOTH.fullmatch(text)
    if found is None:
        raise WrongPosition("Give latitude and longitude in degrees, as 61.4978, 23.7610.")
    latitude, longitude = (Decimal(each) for each in found.groups())
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - the poles, the date line
        raise WrongPosition("A latitude is at most 90 and a longitude at most 180 degrees.")
    return f"{latitude.quantize(_METRE)},{longitude.quantize(_METRE)}"
