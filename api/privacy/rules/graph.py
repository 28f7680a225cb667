"""A graph from a person over records, as they follow, to why they stay and how long. Pure."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple
from uuid import UUID

from api.privacy.rules.planning import Entry
from api.privacy.rules.reasons import Reason

PERSON: Final = "parties"


class Node(NamedTuple):
    """A record, by its table and id."""

    record_class: str
    id: UUID

    @property
    def key(self) -> str:
        return f"{self.record_class}:{self.id}"


@dataclass(frozen=True, slots=True)
class Blocked:
    """A record that stands in the way, and why."""

    node: Node
    reason: Reason


def key_of(reason: Reason) -> str:
    """Name a reason: no two of a plan have one name."""
    said = (reason.ground, reason.rule or reason.basis, reason.until, reason.blocker)
    return ":".join(str(each) for each in said if each is not None)


def end_of(reason: Reason) -> str:
    """Name the day that a reason lasts to; nobody may know it."""
    return f"day:{reason.until or 'unknown'}"


def kept_by(entries: Iterable[Entry]) -> dict[Reason, list[str]]:
    """Say of each reason of a plan which classes of records it keeps, in the plan's order."""
    kept: dict[Reason, list[str]] = {}
    for entry in entries:
        for reason in entry.reasons:
            names = kept.setdefault(reason, [])
            if entry.record_class not in names:
                names.append(entry.record_class)
    return kept


def edges_of(
    person: Node,
    walked: Iterable[tuple[Node, Node]],
    blocked: Collection[Blocked],
    reasons: Collection[Reason],
) -> list[tuple[str, str]]:
    """Join everything from the person on: what no record leads to, the person does itself."""
    edges = dict.fromkeys((a.key, b.key) for a, b in walked)
    edges |= dict.fromkeys((each.node.key, key_of(each.reason)) for each in blocked)
    ends = [key_of(reason) for reason in reasons]
    wanted = [*dict.fromkeys([*(each.node.key for each in blocked), *ends])]
    for key in wanted:
        if key not in reached(person.key, edges):
            edges[person.key, key] = None
    edges |= dict.fromkeys((key_of(each), end_of(each)) for each in reasons)
    return [*edges]


def reached(start: str, edges: Iterable[tuple[str, str]]) -> set[str]:
    """Give all that one can walk to.

    >>> sorted(reached("a", [("a", "b"), ("b", "c"), ("d", "c")]))
    ['a', 'b', 'c']
    """
    onwards: dict[str, list[str]] = {}
    for source, target in edges:
        onwards.setdefault(source, []).append(target)
    return {*_walk(start, onwards)}


def _walk(start: str, onwards: dict[str, list[str]]) -> Iterator[str]:
    found, waiting = {start}, [start]
    while waiting:
        yield (here := waiting.pop())
        near = [each for each in onwards.get(here, ()) if each not in found]
        found.update(near)
        waiting += near
