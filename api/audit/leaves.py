"""The sealed rows of a batch, by position and digest, and how the rows differ from them."""

import struct
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, TypeAlias

Leaf: TypeAlias = tuple[int, bytes]
ENTRY: Final = struct.Struct(">q32s")


class Fault(StrEnum):
    """What was done to a log."""

    EDITED = "edited"
    DELETED = "deleted"
    REORDERED = "reordered"
    ADDED = "added"
    CUT = "cut"
    FORGED = "forged"


def packed(leaves: Sequence[Leaf]) -> bytes:
    """Write leaves in 40 bytes each."""
    return b"".join(ENTRY.pack(*leaf) for leaf in leaves)


def unpacked(stored: bytes) -> list[Leaf]:
    """Read leaves again; what is left of a damaged list does not give its root."""
    whole = len(stored) - len(stored) % ENTRY.size
    return list(ENTRY.iter_unpack(stored[:whole]))


def differences(sealed: Sequence[Leaf], found: Sequence[Leaf]) -> Iterator[tuple[Fault, int]]:
    """Tell what happened to which position. A digest that turns up elsewhere was moved.

    >>> a, b, c = b"a", b"b", b"c"
    >>> sealed = [(1, a), (2, b)]
    >>> [(str(fault), where) for fault, where in differences(sealed, [(1, b), (2, a)])]
    [('reordered', 1), ('reordered', 2)]
    >>> [(str(fault), where) for fault, where in differences(sealed, [(1, c)])]
    [('edited', 1), ('deleted', 2)]
    """
    was, now = dict(sealed), dict(found)
    known, seen = set(was.values()), set(now.values())
    for position in sorted(was.keys() | now.keys()):
        before, after = was.get(position), now.get(position)
        if before == after:
            continue
        if after is None:
            if before not in seen:
                yield Fault.DELETED, position
        elif after in known:
            yield Fault.REORDERED, position
        else:
            yield (Fault.ADDED if before is None else Fault.EDITED), position
