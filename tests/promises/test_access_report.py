"""A report tells all that is about a person, of every table, and nothing of anybody else.

Nobody lists tables: what leads to a party is computed here by another way than there.
"""

import re
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import update

from api.all_tables import Base
from api.audit.tables import Provenance
from api.customers.rules.kinds import AddressKind, MandateScope
from api.kernel.languages import Language
from api.kernel.privacy import Category
from api.kernel.purposes import Purpose
from api.orders.rules.states import OrderState
from api.privacy.queries.classes import record_classes
from api.privacy.report.classes import Kind, kind_of, told_classes
from api.privacy.report.codes import code_words, codes_in, word_of
from api.privacy.report.schemas import AccessReport
from api.privacy.report.telling import ask, tell_all
from api.privacy.report.ways import LEFT_OUT
from api.privacy.report.words import class_words, field_words, words
from api.standing.one_subject import parties_of
from tests.promises.everything import TABLES
from tests.promises.seeded import Seeded, seed, seed_one_more
from tests.promises.test_erasure import tags_of
from tests.register import Register

PARTIES: Final = {"parties", "persons", "organisations"}
NAMING: Final = {
    "disclosures": "told as recipients",
    "idempotency_keys": "copies of answers, gone after a day",
    "views": "told as viewings",
}
"""Tables that name persons by a list of ids, and where that is told."""
TAG: Final = re.compile(r"<(\d\d+)[a-z]{2}>")


def test_every_table_that_leads_to_a_person_is_told() -> None:
    leading, before = set(PARTIES), set[str]()
    while leading != before:
        before = set(leading)
        leading |= {
            table.name for table in Base.metadata.sorted_tables if _targets(table) & before
        }

    told = {each.name for each in told_classes()}

    assert leading - told == set(LEFT_OUT)
    assert {
        table.name for table in Base.metadata.sorted_tables if "subjects" in table.c
    } == set(NAMING)


def test_what_erasure_can_take_a_report_tells() -> None:
    told = {
        (each.name, way, column.name)
        for each in told_classes()
        for column in each.columns
        for way in column.ways
        if column.kind is Kind.PERSONAL
    }
    erased = {
        (each.name, each.path, column.name)
        for each in record_classes()
        for column in each.columns
    }

    assert erased - told == set()


def test_every_column_is_told_or_says_nothing_of_anybody() -> None:
    for each in told_classes():
        told = {column.name for column in each.columns}
        for column in each.table.__table__.columns:
            kind = kind_of(column)
            assert (column.name in told) == (kind in {Kind.PERSONAL, Kind.FACT}), column
            if kind is Kind.MACHINERY:
                assert not column.info.get("personal"), column


def test_all_of_it_has_words_in_every_language() -> None:
    names = {column.name for each in told_classes() for column in each.columns}

    assert set(class_words()) == {each.name for each in told_classes()}
    assert set(field_words()) == names
    every = [*field_words().values(), *(each.title for each in class_words().values())]
    every += [each for section in words().values() for each in section.values()]
    assert all(set(each) == set(Language) for each in every)


def test_every_code_has_words_in_every_language() -> None:
    columns = [column for each in told_classes() for column in each.columns]
    kinds = {kind for column in columns if (kind := codes_in(column))}

    silent = {
        f"{kind.__name__}.{code}" for kind in kinds for code in kind if not _said(kind, code)
    }

    assert {AddressKind, MandateScope, OrderState, Purpose} < kinds
    assert silent == set()
    known = {kind.__name__ for kind in kinds}
    assert {*code_words()} - known == set()


async def test_a_report_tells_all_of_one_person_and_nobody_else(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await seed(register.works, monkeypatch)
    for number in (3, 4):
        await seed_one_more(register.works, made, number)
    await _superseded(register, made)
    parties = [row.id for row in made.rows["parties"]]

    for party in parties:
        report, together = await _told(register, party)
        text = report.model_dump_json()

        assert {int(each) for each in TAG.findall(text)} == {
            made.numbers[each] for each in together if each in made.numbers
        }
        stored = set().union(*[await tags_of(register, made, each) for each in together])
        assert stored - _places(report, made, together) == set()


def _said(kind: type[StrEnum], code: str) -> bool:
    words = word_of(kind, code)
    return set(words) == set(Language) and all(words.values())


async def _superseded(register: Register, made: Seeded) -> None:
    """Give every value an earlier one that is about the same person."""
    earlier = Provenance.__table__
    async with register.work() as work:
        connection = await work.session.connection()
        for key, number in made.numbers.items():
            was = {"superseded_at": work.now, "earlier_value": f"<{number:02}fr>"}
            of_them = update(earlier).where(earlier.c.subject_id == key)
            await connection.execute(of_them.values(was))


async def _told(register: Register, party: UUID) -> tuple[AccessReport, tuple[UUID, ...]]:
    async with register.work(writes=False) as work:
        together = await parties_of(work, party)
        asking = await ask(work, register.app.state.holders, together, Language.EN)
        return await tell_all(work, asking), together


def _places(report: AccessReport, made: Seeded, together: tuple[UUID, ...]) -> set[str]:
    """Tell in which columns a report says something of these, and what repeats it."""
    told = {
        f"{each.name}.{field.name}"
        for each in report.classes
        for record in each.records
        for field in record.fields
        if made.subjects_in(str(field.value)) & set(together)
    }
    return told | {"search_entries.text"}


def _targets(table: Any) -> set[str]:
    return {key.target_fullname.partition(".")[0] for key in table.foreign_keys}


def test_staff_are_told_of_elsewhere() -> None:
    """A table that names both would have to be thought about."""
    for table in TABLES:
        kinds = {personal.category for _, personal, _ in table.personal_columns()}
        assert Category.STAFF not in kinds or kinds == {Category.STAFF}
