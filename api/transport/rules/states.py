"""How a load moves from planned to done, and what may still be changed on the way."""

from collections.abc import Iterable
from typing import Final

from api.kernel.refusals import Conflict
from api.transport.rules.kinds import LoadState


class LoadTransitionRefused(Conflict):
    """The load cannot go there from where it is."""


class LoadNotEditable(Conflict):
    """The load has come too far for that change."""


_NEXT: Final = {
    LoadState.PLANNED: (LoadState.ON_SITE, LoadState.CANCELLED),
    LoadState.ON_SITE: (LoadState.DONE, LoadState.CANCELLED),
    LoadState.DONE: (),
    LoadState.CANCELLED: (),
}

_EDITABLE: Final = {
    LoadState.PLANNED: frozenset(
        {"vehicle_id", "trailer_id", "carrier_id", "driver_id"}
        | {"planned_on", "planned_kg", "note"}
    ),
    LoadState.ON_SITE: frozenset({"carrier_id", "driver_id", "note"}),
    LoadState.DONE: frozenset[str](),
    LoadState.CANCELLED: frozenset[str](),
}
"""What stands on the scale is weighed as it stands there."""


def allowed_transitions(current: LoadState) -> tuple[LoadState, ...]:
    """Give where a load may go from a state, the usual way first."""
    return _NEXT[current]


def move(current: LoadState, to: LoadState) -> LoadState:
    """Give the new state, unless it does not follow.

    >>> move(LoadState.PLANNED, LoadState.ON_SITE).value
    'on_site'
    """
    allowed = allowed_transitions(current)
    if to not in allowed:
        raise LoadTransitionRefused(
            "Choose one of those allowed.",
            current=current.value,
            allowed_transitions=[state.value for state in allowed],
        )
    return to


def check_editable(current: LoadState, fields: Iterable[str]) -> None:
    """Refuse a change of what is settled by now."""
    settled = sorted(set(fields) - _EDITABLE[current])
    if settled:
        raise LoadNotEditable(
            "Leave these as they are, or plan another load.",
            current=current.value,
            fields=settled,
            editable=sorted(_EDITABLE[current]),
        )


def is_final(state: LoadState) -> bool:
    """Tell whether a load is over, so that its retention runs."""
    return not _NEXT[state]
