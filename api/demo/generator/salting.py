"""Salts personal values, so that a seal can cover them and they can still go."""

import random
from typing import Final, NamedTuple

from api.weighing.rules.sealing import commitment

SALT_BYTES: Final = 16


class Salted(NamedTuple):
    """A value, its salt, and the digest of both."""

    value: str | None
    salt: str | None
    digest: str | None


NOBODY: Final = Salted(None, None, None)


def salted(value: str | None, chance: random.Random) -> Salted:
    """Draw a salt: the same one for the same seed, for nobody is behind the value.

    >>> salted("MLK-104", random.Random(1)).salt
    'cd613e30d8f16adf91b7584a2265b1f5'
    """
    if value is None:
        return NOBODY
    salt = f"{chance.getrandbits(8 * SALT_BYTES):0{2 * SALT_BYTES}x}"
    return Salted(value, salt, commitment(value, salt))
