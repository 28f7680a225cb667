"""A line's way up leads to the root that it is under, and to no other."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from api.audit.merkle import NODE, leaf_of, path_from, root_of


@given(st.integers(1, 70), st.data())
def test_every_line_leads_to_the_root(count: int, data: st.DataObject) -> None:
    leaves = [leaf_of(bytes([each])) for each in range(count)]
    at = data.draw(st.integers(0, count - 1))

    node = leaves[at]
    for side, beside in path_from(at, leaves):
        pair = beside + node if side == "left" else node + beside
        node = hashlib.sha256(NODE + pair).digest()

    assert node == root_of(leaves)
