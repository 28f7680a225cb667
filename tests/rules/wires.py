"""Cuts what was sent into the chunks a wire might deliver."""

from collections.abc import Iterator
from random import Random


def cut(sent: bytes, chance: Random) -> Iterator[bytes]:
    """Give all that was sent, in pieces of 1 to 40 bytes."""
    at = 0
    while at < len(sent):
        length = chance.randint(1, 40)
        yield sent[at : at + length]
        at += length
