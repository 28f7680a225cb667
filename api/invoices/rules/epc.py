"""What the payment QR code says: EPC069-12, version 002, a SEPA credit transfer."""

from dataclasses import dataclass
from typing import Final

from api.kernel.quantities import Cents

_SERVICE: Final = ("BCD", "002", "1", "SCT")  # tag, version, UTF-8, credit transfer
_MOST: Final = Cents(99_999_999_999)
_NAME_CHARACTERS: Final = 70
_NAME_BYTES: Final = 140  # all of it may be 331 bytes; this leaves room for every other line


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """A payment somebody is asked to make, by its RF reference."""

    name: str
    iban: str
    bic: str | None
    amount: Cents
    rf_reference: str


def epc_text(asked: Transfer) -> str | None:
    """Write the code's text; None where the scheme knows no such amount, as of a credit."""
    if not 0 < asked.amount <= _MOST:
        return None
    euros, cents = divmod(asked.amount, 100)
    lines = (asked.bic or "", _short(asked.name), asked.iban, f"EUR{euros}.{cents:02}")
    return "\n".join((*_SERVICE, *lines, "", asked.rf_reference))


def _short(name: str) -> str:
    """Cut a name to what the code holds, on one line and between characters."""
    line = " ".join(name.split())[:_NAME_CHARACTERS]
    return line.encode()[:_NAME_BYTES].decode(errors="ignore")
