"""Kinds of text that people sign in with."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from api.kernel.free_text import without_identity_codes
from api.staff.rules.passwords import LONGEST


def folded(username: str) -> str:
    """Write a username as it is compared: nobody is told apart by a capital."""
    return unicodedata.normalize("NFKC", username).casefold()


def without_spaces(code: str) -> str:
    """Take a code as people type it, in two groups of three."""
    return "".join(code.split())


Password = Annotated[
    str, StringConstraints(strip_whitespace=False, max_length=LONGEST), Field(repr=False)
]
"""Taken exactly as typed, spaces included."""
Username = Annotated[
    str, StringConstraints(min_length=3, max_length=254), AfterValidator(folded)
]
NewUsername = Annotated[
    str,
    StringConstraints(min_length=3, max_length=100, pattern=r"^\S+$"),
    AfterValidator(folded),
    AfterValidator(without_identity_codes),
]
StaffName = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200),
    AfterValidator(without_identity_codes),
]
OneTimeCode = Annotated[str, StringConstraints(max_length=16), AfterValidator(without_spaces)]
