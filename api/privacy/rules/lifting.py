"""When a restriction is lifted: once the person was told of it, and no erasure goes on."""

from collections.abc import Collection
from typing import Final

from api.kernel.refusals import Conflict, Invalid
from api.privacy.rules.kinds import Decision, RequestKind, RequestState

GRANTED: Final = frozenset({Decision.GRANTED, Decision.PARTLY})
ERASING: Final = frozenset({RequestState.APPROVED, RequestState.WAITING})


class NothingRestricted(Conflict):
    """The item restricts nothing, or no longer."""


class ErasureGoesOn(Conflict):
    """What waits for its erasure stays restricted."""


class NotToldBefore(Invalid):
    """Say what the person was told before their data are used again."""


def restricts(kind: RequestKind, decision: Decision | None, *, meanwhile: bool) -> bool:
    """Tell whether an item that was not lifted restricts: granted, or while it is disputed."""
    return meanwhile or (kind is RequestKind.RESTRICT and decision in GRANTED)


def check_lifting(cases: Collection[RequestState], *, is_restricting: bool) -> None:
    """Refuse to lift what does not restrict, and what an erasure of the same person holds."""
    if not is_restricting:
        raise NothingRestricted
    if ERASING & {*cases}:
        raise ErasureGoesOn("It ends by itself, with the erasure.")
