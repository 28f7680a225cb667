"""The code by which a person follows a request without an account.

It is the request's number, and a proof that only the register can make: nothing is stored.
"""

import base64
import hmac
import re
from typing import Final

from api.database.secrets import Secrets

USE: Final = "request code"
HALF: Final = 5
"""Twice five letters are fifty bits."""
_CODE: Final = re.compile(r"(P\d{4})(\d{4,9})([A-Z2-7]{10})", re.ASCII)


def code_of(secrets: Secrets, number: str) -> str:
    """Write a request's code, as in `P-2026-0031-K5QXA-7RM2D`."""
    proof = _proof(secrets, number)
    return f"{number}-{proof[:HALF]}-{proof[HALF:]}"


def number_in(secrets: Secrets, said: str) -> str | None:
    """Give the number that a code proves, however it is typed; of any other, nothing."""
    found = _CODE.fullmatch(re.sub(r"[\s-]", "", said).upper())
    if found is None:
        return None
    year, place, proof = found.groups()
    number = f"{year[0]}-{year[1:]}-{place}"
    return number if hmac.compare_digest(proof, _proof(secrets, number)) else None


def _proof(secrets: Secrets, number: str) -> str:
    digest = bytes.fromhex(secrets.digest(number, USE))
    return base64.b32encode(digest).decode()[: 2 * HALF]
