"""Random secrets that machines keep: too long to guess, so a plain hash of them is enough."""

import hashlib
import secrets
from typing import Final

ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without what people misread: i, l, o, 0 and 1."""


def new_token() -> str:
    """Make a secret of 256 bits."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """Hash a secret of ours as the database keeps it."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_one_time_password() -> str:
    """Make a password to read to somebody once: four groups of five, 99 bits."""
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(5)) for _ in range(4))
    return "-".join(groups)
