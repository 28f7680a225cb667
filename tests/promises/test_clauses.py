"""Each clause of the privacy notice that the register answers for is bound to a test."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

TESTS: Final = Path(__file__).parents[1]
MARKED: Final = re.compile(r"#.*\bclause: (?P<said>C\d\d.*)")
CLAUSE: Final = re.compile(r"\bC\d\d\b")
TEST: Final = re.compile(r"^\s*(?:async )?def (?P<name>test_\w+)")
ANSWERED_FOR: Final = frozenset(
    f"C{number:02}"
    for numbers in (
        range(3, 11),
        (12, 13, 14, 16, 17, 18, 19, 49),
        range(20, 24),
        (25,),
        range(27, 41),
        (56,),
    )
    for number in numbers
)
"""People, firms and sites, where values came from, who may look, paper, and what is unasked."""
STILL_OWED: Final = {"C31": "a merger's deal room has not been built"}


def test_each_clause_is_bound_to_a_test() -> None:
    bound: dict[str, list[str]] = {}
    for clause, test in _bindings():
        bound.setdefault(clause, []).append(test)
    table = "".join(f"{each}  {'  '.join(bound[each])}\n" for each in sorted(bound))
    sys.stdout.write(table)

    assert ANSWERED_FOR - {*bound} == {*STILL_OWED}, table


def _bindings() -> Iterator[tuple[str, str]]:
    """Give each clause that a comment names, with the test under it or on its line."""
    for file in sorted(TESTS.rglob("test_*.py")):
        lines = file.read_text().splitlines()
        for at, line in enumerate(lines):
            if marked := MARKED.search(line):
                below = (TEST.match(each) for each in lines[at:])
                test = next((found["name"] for found in below if found), None)
                for clause in CLAUSE.findall(marked["said"]) if test else ():
                    yield clause, f"{file.stem}.{test}"
