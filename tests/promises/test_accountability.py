"""What the controller must be able to show is what the code does: computed, and checked in."""

import dataclasses
import json
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

import api
from api.accountability.processing.catalogue import personal_tables, rules_of
from api.accountability.processing.checking_in import AS_OF, FOLDER, checked_in
from api.app.jobs import TIMETABLE
from api.customers.tables import Phone
from api.kernel import roles
from api.kernel.privacy import PERSONAL, Category, Kept
from api.kernel.roles import Role
from api.law import retention
from api.law.periods import Period
from api.law.retention import RetentionRule
from api.messages.jobs import message_timetable
from api.privacy.ending.endings import END, endings
from api.settings import Settings
from tests.promises.everything import TABLES

API = Path(api.__file__).parent
GENERATE = "run: python -m api record-processing"


# clause: C01 what is processed, seen and kept is written out of the code, and checked in
@pytest.mark.parametrize("name", sorted(checked_in()))
def test_what_is_checked_in_is_what_the_code_says(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == checked_in()[name], GENERATE


def test_every_personal_column_of_every_table_is_catalogued() -> None:
    listed = {
        (table["table"], column["name"])
        for table in json.loads(checked_in()["record.json"])["catalogue"]
        for column in table["columns"]
    }
    there = {
        (table.__tablename__, name)
        for table in TABLES
        for name, _, _ in table.personal_columns()
        if table.__mapper__.columns[name].table is table.__table__
    }

    assert listed == there


def test_every_purpose_and_rule_of_the_record_is_one_that_is_used() -> None:
    record = json.loads(checked_in()["record.json"])
    used = {each.rule for table in personal_tables().values() for each in rules_of(table)}

    assert {rule for each in record["activities"] for rule in each["rules"]} <= used
    assert used <= {each["rule"] for each in record["retention"]}
    assert all(each["bases"] and each["classes"] for each in record["activities"])
    assert len(record["measures"]) > 0


def _names(feature: Path, word: str) -> bool:
    return any(f'"{word}"' in each.read_text("utf-8") for each in feature.rglob("*.py"))


# clause: C26 no rule without a job that carries it out
def test_each_rule_that_keeps_something_names_the_job_that_ends_it() -> None:
    used = {each.rule for table in TABLES for each in rules_of(table)}
    known = {each.id: each for each in retention.rules(AS_OF)}
    ending = {name for name in used if known[name].period is not None}

    assert [name for name in ending if known[name].job is None] == []


@pytest.mark.parametrize(
    "rule", [each for each in retention.rules(AS_OF) if each.job], ids=attrgetter("id")
)
def test_the_job_that_a_rule_names_comes_back_and_reads_it(rule: RetentionRule) -> None:
    regular = {
        each.name for each in (*TIMETABLE, *message_timetable(Settings(keys_folder=API)))
    }
    features = [each for each in API.iterdir() if each.is_dir() and _names(each, str(rule.job))]

    by_tables = {each.rule.id for each in endings(AS_OF) if rule.job == END}
    assert rule.job in regular
    assert rule.id in by_tables or any(
        _names(each, rule.id) for each in features if each.name != "law"
    )


def test_a_changed_column_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    column: Any = Phone.__table__.c.number
    stated = column.info[PERSONAL]
    other = dataclasses.replace(stated, category=Category.CREDIT)
    monkeypatch.setitem(column.info, PERSONAL, other)

    assert _stale() == {"processing.md", "catalogue.md", "record.json"}


def test_a_changed_rule_of_keeping_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Phone, "kept", [Kept("AUDIT_LOG", since="id")])
    assert _stale() >= {"retention.md", "catalogue.md", "record.json"}
    monkeypatch.undo()

    kept = {each.id: each for each in retention.rules(AS_OF)}["ACC_VOUCHER"]
    longer = dataclasses.replace(kept, period=Period(months=96, days=0))
    monkeypatch.setitem(retention._rules(), "ACC_VOUCHER", [longer])  # noqa: SLF001
    assert _stale() == {"retention.md", "record.json"}


def test_a_changed_recipient_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = roles.GRANTS[Role.BILLING_PARTNER]
    more = dataclasses.replace(seen, sees=seen.sees | {Category.CREDIT})
    monkeypatch.setitem(roles.GRANTS, Role.BILLING_PARTNER, more)

    assert _stale() == {"processing.md", "record.json"}


def _stale() -> set[str]:
    return {
        name
        for name, text in checked_in().items()
        if (FOLDER / name).read_text("utf-8") != text
    }
