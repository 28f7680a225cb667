"""Reads what the last run of the tests showed, from the report that pytest writes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from lxml import etree

BAD = ("failure", "error")


@dataclass(frozen=True, slots=True)
class Run:
    """A run: when it began, and of each test whether every case of it passed."""

    at: datetime | None = None
    passed: Mapping[str, bool] = field(default_factory=dict)


def last_run(report: Path | None) -> Run:
    """Read the report, if there is one; anew when it was written anew."""
    if report is None or not report.is_file():
        return Run()
    return _read(report, report.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _read(report: Path, _written: int) -> Run:
    """Read a report of JUnit's kind. A test that was skipped is no proof."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.parse(report, parser).getroot()
    except etree.XMLSyntaxError:  # it is being written
        return Run()
    passed: dict[str, bool] = {}
    for case in root.iter("testcase"):
        if case.find("skipped") is not None:
            continue
        name = _name(case.get("classname") or "", case.get("name") or "")
        well = all(case.find(bad) is None for bad in BAD)
        passed[name] = passed.get(name, True) and well
    suite = next(root.iter("testsuite"), None)
    at = None if suite is None else suite.get("timestamp")
    return Run(datetime.fromisoformat(at) if at else None, passed)


def _name(module: str, test: str) -> str:
    """Name a test as clauses do: `tests/rules/test_x.py::test_it`, of whatever case."""
    return f"{module.replace('.', '/')}.py::{test.partition('[')[0]}"
