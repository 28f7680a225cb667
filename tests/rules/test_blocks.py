"""The first page: chosen by declared rules and by nothing else, or the same for everybody."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.customers.rules.kinds import SiteKind
from api.orders.rules.products import Material
from api.portal.rules.blocks import (
    MOST,
    RULES,
    USED_AT,
    Block,
    BlockName,
    Line,
    Profile,
    RuleId,
    Used,
    blocks_for,
)

DAY = date(2026, 11, 1)
GRAVEL, CHIPS, METAL = (
    Line(each.value, each, DAY)
    for each in (Material.GRAVEL, Material.WOOD_CHIPS, Material.METAL)
)
NOTICE = Line("1.1.0", None, DAY)
LINES = st.builds(
    Line, st.text(min_size=1, max_size=5), st.sampled_from(Material), st.just(DAY)
)
PROFILES = st.builds(
    Profile,
    st.lists(st.lists(LINES, min_size=1, max_size=3).map(tuple), max_size=3).map(tuple),
    st.frozensets(st.sampled_from(SiteKind)),
)


@pytest.mark.parametrize(
    ("profile", "block"),
    [
        (
            Profile(orders=((CHIPS,), (GRAVEL,))),
            Block(BlockName.REPEAT_ORDER, RuleId.LATEST_ORDER, (CHIPS,)),
        ),
        (
            Profile(sites=frozenset({SiteKind.PRIVATE_HOME})),
            Block(BlockName.MATERIALS, RuleId.MATERIALS_OF_SITES, (GRAVEL, CHIPS)),
        ),
        (
            Profile(orders=((METAL,),)),
            Block(BlockName.NEWS, RuleId.OWN_MATERIALS_FIRST, (METAL, NOTICE, GRAVEL)),
        ),
        (None, Block(BlockName.REPEAT_ORDER, RuleId.SAME_FOR_ALL, ())),
        (None, Block(BlockName.MATERIALS, RuleId.SAME_FOR_ALL, (GRAVEL, CHIPS, METAL))),
        (None, Block(BlockName.NEWS, RuleId.SAME_FOR_ALL, (NOTICE, GRAVEL, METAL))),
    ],
)
def test_each_rule_fills_its_block(profile: Profile | None, block: Block) -> None:
    found = blocks_for(profile, (GRAVEL, CHIPS, METAL), (NOTICE, GRAVEL, METAL))

    assert block in found


# clause: C15 with choosing off the page is everybody's
@given(st.lists(LINES, max_size=9), st.lists(LINES, max_size=9))
def test_without_a_profile_everybody_sees_the_same(sold: list[Line], news: list[Line]) -> None:
    found = blocks_for(None, sold, news)

    assert found == blocks_for(Profile(), sold, news)
    assert {each.rule for each in found} == {RuleId.SAME_FOR_ALL}
    assert [each.name for each in found] == [*BlockName]


@given(PROFILES, st.lists(LINES, max_size=9), st.lists(LINES, max_size=9))
def test_a_rule_looks_at_what_it_says_and_at_nothing_else(
    profile: Profile, sold: list[Line], news: list[Line]
) -> None:
    """Each block stays the same when all that its rule does not use is taken away."""
    for rule, block in zip(RULES, blocks_for(profile, sold, news), strict=True):
        only = (
            Profile(orders=profile.orders)
            if rule.uses is Used.ORDERS
            else Profile(sites=profile.sites)
        )
        alone = dict(zip(BlockName, blocks_for(only, sold, news), strict=True))
        assert block.name is rule.block
        assert block.rule in {rule.id, RuleId.SAME_FOR_ALL}
        assert alone[block.name] == block
        assert len(block.lines) <= MOST


def test_every_kind_of_site_has_its_materials_and_every_rule_its_block() -> None:
    assert {*USED_AT} == {*SiteKind}
    assert [rule.block for rule in RULES] == [*BlockName]
    assert {rule.id for rule in RULES} == {*RuleId} - {RuleId.SAME_FOR_ALL}
