"""The code keeps the sizes and the words it has given itself."""

import ast
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parents[2]
GENERATED: Final = ("frontend/src/contract/", "frontend/src/paraglide/")
LOCKS: Final = ("requirements.lock", "requirements-dev.lock", "frontend/package-lock.json")
VAGUE: Final = re.compile(
    r"(^|_|-)(utils?|helpers?|common|misc|managers?|services?|base_?service)($|_|-)",
    re.IGNORECASE,
)
VAGUE_CLASS: Final = re.compile(r"(Manager|Service|Helper|Util|Utils|Factory|Impl)$")
OUTSIDE: Final = re.compile(r"\bhttps?://([\w.-]+)")
WRITTEN: Final = {".cfg", ".ini", ".json", ".lock", ".md", ".py", ".toml", ".ts", ".tsx"}
MACHINE: Final = re.compile(r"/(?:work|home|root|Users)/[\w.-]+/|\bC:\\\\Users")


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    names = [name for name in listed.stdout.decode().split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


TRACKED: Final = _tracked()
PYTHON: Final = [
    each
    for each in TRACKED
    if each.suffix == ".py" and each.relative_to(ROOT).parts[0] == "api"
]
SCREENS: Final = [
    each
    for each in TRACKED
    if each.suffix in {".ts", ".tsx"}
    and (name := each.relative_to(ROOT).as_posix()).startswith("frontend/src/")
    and not name.startswith(GENERATED)
]


@pytest.mark.parametrize("files", [PYTHON, SCREENS], ids=["api", "frontend"])
def test_files_are_short(files: list[Path]) -> None:
    lengths = {each: len(each.read_text().splitlines()) for each in files}
    longest = sorted(lengths, key=lengths.__getitem__)[-5:]

    assert median(lengths.values()) <= 60
    assert quantiles(lengths.values(), n=20)[-1] <= 200, [str(each) for each in longest]


def test_functions_are_short() -> None:
    lengths = {
        f"{file.relative_to(ROOT)}:{node.lineno}": (node.end_lineno or 0) - node.lineno + 1
        for file, node in _nodes(ast.FunctionDef, ast.AsyncFunctionDef)
    }

    assert quantiles(lengths.values(), n=20)[-1] <= 25
    assert [name for name, length in lengths.items() if length > 60] == []


def test_names_say_what_things_are() -> None:
    modules = [file for file in TRACKED if file.suffix in {".py", ".ts", ".tsx"}]
    parts = {part for file in modules for part in file.relative_to(ROOT).with_suffix("").parts}
    classes = {node.name for _, node in _nodes(ast.ClassDef)}

    assert {part for part in parts if VAGUE.search(part)} == set()
    assert {name for name in classes if VAGUE_CLASS.search(name)} == set()


def test_every_module_says_what_it_holds() -> None:
    silent = [
        str(file.relative_to(ROOT))
        for file in PYTHON
        if not ast.get_docstring(ast.parse(file.read_text()))
    ]

    assert silent == []


def test_every_class_says_what_it_is() -> None:
    silent = [
        f"{file.relative_to(ROOT)} {node.name}"
        for file, node in _nodes(ast.ClassDef)
        if not ast.get_docstring(node) and not node.name.startswith("_")
    ]

    assert silent == []


@pytest.mark.parametrize("name", LOCKS)
def test_locks_hold_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / name).read_text()
    if name.endswith(".json"):
        told = json.loads(text)
        hosts = {*OUTSIDE.findall(json.dumps(_without(told, "funding")))}
        unhashed = [key for key, each in told["packages"].items() if key and not _hashed(each)]
    else:
        hosts = {*OUTSIDE.findall(text)}
        packages = re.findall(r"^[\w.-]+(?:\[[\w,]+\])?==\S+.*$", text, re.MULTILINE)
        unhashed = [each for each in packages if not each.endswith("\\")]

    assert hosts == set()
    assert unhashed == []
    assert "/simple" not in text
    assert "index-url" not in text


def test_nothing_names_the_machine_it_was_written_on() -> None:
    found = {
        f"{file.relative_to(ROOT)}: {match.group()}"
        for file in TRACKED
        if file.suffix
        in {".py", ".toml", ".md", ".json", ".lock", ".ts", ".tsx", ".ini", ".cfg"}
        for match in MACHINE.finditer(file.read_text())
        if file != Path(__file__)
    }

    assert found == set()


def test_no_work_is_left_open_in_comments() -> None:
    words = re.compile("#.*\\b(?:TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b")
    found = [str(each.relative_to(ROOT)) for each in PYTHON if words.search(each.read_text())]

    assert found == []


def _nodes(*kinds: type[Any]) -> Iterator[tuple[Path, Any]]:
    for file in PYTHON:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, kinds):
                yield file, node


def _without(told: Any, name: str) -> Any:
    if isinstance(told, dict):
        return {key: _without(each, name) for key, each in told.items() if key != name}
    return [_without(each, name) for each in told] if isinstance(told, list) else told


def _hashed(package: dict[str, Any]) -> bool:
    return "integrity" in package or bool(package.get("inBundle")) or bool(package.get("link"))
