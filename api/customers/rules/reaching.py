"""By which number or address somebody may be reached, and what for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar


class Use(StrEnum):
    """What somebody is about to be told."""

    BILLING = "billing"
    SERVICE = "service"
    MARKETING = "marketing"


@dataclass(frozen=True, slots=True)
class Way:
    """A number, an e-mail address or a street, and what for it may be used."""

    value: str
    uses: frozenset[Use]


_Way = TypeVar("_Way", bound=Way)


def may_write(
    use: Use,
    *,
    is_deceased: bool,
    is_protected: bool = False,
    objects: bool = False,
    is_restricted: bool = False,
) -> bool:
    """Tell whether anything may be sent at all: to the dead only what their estate owes.

    A protected address gets what was asked for, and is in no campaign; nor is whoever objects
    to marketing, or took a consent back. Restricted data serve claims, and nothing else.

    >>> may_write(Use.MARKETING, is_deceased=True), may_write(Use.BILLING, is_deceased=True)
    (False, True)
    """
    if is_deceased or is_restricted:
        return use is Use.BILLING
    return use is not Use.MARKETING or not (is_protected or objects)


def ways_for(use: Use, ways: Iterable[_Way]) -> list[_Way]:
    """Give those ways that may be used for this."""
    return [each for each in ways if use in each.uses]
