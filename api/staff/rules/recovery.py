"""Recovery codes: for whoever has lost the authenticator, each good once."""

import secrets
from typing import Final

from api.staff.rules.tokens import ALPHABET

CODES: Final = 10
GROUP: Final = 5


def new_recovery_codes() -> list[str]:
    """Make ten codes to keep on paper: two groups of five, 49 bits each."""
    return [f"{_group()}-{_group()}" for _ in range(CODES)]


def in_one_spelling(code: str) -> str:
    """Take a code as people type it.

    >>> in_one_spelling("ABCDE fghij")
    'abcdefghij'
    """
    return "".join(code.casefold().replace("-", "").split())


def _group() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(GROUP))
