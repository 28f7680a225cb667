"""What must hold before a request's body is even read: access, purpose, known parameters."""

import difflib
import re
from collections.abc import Collection
from typing import Final

from starlette.requests import Request

from api.database.work import Asked
from api.http.caller import Callers
from api.kernel.access import STRANGER, Caller
from api.kernel.clock import local_day, now
from api.kernel.operations import Operation
from api.kernel.permissions import Open, Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import Forbidden, Refusal
from api.kernel.roles import PROVEN_ANEW

ETAG: Final = re.compile(r'"(\d{1,18})"')


class PurposeRequired(Forbidden):
    """Say what for: this operation shows personal data, and needs a purpose."""


class PurposeNotAllowed(Forbidden):
    """Personal data may not be opened for this purpose here."""


class NdaRequired(Forbidden):
    """Sign the non-disclosure agreement; until then no personal data opens."""


class GrantSuspended(Forbidden):
    """The role that allows this is past its review, and waits for somebody to look at it."""


class StepUpRequired(Forbidden):
    """Show your second factor once more: this needs one of the last five minutes."""


class UnknownParameter(Refusal):
    """The address has a parameter that this operation does not know."""


class VersionRequired(Refusal):
    """Say which version of the record you have seen, in `If-Match`."""

    status = 428


async def admitted(
    request: Request, operation: Operation, known: Collection[str], *, conditional: bool
) -> Asked:
    """Let a request in, or say why not. Nothing of its body has been looked at."""
    caller = await _caller(request, operation)
    purpose = _purpose(request, operation, caller)
    _check_query(request, known)
    expected = _expected(request) if conditional else None
    return Asked(caller, operation, purpose, expected=expected)


async def _caller(request: Request, operation: Operation) -> Caller:
    access = operation.access
    if access is Open.ANYONE:
        return STRANGER
    callers: Callers = request.app.state.callers
    caller = await callers.of(request)
    if not isinstance(access, Open) and not caller.may(access):
        refusal = GrantSuspended if caller.awaits_review(access) else Forbidden
        raise refusal(f"This needs the permission {access}.", permission=str(access))
    if asks_for_proof(access) and not caller.has_proven(now()):
        raise StepUpRequired
    return caller


def asks_for_proof(access: Permission | Open) -> bool:
    """Tell whether an operation wants a second factor of the last minutes."""
    return access is Open.PROVEN or access in PROVEN_ANEW


def _purpose(request: Request, operation: Operation, caller: Caller) -> Purpose | None:
    if not operation.purposes:
        return None
    if caller.purpose is not None:
        return caller.purpose
    today = local_day(request.app.state.works.clock())
    if caller.nda_until is None or caller.nda_until < today:
        raise NdaRequired
    stated = request.headers.get("purpose")
    if stated in operation.purposes:
        return Purpose(stated)
    allowed = sorted(map(str, operation.purposes))
    if stated is None:
        raise PurposeRequired("Send the header Purpose.", allowed=allowed)
    raise PurposeNotAllowed(allowed=allowed)


def _check_query(request: Request, known: Collection[str]) -> None:
    if not request.scope["query_string"]:
        return
    for name in request.query_params:
        if name not in known:
            near = difflib.get_close_matches(name[:64], known, 1)
            raise UnknownParameter(
                "Take it away, or see the contract.",
                did_you_mean=near[0] if near else None,
                known=sorted(known),
            )


def _expected(request: Request) -> int:
    stated = ETAG.fullmatch(request.headers.get("if-match", ""))
    if stated is None:
        raise VersionRequired("Send the ETag you were given.")
    return int(stated[1])
