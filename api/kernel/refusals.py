"""Refusals: everything the register can say no to.

A refusal is part of the API. Its class name is its public code, its docstring its public
explanation, and the keywords it is raised with its public facts. Each is defined beside
the rule that raises it; `api.http.problems` turns it into a response. No refusal repeats
what the caller sent: that may be somebody's personal data.
"""

import re
from typing import Any, ClassVar, TypeAlias

Fact: TypeAlias = str | int | list[str] | list[dict[str, Any]] | None


class Refusal(Exception):
    """The request was understood and turned down."""

    status: ClassVar[int] = 400
    headers: ClassVar[dict[str, str]] = {}

    def __init__(self, detail: str = "", *, pointer: str | None = None, **facts: Fact) -> None:
        super().__init__(detail)
        self.detail = detail
        self.pointer = pointer
        self.facts = facts

    @classmethod
    def slug(cls) -> str:
        """Turn `NothingLoaded` into `nothing-loaded`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def title(cls) -> str:
        """Give the first line of the docstring, which is what the public reads."""
        return (cls.__doc__ or "").partition("\n")[0]


class Invalid(Refusal, ValueError):
    """The request can never succeed as it stands.

    A ValueError, so that where a schema raises it the problem names the field.
    """

    status = 422


class Conflict(Refusal):
    """The request would succeed if the record were in another state."""

    status = 409


class NotFound(Refusal):
    """There is no such record, or none this caller may know about."""

    status = 404


class Forbidden(Refusal):
    """The caller is known and may not do this."""

    status = 403


class Unauthenticated(Refusal):
    """The request carries no valid token."""

    status = 401
    headers: ClassVar[dict[str, str]] = {"WWW-Authenticate": "Bearer"}


class Restricted(Refusal):
    """The data of this person are restricted: they are stored and no longer used."""

    status = 423


class TooMany(Refusal):
    """There are more requests than the register takes on at once."""

    status = 429
    headers: ClassVar[dict[str, str]] = {"Retry-After": "2"}


class Unavailable(Refusal):
    """The register cannot store this now; nothing was changed, and a retry is safe."""

    status = 503
    headers: ClassVar[dict[str, str]] = {"Retry-After": "2"}
