"""The Finnish property id (kiinteistötunnus): municipality, village, farm, parcel."""

import re
from typing import Final

from api.kernel.refusals import Invalid

_PARTED: Final = re.compile(
    r"([0-9]{1,3})-([0-9]{1,3})-([0-9]{1,4})-([0-9]{1,4})(?:-?M([0-9]{1,4}))?"
)
_WHOLE: Final = re.compile(r"([0-9]{3})([0-9]{3})([0-9]{4})([0-9]{4})(?:M([0-9]{4}))?")


class WrongPropertyId(Invalid):
    """Not a property id."""


def property_id(text: str) -> str:
    """Give a property id as 14 digits; a part of a property (määräala) keeps its M number.

    >>> property_id("91-1-2-3"), property_id("123-456-7890-987-M601")
    ('09100100020003', '12345678900987M0601')
    """
    bare = "".join(text.split()).upper()
    found = _PARTED.fullmatch(bare) or _WHOLE.fullmatch(bare)
    if found is None or not int(found[1]):
        raise WrongPropertyId("It has four numbers with hyphens between, or 14 digits.")
    *parts, portion = found.groups()
    digits = "".join(part.zfill(width) for part, width in zip(parts, (3, 3, 4, 4), strict=True))
    return f"{digits}M{portion.zfill(4)}" if portion else digits


def printed_property_id(checked: str) -> str:
    """Write a property id as people read it.

    >>> printed_property_id("09100100020003")
    '91-1-2-3'
    """
    found = _WHOLE.fullmatch(checked)
    assert found is not None, "only a checked property id is printed"  # noqa: S101
    *parts, portion = found.groups()
    printed = "-".join(str(int(part)) for part in parts)
    return f"{printed}-M{portion}" if portion else printed
