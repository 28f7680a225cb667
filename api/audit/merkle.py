"""Merkle trees as RFC 9162 (Certificate Transparency) hashes them."""

import hashlib
from collections.abc import Sequence
from typing import Final

LEAF: Final = b"\x00"
NODE: Final = b"\x01"


def leaf_of(row: bytes) -> bytes:
    """Hash a row, so that no row can pass for a node.

    >>> leaf_of(b"").hex()[:16]
    '6e340b9cffb37a98'
    """
    return hashlib.sha256(LEAF + row).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Hash leaves in pairs, level by level; one left over rises as it is.

    That gives the tree of RFC 9162, which splits at the greatest power of two.

    >>> root_of([]).hex()[:16]
    'e3b0c44298fc1c14'
    """
    if not leaves:
        return hashlib.sha256().digest()
    level = list(leaves)
    while len(level) > 1:
        level = _above(level)
    return level[0]


def path_from(at: int, leaves: Sequence[bytes]) -> list[tuple[str, bytes]]:
    """Give the neighbours of a leaf on the way up to the root, each with its side.

    >>> path_from(2, [b"a", b"b", b"c"]) == [("left", root_of([b"a", b"b"]))]
    True
    """
    path: list[tuple[str, bytes]] = []
    level = list(leaves)
    while len(level) > 1:
        beside = at ^ 1
        if beside < len(level):
            path.append(("left" if beside < at else "right", level[beside]))
        level, at = _above(level), at // 2
    return path


def _above(level: list[bytes]) -> list[bytes]:
    pairs = zip(level[::2], level[1::2], strict=False)
    above = [hashlib.sha256(NODE + left + right).digest() for left, right in pairs]
    return above + level[len(above) * 2 :]
