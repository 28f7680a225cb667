"""The notice promises what is kept: each clause has its test, each strong word too."""

import importlib.util
import re
from pathlib import Path
from typing import Final

import pytest

from api.cookies.asking import COOKIE as CHOICE
from api.kernel.clock import now
from api.kernel.languages import Language
from api.law.retention import rules
from api.notice.cookies import inventory
from api.notice.rules.absolutes import absolutes_in
from api.notice.schedule import purposes_table, retention_table
from api.notice.sources import clauses, source, storage, words
from api.staff.browser import COOKIE
from tests.promises.test_clauses import bindings

ROOT: Final = Path(__file__).parents[2]
ITEMS: Final = {
    *("controller", "dpo", "purposes_bases", "legitimate_interests", "recipients"),
    *("transfers", "period", "access", "rectify", "erase", "restrict", "port", "object"),
    *("withdraw", "complaint", "provision", "automated", "categories", "source"),
}
"""GDPR, Articles 13(1) and (2), and 14(1)(d) and (2)(f)."""
BOUND: Final = {(clause, test) for clause, test in bindings()}


def test_every_clause_has_a_test_that_is_bound_to_it() -> None:
    wrong = {
        (clause.id, test)
        for clause in clauses().values()
        for test in clause.tests or ("none",)
        if (clause.id, test) not in BOUND
    }

    assert not wrong
    assert len(clauses()) == 56


def test_every_bound_test_is_of_a_clause_that_is_written() -> None:
    assert {clause for clause, _ in BOUND} <= {*clauses()}


@pytest.mark.parametrize("language", Language)
def test_the_three_languages_say_the_same_clauses(language: Language) -> None:
    one, other = source(language), source(Language.FI)

    assert [(part.clause, part.holes) for part in one.parts] == [
        (part.clause, part.holes) for part in other.parts
    ]
    assert [each.id for each in one.sections] == [each.id for each in other.sections]
    for section in one.sections:
        for part in section.parts:
            assert clauses()[part.clause].section == section.id, part
    assert {part.clause for part in one.parts} == {*clauses()}


@pytest.mark.parametrize("language", Language)
def test_no_absolute_word_stands_without_a_test(language: Language) -> None:
    bare = [
        part
        for part in source(language).parts
        if absolutes_in(part.text, language) and not clauses()[part.clause].tests
    ]

    assert not bare
    outside = [source(language).title, source(language).lead]
    assert not [each for each in outside if absolutes_in(each, language)]


def test_no_item_that_must_be_told_is_missing() -> None:
    covered = {item for clause in clauses().values() for item in clause.covers}

    assert covered == ITEMS


def test_what_keeps_a_clause_is_there() -> None:
    known = {each.id for each in rules(now().date())} | {"*"}
    for clause in clauses().values():
        assert importlib.util.find_spec(clause.module), clause
        assert {*clause.rules} <= known, clause
        assert clause.check is None or clause.check in words()["checks"], clause


@pytest.mark.parametrize("language", Language)
def test_the_tables_are_printed_from_the_rules(language: Language) -> None:
    today = now().date()

    assert len(retention_table(today, language)) == len(rules(today)) + 1
    assert {each.id for each in rules(today)} <= {*words()["retention"]}
    assert {each.anchor for each in rules(today)} <= {*words()["anchors"]}
    assert all(len(row) == 3 and all(row) for row in purposes_table(language))


# clause: C41 the inventory names all that the program stores in a browser
# clause: C42 C43 C44 none of it is for advertising, counting visitors or partners
def test_the_inventory_is_all_that_is_stored_in_a_browser() -> None:
    frontend = ROOT / "frontend"
    stored = set()
    for file in (frontend / "src").rglob("*.ts*"):
        text = file.read_text()
        if ".test." in file.name or "paraglide" in file.parts or "localStorage" not in text:
            continue
        assert "document.cookie" not in text, file
        named = re.findall(r'const (?:STORED|MARK) = "(\w+)"', text)
        named += re.findall(r"return `(\w+)\.\$\{", text)
        assert len(named) == 1, f"{file} stores what has no name"
        stored.update(named)
    stored |= {
        *re.findall(r'localStorageKey: "(\w+)"', (frontend / "vite.config.ts").read_text())
    }
    listed = {each["name"] for each in storage() if each["kind"] == "browser"}

    assert stored == listed
    cookies = [each["name"] for each in storage() if each["kind"] == "cookie"]
    assert cookies == ["refresh", "choice"]
    assert [row[0] for row in inventory(Language.FI, ())[1:3]] == [COOKIE, CHOICE]
    setting = [p.name for p in (ROOT / "api").rglob("*.py") if "set_cookie" in p.read_text()]
    assert setting == ["cookie_pages.py"]


def test_the_pages_colours_are_the_applications() -> None:
    own = (ROOT / "api/notice/data/notice.css").read_text()
    theirs = (ROOT / "frontend/src/styles/tokens.css").read_text()
    raw: dict[str, str] = dict(re.findall(r"(--[a-z]+-\d+): (#[0-9a-f]{6});", theirs))
    told: dict[str, set[str]] = {}
    for name, value in re.findall(r"(--c-[a-z0-9-]+): ([^;]+);", theirs):
        told.setdefault(name, set()).add(
            re.sub(r"var\((.+)\)", lambda v: raw.get(str(v[1]), ""), value)
        )

    screen = own.partition("@media print")[0]
    assert all(
        value in told[name] for name, value in re.findall(r"(--c-[\w-]+): (#\w+);", screen)
    )
