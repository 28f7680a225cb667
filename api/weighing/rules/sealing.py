"""How a ticket is sealed, so that a change of it shows and its personal values can still go.

The seal is SHA-256 over canonical JSON (sorted keys, no spaces, UTF-8) and the seal of the
scale's ticket before it. A personal value stands in it as `sha256(salt + value)`: when value
and salt are erased, the seal still holds and tells nothing.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Content = Mapping[str, Any]


class Broken(StrEnum):
    """What can be wrong with a sealed ticket."""

    CONTENT = "content"
    CHAIN = "chain"
    PERSONAL_VALUE = "personal_value"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Committed:
    """A personal value and the salt of its digest; both empty when erased by a rule."""

    value: str | None
    salt: str | None

    @property
    def is_erased(self) -> bool:
        return self.salt is None


def commitment(value: str, salt: str) -> str:
    """Give the digest that stands for a personal value.

    >>> commitment("MLK-104", "00")[:16]
    '414d069873aa1ab1'
    """
    return hashlib.sha256(f"{salt}{value}".encode()).hexdigest()


def canonical(content: Content) -> str:
    """Write content so that equal contents are equal texts.

    >>> canonical({"net_kg": 26340, "gross_kg": 42360})
    '{"gross_kg":42360,"net_kg":26340}'
    """
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def seal(content: str, previous: str | None) -> str:
    """Give the seal of a canonical text that follows another seal, or begins a chain."""
    return hashlib.sha256(f"{previous or ''}\n{content}".encode()).hexdigest()


def check_values(content: str, held: Mapping[str, Committed]) -> list[Broken]:
    """Find personal values that are not those the ticket was sealed with."""
    sealed: Mapping[str, str] = json.loads(content).get("commitments", {})
    wrong = [
        name
        for name, each in held.items()
        if not each.is_erased
        and sealed.get(name) != commitment(each.value or "", each.salt or "")
    ]
    return [Broken.PERSONAL_VALUE] if wrong else []
