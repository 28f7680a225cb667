"""Each clause of the privacy notice that the register answers for is bound to a test."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from api.notice.sources import clauses

TESTS: Final = Path(__file__).parents[1]
MARKED: Final = re.compile(r"#.*\bclause: (?P<said>C\d\d.*)")
CLAUSE: Final = re.compile(r"\bC\d\d\b")
TEST: Final = re.compile(r"^\s*(?:async )?def (?P<name>test_\w+)")
CLAUSES: Final = frozenset(f"C{number:02}" for number in range(1, 57))
STILL_OWED: Final[frozenset[str]] = frozenset()
"""Of these a part is not built; `docs/notice/clauses.toml` says which, and the notice so."""


def test_each_clause_is_bound_to_a_test() -> None:
    bound: dict[str, list[str]] = {}
    for clause, test in bindings():
        bound.setdefault(clause, []).append(test)
    table = "".join(f"{each}  {'  '.join(bound[each])}\n" for each in sorted(bound))
    sys.stdout.write(table)

    assert {*bound} == CLAUSES, table
    assert {each.id for each in clauses().values() if each.owed} == STILL_OWED


def bindings() -> Iterator[tuple[str, str]]:
    """Give each clause that a comment names, with the test under it or on its line."""
    for file in sorted(TESTS.rglob("test_*.py")):
        lines = file.read_text().splitlines()
        for at, line in enumerate(lines):
            if marked := MARKED.search(line):
                below = (TEST.match(each) for each in lines[at:])
                test = next((found["name"] for found in below if found), None)
                for clause in CLAUSE.findall(marked["said"]) if test else ():
                    yield clause, f"{file.relative_to(TESTS.parent)}::{test}"
