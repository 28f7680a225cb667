"""The code by which the other side enters its room.

It is the room's number, and a proof that only the register can make: nothing is stored but how
many there were. A new code ends the one before.
"""

import base64
import hmac
import re
from typing import Final

from api.database.secrets import Secrets

USE: Final = "deal room code"
HALF: Final = 8
"""Twice eight letters are eighty bits."""
_CODE: Final = re.compile(r"(YK\d{2})(\d{4,9})([A-Z2-7]{16})", re.ASCII)


def code_of(secrets: Secrets, number: str, edition: int) -> str:
    """Write a room's code, as in `YK-26-0003-K5QXA7RM-2DBBF4XA`."""
    proof = _proof(secrets, number, edition)
    return f"{number}-{proof[:HALF]}-{proof[HALF:]}"


def number_in(said: str) -> str | None:
    """Give the number that a code is of, however it is typed; it proves nothing yet.

    >>> number_in("yk-26-0003 k5qxa7rm 2dbbf4xa"), number_in("YK-26-0003")
    ('YK-26-0003', None)
    """
    found = _CODE.fullmatch(_bare(said))
    return f"{found[1][:2]}-{found[1][2:]}-{found[2]}" if found else None


def proves(secrets: Secrets, said: str, number: str, edition: int) -> bool:
    """Tell whether a code is the latest of a room; of a room without one, none is."""
    return edition > 0 and hmac.compare_digest(
        _bare(said), _bare(code_of(secrets, number, edition))
    )


def _bare(said: str) -> str:
    return re.sub(r"[\s-]", "", said, flags=re.ASCII).upper().encode("ascii", "ignore").decode()


def _proof(secrets: Secrets, number: str, edition: int) -> str:
    digest = bytes.fromhex(secrets.digest(f"{number} {edition}", USE))
    return base64.b32encode(digest).decode()[: 2 * HALF]
