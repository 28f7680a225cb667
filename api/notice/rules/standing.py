"""Whether a clause is kept, by what the running register counts and its tests have shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from api.notice.rules.clauses import Clause


class State(StrEnum):
    """How a clause stands, worst first."""

    LOOK = "look"
    UNPROVEN = "unproven"
    OWED = "owed"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Counted:
    """What a counter found."""

    is_well: bool
    numbers: Mapping[str, int | str]


def state_of(
    clause: Clause, counted: Mapping[str, Counted], tests: Mapping[str, bool]
) -> State:
    """Tell how a clause stands. A test that was not run here proves nothing here."""
    counter = counted.get(clause.check) if clause.check else None
    results = [tests[each] for each in clause.tests if each in tests]
    if not all(results) or (counter and not counter.is_well):
        return State.LOOK
    if clause.owed:
        return State.OWED
    return State.KEPT if results or counter else State.UNPROVEN


def worst(states: Iterable[State]) -> State:
    """Give the state of a section: that of its worst clause.

    >>> worst([State.KEPT, State.OWED]), worst([])
    (<State.OWED: 'owed'>, <State.KEPT: 'kept'>)
    """
    order = list(State)
    return min(states, key=order.index, default=State.KEPT)
