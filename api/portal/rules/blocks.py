"""What stands on a customer's first page, chosen by declared rules, each of which says why.

A rule names what of the profile it uses, and it sees nothing else. Without a profile every
block is the same for everybody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from api.customers.rules.kinds import SiteKind
from api.orders.rules.products import Material

MOST: Final = 6
"""How many lines a block has."""


class BlockName(StrEnum):
    """A part of the first page."""

    REPEAT_ORDER = "repeat_order"
    MATERIALS = "materials"
    NEWS = "news"


class Used(StrEnum):
    """What of a profile a rule looks at."""

    ORDERS = "orders"
    """What was ordered within a year."""
    SITES = "sites"
    """The kinds of one's own sites."""


class RuleId(StrEnum):
    """The rule that filled a block."""

    LATEST_ORDER = "latest-order"
    MATERIALS_OF_SITES = "materials-of-sites"
    OWN_MATERIALS_FIRST = "own-materials-first"
    SAME_FOR_ALL = "same-for-all"


@dataclass(frozen=True, slots=True)
class Rule:
    """Which block a rule fills, and by what."""

    id: RuleId
    block: BlockName
    uses: Used


RULES: Final = (
    Rule(RuleId.LATEST_ORDER, BlockName.REPEAT_ORDER, Used.ORDERS),
    Rule(RuleId.MATERIALS_OF_SITES, BlockName.MATERIALS, Used.SITES),
    Rule(RuleId.OWN_MATERIALS_FIRST, BlockName.NEWS, Used.ORDERS),
)
USED_AT: Final[Mapping[SiteKind, tuple[Material, ...]]] = {
    SiteKind.CONSTRUCTION: (
        *(Material.CRUSHED_ROCK, Material.GRAVEL),
        *(Material.CRUSHED_CONCRETE, Material.SAND),
    ),
    SiteKind.PRIVATE_HOME: (Material.GRAVEL, Material.SAND, Material.WOOD_CHIPS),
    SiteKind.PLANT: (Material.WOOD_CHIPS, Material.RECYCLED_WOOD, Material.CRUSHED_ROCK),
}
"""What sites of a kind usually need."""


@dataclass(frozen=True, slots=True)
class Line:
    """A product, what it is made of, and a day that belongs to it; and whose order it is."""

    name: str
    material: Material | None = None
    on: date | None = None
    order_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """All that choosing may look at: what was ordered, the newest first; kinds of sites."""

    orders: tuple[tuple[Line, ...], ...] = ()
    sites: frozenset[SiteKind] = frozenset()

    @property
    def ordered(self) -> tuple[Line, ...]:
        return tuple(line for order in self.orders for line in order)


@dataclass(frozen=True, slots=True)
class Block:
    """A block as it is shown, and the rule that filled it."""

    name: BlockName
    rule: RuleId
    lines: tuple[Line, ...]


def blocks_for(
    profile: Profile | None, sold: Sequence[Line], news: Sequence[Line]
) -> tuple[Block, ...]:
    """Fill every block: by a profile where there is one to go by, else the same for all."""
    known = profile or Profile()
    return _repeat(known.orders), _materials(known.sites, sold), _news(known.ordered, news)


def _repeat(orders: Sequence[tuple[Line, ...]]) -> Block:
    if not orders:
        return _same(BlockName.REPEAT_ORDER, ())
    return Block(BlockName.REPEAT_ORDER, RuleId.LATEST_ORDER, orders[0][:MOST])


def _materials(sites: frozenset[SiteKind], sold: Sequence[Line]) -> Block:
    wanted = {each for kind in sites for each in USED_AT[kind]}
    fitting = tuple(each for each in sold if each.material in wanted)
    if not fitting:
        return _same(BlockName.MATERIALS, sold)
    return Block(BlockName.MATERIALS, RuleId.MATERIALS_OF_SITES, fitting[:MOST])


def _news(ordered: Sequence[Line], news: Sequence[Line]) -> Block:
    own = {each.material for each in ordered}
    if not any(each.material in own for each in news):
        return _same(BlockName.NEWS, news)
    first = sorted(news, key=lambda each: each.material not in own)
    return Block(BlockName.NEWS, RuleId.OWN_MATERIALS_FIRST, tuple(first[:MOST]))


def _same(name: BlockName, lines: Sequence[Line]) -> Block:
    return Block(name, RuleId.SAME_FOR_ALL, tuple(lines[:MOST]))
