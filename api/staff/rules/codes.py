"""Second factors: codes that an authenticator shows for 30 seconds (TOTP, RFC 6238)."""

from datetime import datetime
from hmac import compare_digest
from typing import Final

import pyotp

from api.kernel.refusals import Conflict, Invalid

SECONDS: Final = 30
NOBODYS: Final = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
"""Checked where there is no second factor, so that it takes as long."""


class WrongCode(Invalid):
    """The code is wrong, used or too old. Wait for the next one."""


class SecondFactorEnrolled(Conflict):
    """A second factor is enrolled already. Have an administrator reset it."""


class SecondFactorMissing(Conflict):
    """Take up a second factor before confirming it."""


def new_secret() -> str:
    return pyotp.random_base32()


def step_of(secret: str, code: str, at: datetime, last_step: int | None) -> int | None:
    """Tell the 30 s step a code belongs to: this one or a neighbour, and later than the last.

    A code is used once, so whoever looked over a shoulder is too late.
    """
    totp = pyotp.TOTP(secret)
    current = int(at.timestamp()) // SECONDS
    found = None
    for step in (current - 1, current, current + 1):
        right = compare_digest(totp.generate_otp(step).encode(), code.encode())
        if right and (last_step is None or step > last_step):
            found = step
    return found


def enrolment_uri(secret: str, username: str) -> str:
    """Say to an authenticator what to show codes for."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name="Punnus")


def qr_modules(text: str) -> list[str]:
    """Draw a QR code as rows of 0 (light) and 1 (dark), without its quiet zone."""
    import segno

    matrix = segno.make(text, error="m", micro=False).matrix
    return ["".join(str(module) for module in row) for row in matrix]
