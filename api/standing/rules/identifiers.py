"""What a person can be known again by: a name together with a way to reach them.

A name alone is shared by many, and a number by everyone at a switchboard.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from api.kernel.folding import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """How somebody is named and reached, in whatever order a list tells it."""

    names: Iterable[str | None]
    phones: Iterable[str | None] = ()
    emails: Iterable[str | None] = ()
    streets: Iterable[tuple[str | None, str | None]] = ()
    """Street and postal code."""
    business_ids: Iterable[str | None] = ()
    """Of those they act for."""


def identifiers(known: Known) -> frozenset[str]:
    """Give each pair of a name and a way to reach it, in its one form.

    >>> sorted(identifiers(Known(names=["Mallikas, Maija"], phones=["+358400000012"])))
    ['maija mallikas|phone|358400000012']
    """
    names = {" ".join(sorted(folded(name).split())) for name in known.names if name}
    return frozenset(f"{name}|{way}" for name in names if name for way in _ways(known))


def _ways(known: Known) -> Iterator[str]:
    yield from (f"phone|{folded(each)}" for each in known.phones if each)
    yield from (f"email|{each.casefold()}" for each in known.emails if each)
    for street, postal_code in known.streets:
        if street and postal_code:
            yield f"street|{folded(street)}|{folded(postal_code)}"
    yield from (f"firm|{each}" for each in known.business_ids if each)
