"""When a restriction is lifted: once the person was told of it, and no erasure goes on."""

from collections.abc import Collection
from typing import Final

from api.kernel.refusals import Conflict
from api.privacy.rules.kinds import Decision, RequestKind, RequestState

GRANTED: Final = frozenset({Decision.GRANTED, Decision.PARTLY})
ERASING: Final = frozenset({RequestState.APPROVED, RequestState.WAITING})


class NothingRestricted(Conflict):
    """The item restricts nothing, or no longer."""


class ErasureGoesOn(Conflict):
    """What waits for its erasure stays restricted."""


def check_lifting(
    kind: RequestKind,
    decision: Decision | None,
    cases: Collection[RequestState],
    *,
    is_lifted: bool,
) -> None:
    """Refuse to lift what does not restrict, and what an erasure of the same person holds."""
    if kind is not RequestKind.RESTRICT or decision not in GRANTED or is_lifted:
        raise NothingRestricted
    if ERASING & {*cases}:
        raise ErasureGoesOn("It ends by itself, with the erasure.")
