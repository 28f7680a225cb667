"""Tells what stands in the way of an erasure as a graph: computed now, nothing is stored."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from api.database.work import Work
from api.kernel.holds import Chain
from api.privacy.blockers.finding import AT_MOST, blocked_by_holds, blocked_by_statutes
from api.privacy.blockers.schemas import (
    BlockerGraph,
    GraphDay,
    GraphEdge,
    GraphReason,
    GraphRecord,
)
from api.privacy.blockers.walking import numbers_of, walk_from
from api.privacy.rules.foretelling import Facts
from api.privacy.rules.graph import PERSON, Blocked, Node, edges_of, end_of, kept_by, key_of
from api.privacy.rules.reasons import ORDER, Reason
from api.privacy.schemas import CaseHead, HoldView
from api.standing.one_subject import parties_of


async def graph_of(
    work: Work, chains: Sequence[Chain], facts: Facts, head: CaseHead
) -> BlockerGraph:
    """Draw what leads from a person to each reason of the plan that would be made now."""
    kept = kept_by(facts.plan(facts.today))
    if head.party_id is None:
        return _graph(head, [], {}, [], is_cut=False)
    parties = await parties_of(work, head.party_id)
    blocked = await _blocked(work, facts, parties, kept)
    told = blocked[:AT_MOST]
    nodes = dict.fromkeys(each.node for each in told)
    walk = await walk_from(work.session, chains, nodes, parties)
    person = Node(PERSON, head.party_id)
    steps = [(person if one.record_class == PERSON else one, two) for one, two in walk.steps]
    nodes = dict.fromkeys([person, *(each for step in steps for each in step), *nodes])
    edges = edges_of(person, steps, told, kept)
    is_cut = walk.is_cut or len(blocked) > AT_MOST
    return _graph(head, await _records(work, nodes), kept, edges, is_cut=is_cut)


async def _blocked(
    work: Work, facts: Facts, parties: Collection[UUID], kept: Collection[Reason]
) -> list[Blocked]:
    """Give what stands in the way, that first which waits for somebody, then the latest."""
    found = [
        *await blocked_by_holds(work.session, facts.holds),
        *await blocked_by_statutes(work.session, facts, parties),
    ]
    return sorted((each for each in found if each.reason in kept), key=_place)


async def _records(work: Work, nodes: Collection[Node]) -> list[GraphRecord]:
    numbers = await numbers_of(work.session, nodes)
    return [
        GraphRecord(
            key=each.key, record_class=each.record_class, id=each.id, number=numbers.get(each)
        )
        for each in nodes
    ]


def _graph(
    head: CaseHead,
    records: list[GraphRecord],
    kept: Mapping[Reason, list[str]],
    edges: Collection[tuple[str, str]],
    *,
    is_cut: bool,
) -> BlockerGraph:
    days = dict.fromkeys((end_of(each), each.until) for each in kept)
    return BlockerGraph(
        **head.model_dump(),
        records=records,
        reasons=[
            GraphReason(key=key_of(each), hold=held_as(each), keeps=names)
            for each, names in kept.items()
        ],
        days=[GraphDay(key=key, on=on) for key, on in days],
        edges=[GraphEdge(source=one, target=two) for one, two in edges],
        is_cut=is_cut,
    )


def held_as(reason: Reason) -> HoldView:
    """Tell a reason as a plan does."""
    return HoldView(
        ground=reason.ground,
        basis=reason.basis,
        rule=reason.rule,
        until=reason.until,
        ends_earlier_if=reason.ends_earlier_if,
        blocker=reason.blocker,
    )


def _place(each: Blocked) -> tuple[int, int, Node]:
    day = each.reason.until or date.max
    return ORDER.index(each.reason.ground), -day.toordinal(), each.node
