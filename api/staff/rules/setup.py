"""Who may set up a register: whoever can read what was put beside its keys, and only once."""

import secrets
from hmac import compare_digest

from api.kernel.refusals import Conflict, Forbidden


class AlreadySetUp(Conflict):
    """The register has a company already. Sign in instead."""


class WrongSetupCode(Forbidden):
    """The set-up code is not right. Run `python -m api init` on the server to get one."""


def new_setup_code() -> str:
    """Make a code to be typed once: 120 bits."""
    return secrets.token_hex(15)


def check_setup_code(said: str, expected: str | None) -> None:
    """Refuse whoever cannot have read the code; without a code nobody can."""
    if expected is None or not compare_digest(said.encode(), expected.encode()):
        raise WrongSetupCode(pointer="/setup_code")
