"""The demo's accounts: at least one for each role, with credentials that everybody may know."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from api.demo.data import COMPANY
from api.kernel.roles import Role


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Somebody who works at the demo company, or buys from it."""

    role: Role
    name: str
    login: str
    domain: str = "esimerkkisora.example"

    @property
    def username(self) -> str:
        return f"{self.login}@{self.domain}"

    @property
    def password(self) -> str:
        return f"demo {self.login} punnus 2026"

    @property
    def otp_secret(self) -> str:
        """Give the secret of its second factor, in base 32."""
        digest = hashlib.sha256(self.username.encode()).digest()
        return base64.b32encode(digest[:20]).decode()

    def for_scripts(self) -> Mapping[str, str]:
        return {
            "role": self.role,
            "username": self.username,
            "password": self.password,
            "otp_secret": self.otp_secret,
        }


def _account(row: Mapping[str, Any]) -> DemoAccount:
    return DemoAccount(Role(row["role"]), row["name"], row.get("login", row["role"]))


ACCOUNTS: Final = tuple(_account(row) for row in COMPANY["accounts"])
CUSTOMERS: Final = tuple(
    DemoAccount(Role.CUSTOMER, row["name"], row["login"], "malli.example")
    for row in COMPANY["own_accounts"]
)
EVERYBODY: Final = (*ACCOUNTS, *CUSTOMERS)
